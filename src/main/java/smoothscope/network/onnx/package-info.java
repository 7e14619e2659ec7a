/** Networks as ONNX files: the graph is read here, and run by ONNX Runtime in a process of its own. */
@NullMarked
package smoothscope.network.onnx;

import org.jspecify.annotations.NullMarked;
