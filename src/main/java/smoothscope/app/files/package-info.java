/** Recordings and figures chosen, opened, compared, saved. */
@NullMarked
package smoothscope.app.files;

import org.jspecify.annotations.NullMarked;
