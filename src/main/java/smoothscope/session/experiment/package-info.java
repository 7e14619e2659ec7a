/** Two networks that learn while they are looked at and steered. */
@NullMarked
package smoothscope.session.experiment;

import org.jspecify.annotations.NullMarked;
