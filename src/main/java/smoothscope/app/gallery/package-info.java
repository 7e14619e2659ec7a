/** What the smoothed target is, and its loss to be copied. */
@NullMarked
package smoothscope.app.gallery;

import org.jspecify.annotations.NullMarked;
