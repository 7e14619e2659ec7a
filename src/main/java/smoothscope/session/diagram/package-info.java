/** What is on the screen as diagrams for paper. */
@NullMarked
package smoothscope.session.diagram;

import org.jspecify.annotations.NullMarked;
