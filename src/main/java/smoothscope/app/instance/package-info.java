/** One program per user and screen, and the files that it shows as they change on disk. */
@NullMarked
package smoothscope.app.instance;

import org.jspecify.annotations.NullMarked;
