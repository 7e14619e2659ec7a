/** Files of weights of whatever format, and which network they are. */
@NullMarked
package smoothscope.network.file;

import org.jspecify.annotations.NullMarked;
