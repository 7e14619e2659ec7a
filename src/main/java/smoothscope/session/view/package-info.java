/** What the user looks at, as one value: its text, its history, the command that makes the same figure, classes worth looking at. */
@NullMarked
package smoothscope.session.view;

import org.jspecify.annotations.NullMarked;
