/** A recording as a page: one file that a browser opens, with panels that are worked out there. */
@NullMarked
package smoothscope.figure.page;

import org.jspecify.annotations.NullMarked;
