/** The formats of published sets: CIFAR binary and IDX, with their checksums. */
@NullMarked
package smoothscope.dataset.published;

import org.jspecify.annotations.NullMarked;
