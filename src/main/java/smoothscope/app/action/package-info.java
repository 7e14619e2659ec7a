/** Everything the user can do, each declared once. */
@NullMarked
package smoothscope.app.action;

import org.jspecify.annotations.NullMarked;
