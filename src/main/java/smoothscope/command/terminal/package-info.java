/** Where commands write, and how they end. */
@NullMarked
package smoothscope.command.terminal;

import org.jspecify.annotations.NullMarked;
