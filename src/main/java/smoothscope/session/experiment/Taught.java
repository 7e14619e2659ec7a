package smoothscope.session.experiment;

import smoothscope.measure.Softening;
import smoothscope.problem.InvalidSetting;

/**
 * Whose students the two networks of an experiment are: the left one of the teacher without smoothing, the right one of the teacher with α.
 *
 * @param recording where the teachers are: the name of one that comes along, or a file
 * @param softening how softly they speak at first
 */
public record Taught(String recording, Softening softening) {
    public Taught {
        if (recording.isBlank()) {
            throw new InvalidSetting("A recording of teachers must be chosen.");
        }
    }
}
