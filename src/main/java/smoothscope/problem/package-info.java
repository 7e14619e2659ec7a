/** What can go wrong: a sealed family, each member with its one sentence and its next step. */
@NullMarked
package smoothscope.problem;

import org.jspecify.annotations.NullMarked;
