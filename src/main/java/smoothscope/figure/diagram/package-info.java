/** Charts as figures of their own, with title and legend, ready for a file. */
@NullMarked
package smoothscope.figure.diagram;

import org.jspecify.annotations.NullMarked;
