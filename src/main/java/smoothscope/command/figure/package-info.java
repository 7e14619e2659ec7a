/** The command that draws, and its options. */
@NullMarked
package smoothscope.command.figure;

import org.jspecify.annotations.NullMarked;
