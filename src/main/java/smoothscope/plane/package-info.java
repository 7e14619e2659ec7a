/** The plane through three class templates, from their Gram matrix and the logits alone. */
@NullMarked
package smoothscope.plane;

import org.jspecify.annotations.NullMarked;
