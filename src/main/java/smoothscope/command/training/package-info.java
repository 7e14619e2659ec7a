/** Commands that train, and what they share: settings of a run, seeds, checkpoints. */
@NullMarked
package smoothscope.command.training;

import org.jspecify.annotations.NullMarked;
