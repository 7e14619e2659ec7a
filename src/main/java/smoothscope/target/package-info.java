/** The conventions of a smoothed target: on, off, floor, gap. */
@NullMarked
package smoothscope.target;

import org.jspecify.annotations.NullMarked;
