/** Many networks over α and seeds as tasks: their plan, their folder, who works at which, and the scripts of schedulers. */
@NullMarked
package smoothscope.sweep;

import org.jspecify.annotations.NullMarked;
