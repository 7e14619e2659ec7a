package smoothscope.training.distil;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.Dataset;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Template;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;
import smoothscope.target.DistillationLoss;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Curriculum;
import smoothscope.training.Lesson;
import smoothscope.training.input.Probe;
import smoothscope.training.step.SmoothedLabels;
import smoothscope.training.step.SoftTargets;

/**
 * How students are taught.
 *
 * @param temperatures T at which every teacher speaks; empty where γ is given
 * @param gamma the smoothness that each teacher's targets are brought to, each by a T of its own; empty where T is given
 * @param beta the teacher's share β of the loss, in {@code (0, 1]}
 * @param baselines what learns beside the students
 */
public record Distillation(
        List<Double> temperatures, OptionalDouble gamma, DistillationLoss loss, double beta, Set<Baseline> baselines) {
    /** A baseline is smoothed by γ to so many places. */
    private static final double PLACES = 1e3;

    public Distillation {
        temperatures = List.copyOf(temperatures);
        baselines = Set.copyOf(baselines);
        require(
                temperatures.isEmpty() == gamma.isPresent(),
                "Students are taught at temperatures or at a smoothness γ: one of both is needed.");
        for (double temperature : temperatures) {
            require(
                    temperature >= 0.05 && temperature <= 200,
                    "A temperature lies between 0.05 and 200, got %s.",
                    temperature);
        }
        require(
                new HashSet<>(temperatures).size() == temperatures.size(),
                "The temperatures must differ: %s.",
                temperatures);
        double wanted = gamma.orElse(0.5);
        require(wanted > 0 && wanted < 1, "The smoothness γ lies between 0 and 1, got %s.", wanted);
        require(beta > 0 && beta <= 1, "The teacher's share β of the loss lies in (0, 1], got %s.", beta);
    }

    private static void require(boolean holds, @Template String otherwise, @Nullable Object... arguments) {
        if (!holds) {
            throw new InvalidSetting(otherwise, arguments);
        }
    }

    /**
     * The lessons: the baselines of labels, the students of each teacher at each temperature, the control.
     *
     * @param teachers at least one; the first is the control's
     * @param convention of α, theirs and that of the baselines
     * @param limit training images used, 0 for all of which it is known what the teachers say
     * @param source what is told of where the teachers come from
     */
    public Curriculum curriculum(
            List<Teacher> teachers, Dataset dataset, SmoothingConvention convention, int limit, JsonObject source) {
        int[] pool = Probe.pool(dataset.train(), teachers.get(0).images(), limit);
        List<Lesson> students = new ArrayList<>();
        List<Lesson> control = new ArrayList<>();
        for (Teacher teacher : teachers) {
            Map<Split, int[]> choices = teacher.choices(dataset);
            for (double temperature : temperatures(teacher, pool)) {
                students.add(lesson(teacher, dataset, pool, temperature, Supervision.TEACHER, choices));
                if (teacher.equals(teachers.get(0)) && baselines.contains(Baseline.CLASS_MEANS)) {
                    control.add(lesson(teacher, dataset, pool, temperature, Supervision.CLASS_MEANS, choices));
                }
            }
        }
        List<Lesson> lessons = new ArrayList<>(labels(students, dataset, pool, convention));
        lessons.addAll(students);
        lessons.addAll(control);
        return new Curriculum(lessons, pool, described(lessons, pool, source));
    }

    private List<Double> temperatures(Teacher teacher, int[] pool) {
        return gamma.isPresent() ? List.of(teacher.temperature(gamma.getAsDouble(), pool)) : temperatures;
    }

    private Lesson lesson(
            Teacher teacher,
            Dataset dataset,
            int[] pool,
            double temperature,
            Supervision supervision,
            Map<Split, int[]> choices) {
        float[][] targets =
                teacher.targets(pool, dataset.train().size(), temperature, supervision == Supervision.CLASS_MEANS);
        return new Lesson(
                SnapshotKey.student(teacher.alpha(), temperature, supervision),
                new SoftTargets(loss, beta, temperature, targets),
                OptionalDouble.of(teacher.told(pool, temperature).gamma()),
                choices,
                further(dataset, pool, teacher.quality()));
    }

    /** What is recorded beside: how many images the measures of a whole split are of, and how well the teacher does. */
    private static Map<Split, Map<String, Double>> further(
            Dataset dataset, int[] pool, Map<Split, Map<String, Double>> teacher) {
        Map<Split, Map<String, Double>> further = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            Map<String, Double> values = new HashMap<>(teacher.getOrDefault(split, Map.of()));
            int size = split == Split.TRAIN ? pool.length : dataset.validation().size();
            values.put(SnapshotMeasures.WHOLE_SPLIT + "examples", (double) size);
            further.put(split, values);
        }
        return further;
    }

    /** The student alone: hard labels, and labels as smooth as each of the first teacher's targets. */
    private List<Lesson> labels(List<Lesson> students, Dataset dataset, int[] pool, SmoothingConvention convention) {
        int classes = dataset.classes().size();
        List<Double> alphas = new ArrayList<>();
        if (baselines.contains(Baseline.HARD)) {
            alphas.add(0.0);
        }
        if (baselines.contains(Baseline.SMOOTHED)) {
            double first = students.get(0).network().alpha();
            students.stream()
                    .filter(each -> each.network().alpha() == first)
                    .map(each -> gamma.orElse(Math.round(each.gamma().orElseThrow() * PLACES) / PLACES))
                    .filter(smoothness -> smoothness > 0 && smoothness < 1)
                    .map(smoothness -> alpha(smoothness, classes, convention))
                    .distinct()
                    .forEach(alphas::add);
        }
        return alphas.stream()
                .map(alpha -> new Lesson(
                        new SnapshotKey(alpha, 0),
                        new SmoothedLabels(convention, alpha, classes),
                        OptionalDouble.of(convention.target(alpha, classes).off() * classes),
                        Map.of(),
                        further(dataset, pool, Map.of())))
                .toList();
    }

    /** The α whose labels have a smoothness: itself as the paper writes α. */
    private static double alpha(double smoothness, int classes, SmoothingConvention convention) {
        return convention == SmoothingConvention.UNIFORM ? smoothness : smoothness * (classes - 1) / classes;
    }

    private JsonObject described(List<Lesson> lessons, int[] pool, JsonObject source) {
        JsonObject teacher = source.deepCopy();
        teacher.addProperty("images", pool.length);
        teacher.addProperty("loss", loss.label());
        teacher.addProperty("beta", beta);
        gamma.ifPresent(wanted -> teacher.addProperty("gamma", wanted));
        JsonArray all = new JsonArray();
        for (Lesson lesson : lessons) {
            JsonObject one = new JsonObject();
            one.addProperty("supervision", lesson.network().supervision().label());
            one.addProperty("alpha", lesson.network().alpha());
            lesson.network().temperature().ifPresent(temperature -> one.addProperty("temperature", temperature));
            lesson.gamma().ifPresent(smoothness -> one.addProperty("gamma", smoothness));
            all.add(one);
        }
        teacher.add("lessons", all);
        JsonObject described = new JsonObject();
        described.add("teacher", teacher);
        return described;
    }
}
