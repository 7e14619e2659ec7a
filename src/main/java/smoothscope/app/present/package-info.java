/** The window as it is shown to a class: large, and without what only its driver needs. */
@NullMarked
package smoothscope.app.present;

import org.jspecify.annotations.NullMarked;
