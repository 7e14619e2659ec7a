/** Taking what is seen out of the window. */
@NullMarked
package smoothscope.app.export;

import org.jspecify.annotations.NullMarked;
