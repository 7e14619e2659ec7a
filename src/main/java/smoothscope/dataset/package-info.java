/** Images with labels, whatever they came from. */
@NullMarked
package smoothscope.dataset;

import org.jspecify.annotations.NullMarked;
