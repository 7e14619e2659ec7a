/** Smoothscope: what does label smoothing do to the last layer of a network? */
@NullMarked
package smoothscope;

import org.jspecify.annotations.NullMarked;
