/** Architectures as body and head, and the weights they hold. */
@NullMarked
package smoothscope.network;

import org.jspecify.annotations.NullMarked;
