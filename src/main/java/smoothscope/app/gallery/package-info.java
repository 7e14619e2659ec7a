/** The recordings that can be opened, each with its picture and what to look for. */
@NullMarked
package smoothscope.app.gallery;

import org.jspecify.annotations.NullMarked;
