/** Arrays of weights by name, and safetensors. */
@NullMarked
package smoothscope.network.weights;

import org.jspecify.annotations.NullMarked;
