/** Commands that make, join, measure and project recordings. */
@NullMarked
package smoothscope.command.recording;

import org.jspecify.annotations.NullMarked;
