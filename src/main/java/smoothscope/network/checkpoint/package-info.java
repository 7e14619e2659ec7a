/** Checkpoints of PyTorch, read without running anything of theirs. */
@NullMarked
package smoothscope.network.checkpoint;

import org.jspecify.annotations.NullMarked;
