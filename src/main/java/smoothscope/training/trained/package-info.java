/** Networks from files, and what they make of a data set. */
@NullMarked
package smoothscope.training.trained;

import org.jspecify.annotations.NullMarked;
