/** One network seen once, and recordings of many such sights: values, their file format, a user's own arrays. */
@NullMarked
package smoothscope.snapshot;

import org.jspecify.annotations.NullMarked;
