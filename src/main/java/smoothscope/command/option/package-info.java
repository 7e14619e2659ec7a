/** Options that several commands take. */
@NullMarked
package smoothscope.command.option;

import org.jspecify.annotations.NullMarked;
