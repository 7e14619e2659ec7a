/** Seven steps in the window that carry out the paper's argument on the shipped recordings. */
@NullMarked
package smoothscope.app.tour;

import org.jspecify.annotations.NullMarked;
