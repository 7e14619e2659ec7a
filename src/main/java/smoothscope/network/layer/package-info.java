/** Architectures as body and head, and the layers they are made of. */
@NullMarked
package smoothscope.network.layer;

import org.jspecify.annotations.NullMarked;
