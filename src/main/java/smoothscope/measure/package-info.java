/** The numbers that say what smoothing did: calibration, spread, separation, the gap between logits. */
@NullMarked
package smoothscope.measure;

import org.jspecify.annotations.NullMarked;
