/** What the smoothed target is, and its loss to be copied. */
@NullMarked
package smoothscope.app.explain;

import org.jspecify.annotations.NullMarked;
