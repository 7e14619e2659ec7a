package smoothscope.figure.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import smoothscope.measure.Measure;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;

/** The networks of a recording of students at their last epoch, those that only the seed tells apart as one. */
public final class Students {
    /** Targets are equally smooth to so many hundredths. */
    private static final double HUNDREDTHS = 100;

    /**
     * One network.
     *
     * @param gamma smoothness of the targets that it learned from
     * @param values by measure, one for each seed, on the whole validation split where that is recorded
     * @param teacher how well its teacher does itself, by measure; empty where that is not recorded
     */
    public record Student(SnapshotKey key, double gamma, Map<Measure, double[]> values, Map<Measure, Double> teacher) {
        /** One value for each seed. */
        public double[] values(Measure measure) {
            return values.getOrDefault(measure, new double[0]);
        }

        /** The mean over the seeds. */
        public double mean(Measure measure) {
            return Spread.of(values(measure)).mean();
        }

        /** The standard deviation over the seeds; empty where there is one. */
        public OptionalDouble deviation(Measure measure) {
            return Spread.of(values(measure)).deviation();
        }

        private boolean is(Supervision supervision) {
            return key.supervision() == supervision;
        }
    }

    private static final List<Measure> MEASURES = List.of(Measure.ACCURACY, Measure.NLL);

    private final List<Student> all = new ArrayList<>();
    private final OptionalDouble examples;

    /** @throws InvalidSetting where nobody was taught */
    public Students(Recording recording) {
        if (!recording.hasStudents()) {
            throw new InvalidSetting(
                    Sentence.of("The recording holds no students of a teacher."), "Choose one that distil wrote.");
        }
        Map<SnapshotKey, Map<SnapshotKey, Snapshot>> networks = new LinkedHashMap<>();
        recording.snapshots().stream()
                .sorted(Comparator.comparing(Snapshot::key))
                .forEach(each -> networks.computeIfAbsent(
                                each.key().withSeed(0).atEpoch(0), key -> new LinkedHashMap<>())
                        .put(each.key().atEpoch(0), each)); // the last epoch comes last
        networks.forEach((key, seeds) -> all.add(student(recording, key, List.copyOf(seeds.values()))));
        all.sort(Comparator.comparingDouble(Student::gamma));
        this.examples = recording.snapshots().stream()
                .flatMap(each -> stored(each, Split.VALIDATION, SnapshotMeasures.WHOLE_SPLIT + "examples").stream())
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    private static Student student(Recording recording, SnapshotKey key, List<Snapshot> seeds) {
        Map<Measure, double[]> values = MEASURES.stream()
                .collect(Collectors.toMap(
                        measure -> measure,
                        measure -> seeds.stream()
                                .map(each -> value(recording, each, measure))
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue)
                                .toArray()));
        Map<Measure, Double> teacher = new TreeMap<>();
        for (Measure measure : MEASURES) {
            stored(seeds.get(0), Split.VALIDATION, SnapshotMeasures.OF_TEACHER + measure.label())
                    .ifPresent(value -> teacher.put(measure, value));
        }
        double gamma =
                stored(seeds.get(0), Split.TRAIN, Measure.TARGET_GAMMA.label()).orElse(key.alpha());
        return new Student(key, gamma, values, teacher);
    }

    private static double value(Recording recording, Snapshot network, Measure measure) {
        return stored(network, Split.VALIDATION, SnapshotMeasures.WHOLE_SPLIT + measure.label())
                .orElseGet(() -> SnapshotMeasures.of(recording, network, Split.VALIDATION, Optional.empty())
                        .getOrDefault(measure.label(), Double.NaN));
    }

    private static Optional<Double> stored(Snapshot network, Split split, String name) {
        return Optional.ofNullable(network.stored(split).values().get(name));
    }

    /** Images of the validation split that all are judged by, where the recording tells. */
    public OptionalDouble examples() {
        return examples;
    }

    /** Students alone, of labels smoothed by γ, γ ascending. */
    public List<Student> alone() {
        return all.stream().filter(each -> each.is(Supervision.LABELS)).toList();
    }

    /** Students of the teacher without smoothing, γ and thus T ascending. */
    public List<Student> ofHardTeacher() {
        return taught().stream().filter(each -> each.key().alpha() == 0).toList();
    }

    /** Students of smoothed teachers at T = 1, or at others; γ ascending. */
    public List<Student> ofSmoothedTeachers(boolean atOne) {
        return taught().stream()
                .filter(each ->
                        each.key().alpha() > 0 && (each.key().temperature().orElse(1) == 1) == atOne)
                .toList();
    }

    /** The control: students of class means. */
    public List<Student> ofClassMeans() {
        return all.stream().filter(each -> each.is(Supervision.CLASS_MEANS)).toList();
    }

    private List<Student> taught() {
        return all.stream().filter(each -> each.is(Supervision.TEACHER)).toList();
    }

    /** Students of several teachers whose targets were equally smooth, α ascending: those of most α; empty where no two are. */
    public List<Student> equallySmooth() {
        Map<Double, List<Student>> groups = taught().stream()
                .collect(Collectors.groupingBy(each -> hundredths(each.gamma()), TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .filter(each -> alphas(each) > 1)
                .max(Comparator.comparingInt(Students::alphas))
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparingDouble(each -> each.key().alpha()))
                .toList();
    }

    private static int alphas(List<Student> students) {
        return new TreeSet<>(students.stream().map(each -> each.key().alpha()).toList()).size();
    }

    /** Of some, the one whose targets were as smooth. */
    public static Optional<Student> asSmooth(List<Student> some, double gamma) {
        return some.stream()
                .filter(each -> hundredths(each.gamma()) == hundredths(gamma))
                .findFirst();
    }

    private static double hundredths(double gamma) {
        return Math.round(gamma * HUNDREDTHS) / HUNDREDTHS;
    }

    /** One student of each teacher, α ascending. */
    public List<Student> teachers() {
        Map<Double, Student> first = new TreeMap<>();
        taught().forEach(each -> first.putIfAbsent(each.key().alpha(), each));
        return List.copyOf(first.values());
    }
}
