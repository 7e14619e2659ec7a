/** What is under way, what went wrong, and what there is when there is nothing. */
@NullMarked
package smoothscope.app.status;

import org.jspecify.annotations.NullMarked;
