/** What diagrams show: series over training, over α, over students, of two networks. */
@NullMarked
package smoothscope.figure.data;

import org.jspecify.annotations.NullMarked;
