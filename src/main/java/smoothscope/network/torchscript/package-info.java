/** Programs of TorchScript, run in a process of their own. */
@NullMarked
package smoothscope.network.torchscript;

import org.jspecify.annotations.NullMarked;
