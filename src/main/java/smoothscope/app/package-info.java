/** The window. */
@NullMarked
package smoothscope.app;

import org.jspecify.annotations.NullMarked;
