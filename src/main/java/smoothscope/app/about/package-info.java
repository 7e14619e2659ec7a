/** What this program is, and what it is built with. */
@NullMarked
package smoothscope.app.about;

import org.jspecify.annotations.NullMarked;
