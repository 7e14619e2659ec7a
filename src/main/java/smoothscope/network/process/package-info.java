/** Strangers' networks, each in a process of its own: what happens to it there happens to nobody else. */
@NullMarked
package smoothscope.network.process;

import org.jspecify.annotations.NullMarked;
