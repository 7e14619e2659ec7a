/** The data sets of this computer and the recordings that come with the program. */
@NullMarked
package smoothscope.session.data;

import org.jspecify.annotations.NullMarked;
