/** Two networks that learn while somebody steers: what they begin with, how they are driven, and their curves. */
@NullMarked
package smoothscope.app.training;

import org.jspecify.annotations.NullMarked;
