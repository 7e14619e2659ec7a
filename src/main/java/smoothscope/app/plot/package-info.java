/** The panels: painted off the screen's thread, swapped in, with the rings of the example under the pointer over them. */
@NullMarked
package smoothscope.app.plot;

import org.jspecify.annotations.NullMarked;
