/** The data sets that are known, and where they lie on this machine. */
@NullMarked
package smoothscope.dataset.library;

import org.jspecify.annotations.NullMarked;
