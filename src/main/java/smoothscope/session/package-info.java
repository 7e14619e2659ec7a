/** What the user is doing, as one value; opening, saving and steering. Knows no screen. */
@NullMarked
package smoothscope.session;

import org.jspecify.annotations.NullMarked;
