/** Looking at a data set with trained networks of the user's. */
@NullMarked
package smoothscope.app.observe;

import org.jspecify.annotations.NullMarked;
