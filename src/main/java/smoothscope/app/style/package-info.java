/** Light and dark, marks and icons. */
@NullMarked
package smoothscope.app.style;

import org.jspecify.annotations.NullMarked;
