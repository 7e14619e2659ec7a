/** The command line. */
@NullMarked
package smoothscope.command;

import org.jspecify.annotations.NullMarked;
