/** Files that are replaced whole or not at all. */
@NullMarked
package smoothscope.file;

import org.jspecify.annotations.NullMarked;
