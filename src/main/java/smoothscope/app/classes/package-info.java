/** The three class pickers, suggestions and the legend. */
@NullMarked
package smoothscope.app.classes;

import org.jspecify.annotations.NullMarked;
