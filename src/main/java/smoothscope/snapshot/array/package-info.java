/** The arrays of a recording, as its format has them. */
@NullMarked
package smoothscope.snapshot.array;

import org.jspecify.annotations.NullMarked;
