/** The steps of the paper's argument. */
@NullMarked
package smoothscope.session.tour;

import org.jspecify.annotations.NullMarked;
