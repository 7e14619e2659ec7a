/** Files that are replaced whole or not at all, and numbers as files hold them. */
@NullMarked
package smoothscope.file;

import org.jspecify.annotations.NullMarked;
