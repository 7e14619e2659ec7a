/** Diagrams of numbers against numbers: reliability, sweep. */
@NullMarked
package smoothscope.figure.chart;

import org.jspecify.annotations.NullMarked;
