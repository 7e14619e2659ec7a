/** What every network has, whatever file it came from: a size of its images, a standardization, a turn. */
@NullMarked
package smoothscope.network;

import org.jspecify.annotations.NullMarked;
