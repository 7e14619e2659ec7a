/** One step of learning: the learner, its loss, its optimizer and the schedule of its rate. */
@NullMarked
package smoothscope.training.step;

import org.jspecify.annotations.NullMarked;
