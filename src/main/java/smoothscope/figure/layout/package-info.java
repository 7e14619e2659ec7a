/** A figure laid out in a size, as pure data: rectangles, scales, ticks, lines of text and their widths. */
@NullMarked
package smoothscope.figure.layout;

import org.jspecify.annotations.NullMarked;
