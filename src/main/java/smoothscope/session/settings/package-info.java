/** What is kept from one start to the next. */
@NullMarked
package smoothscope.session.settings;

import org.jspecify.annotations.NullMarked;
