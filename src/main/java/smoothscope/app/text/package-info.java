/** Every word of the window, from resource bundles. */
@NullMarked
package smoothscope.app.text;

import org.jspecify.annotations.NullMarked;
