package smoothscope.training.distil;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.Dataset;
import smoothscope.measure.Softening;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Supervision;
import smoothscope.target.DistillationLoss;
import smoothscope.training.input.Probe;
import smoothscope.training.step.Objective;
import smoothscope.training.step.SoftTargets;

/**
 * Teachers whose students learn while somebody steers: which of them speaks, and how softly, may change from step to step. Safe to ask from
 * any thread.
 */
public final class SteeredTeaching {
    /**
     * What a student learns now.
     *
     * @param student whose student it is, and at which temperature; untrained
     * @param floor the least that its loss can reach, in nats: the mean entropy of the targets
     */
    public record Word(SnapshotKey student, Objective objective, double floor) {}

    /** What a teacher said last: it is asked at every step, but seldom for something new. */
    private record Said(Softening softening, Word word) {}

    private final List<Teacher> teachers;
    private final int[] pool;
    private final int size;
    private final Map<Double, Said> last = new HashMap<>();

    /**
     * @param teachers at least one
     * @param dataset the students'
     */
    public SteeredTeaching(List<Teacher> teachers, Dataset dataset) {
        this.teachers = List.copyOf(teachers);
        this.pool = Probe.pool(dataset.train(), teachers.get(0).images(), 0);
        this.size = dataset.train().size();
    }

    /** The training images of which it is known what the teachers say: rows of the training set, ascending. */
    public int[] pool() {
        return pool.clone();
    }

    /** The teachers' α, ascending. */
    public List<Double> alphas() {
        return teachers.stream().map(Teacher::alpha).sorted().toList();
    }

    /** The teacher's α that is nearest to one. */
    public double nearest(double alpha) {
        return teacher(alpha).alpha();
    }

    private Teacher teacher(double alpha) {
        return teachers.stream()
                .min(Comparator.comparingDouble(each -> Math.abs(each.alpha() - alpha)))
                .orElseThrow();
    }

    /** What the teacher of the nearest α says. Where no temperature gives the smoothness, it speaks as before. */
    public synchronized Word of(double alpha, Softening softening) {
        Teacher teacher = teacher(alpha);
        Said before = last.get(teacher.alpha());
        if (before != null && before.softening().equals(softening)) {
            return before.word();
        }
        Word word = word(teacher, temperature(teacher, softening, before));
        last.put(teacher.alpha(), new Said(softening, word));
        return word;
    }

    private Word word(Teacher teacher, double temperature) {
        Objective objective = new SoftTargets(
                DistillationLoss.MUELLER, 1, temperature, teacher.targets(pool, size, temperature, false));
        return new Word(
                SnapshotKey.student(teacher.alpha(), temperature, Supervision.TEACHER),
                objective,
                objective.floor().orElse(Double.NaN));
    }

    private double temperature(Teacher teacher, Softening softening, @Nullable Said before) {
        if (softening instanceof Softening.Temperature at) {
            return at.value();
        }
        try {
            return teacher.temperature(softening.value(), pool);
        } catch (InvalidSetting unreachable) {
            return before == null ? 1 : before.word().student().temperature().orElse(1);
        }
    }
}
