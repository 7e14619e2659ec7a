/** The pair of networks that is steered while it learns. */
@NullMarked
package smoothscope.training.live;

import org.jspecify.annotations.NullMarked;
