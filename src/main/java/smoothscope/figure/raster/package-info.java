/** Paints into pixels, fast: the marks of all examples are sprites. */
@NullMarked
package smoothscope.figure.raster;

import org.jspecify.annotations.NullMarked;
