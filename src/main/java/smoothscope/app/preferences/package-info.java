/** What the user wants of every start. */
@NullMarked
package smoothscope.app.preferences;

import org.jspecify.annotations.NullMarked;
