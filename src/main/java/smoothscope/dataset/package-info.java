/** Images with labels: CIFAR binary, the built-in drawn set, the catalogue of what is known. */
@NullMarked
package smoothscope.dataset;

import org.jspecify.annotations.NullMarked;
