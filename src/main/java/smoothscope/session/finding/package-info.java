/** What the networks on the screen amount to: compared, assessed, taken apart into the terms of formulas. */
@NullMarked
package smoothscope.session.finding;

import org.jspecify.annotations.NullMarked;
