package smoothscope.session.teaching;

import java.util.Optional;
import smoothscope.figure.data.TernaryPoints;
import smoothscope.measure.TeacherInformation;
import smoothscope.session.Row;
import smoothscope.snapshot.DarkKnowledge;

/**
 * One row's network as a teacher.
 *
 * @param row the measured network
 * @param teacher the same, with what follows from it
 * @param temperature T; empty where no temperature gives the wanted smoothness, then the targets are those of T = 1
 * @param told what its targets tell
 * @param points its targets for the examples of the three classes, by the session's numbers
 */
public record Taught(
        Row row, DarkKnowledge teacher, Optional<Double> temperature, TeacherInformation told, TernaryPoints points) {
    public double alpha() {
        return row.alpha();
    }

    /** Whether it says anything: it has examples, and a temperature. */
    public boolean known() {
        return temperature.isPresent() && Double.isFinite(told.gamma());
    }
}
