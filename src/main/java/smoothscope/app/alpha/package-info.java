/** The sliders over smoothing and over epochs, and their playing. */
@NullMarked
package smoothscope.app.alpha;

import org.jspecify.annotations.NullMarked;
