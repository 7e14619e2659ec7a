/** Numbers against numbers on axes: the same in the window and in a file. */
@NullMarked
package smoothscope.figure.chart;

import org.jspecify.annotations.NullMarked;
