/** Numbers in words, written alike everywhere. */
@NullMarked
package smoothscope.text;

import org.jspecify.annotations.NullMarked;
