/** The paired run: networks that differ in α alone, from the same weights, on the same batches. */
@NullMarked
package smoothscope.training;

import org.jspecify.annotations.NullMarked;
