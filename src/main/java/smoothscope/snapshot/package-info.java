/** One network seen once, and recordings of many such looks: values, and what follows from them. */
@NullMarked
package smoothscope.snapshot;

import org.jspecify.annotations.NullMarked;
