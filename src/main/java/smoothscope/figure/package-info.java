/** The figure as a value, and its one painter for screen and paper. */
@NullMarked
package smoothscope.figure;

import org.jspecify.annotations.NullMarked;
