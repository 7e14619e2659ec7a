/** Looking without teaching: a network’s outputs on some images, and the snapshots made of them. */
@NullMarked
package smoothscope.training.evaluate;

import org.jspecify.annotations.NullMarked;
