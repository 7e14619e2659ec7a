/** The data sets: which are here, getting one, folders of the user's own. */
@NullMarked
package smoothscope.app.data;

import org.jspecify.annotations.NullMarked;
