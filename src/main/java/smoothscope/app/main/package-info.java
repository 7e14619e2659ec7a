/** The window: its stage, its bars, its actions. */
@NullMarked
package smoothscope.app.main;

import org.jspecify.annotations.NullMarked;
