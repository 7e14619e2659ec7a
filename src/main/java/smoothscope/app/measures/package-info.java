/** The numbers without and with smoothing, and what they say. */
@NullMarked
package smoothscope.app.measures;

import org.jspecify.annotations.NullMarked;
