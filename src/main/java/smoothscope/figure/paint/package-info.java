/** Paints what was laid out: the one painter for screen and paper. */
@NullMarked
package smoothscope.figure.paint;

import org.jspecify.annotations.NullMarked;
