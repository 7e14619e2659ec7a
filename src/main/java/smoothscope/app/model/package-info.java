/** What the window shows, as properties without a node. */
@NullMarked
package smoothscope.app.model;

import org.jspecify.annotations.NullMarked;
