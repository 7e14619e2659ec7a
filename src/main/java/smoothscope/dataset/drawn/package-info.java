/** Sets that the program draws itself. */
@NullMarked
package smoothscope.dataset.drawn;

import org.jspecify.annotations.NullMarked;
