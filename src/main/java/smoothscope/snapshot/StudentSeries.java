package smoothscope.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import smoothscope.measure.Measure;

/**
 * Those networks of a recording of students that only α tells apart, as a slider over α needs them: students whose targets were equally smooth,
 * or whose teachers spoke at one temperature.
 */
final class StudentSeries {
    /** Targets are equally smooth to so many hundredths. */
    private static final double HUNDREDTHS = 100;

    private StudentSeries() {}

    /**
     * The series that is looked at first: that of most α, at one smoothness rather than at one temperature, the lowest of several; the whole
     * recording where nobody had a teacher.
     */
    static Recording typical(Recording recording) {
        List<Snapshot> taught = recording.snapshots().stream()
                .filter(each -> each.key().supervision() == Supervision.TEACHER)
                .toList();
        List<Snapshot> students = taught.isEmpty()
                ? recording.snapshots().stream()
                        .filter(each -> each.key().supervision() == Supervision.CLASS_MEANS)
                        .toList()
                : taught;
        List<List<Snapshot>> all = new ArrayList<>(groups(students, true));
        all.addAll(groups(students, false));
        Optional<List<Snapshot>> largest = all.stream()
                .filter(StudentSeries::isToldApartByAlpha)
                .max(Comparator.comparingInt(StudentSeries::alphas));
        // Of equals the stream's maximum is the last, but the first is wanted.
        return largest.flatMap(most -> all.stream()
                        .filter(each -> isToldApartByAlpha(each) && alphas(each) == alphas(most))
                        .findFirst())
                .map(recording::with)
                .orElse(recording);
    }

    /** By smoothness or by temperature, ascending. */
    private static List<List<Snapshot>> groups(List<Snapshot> students, boolean bySmoothness) {
        Map<Double, List<Snapshot>> groups = students.stream()
                .filter(each -> !bySmoothness || smoothness(each).isPresent())
                .collect(Collectors.groupingBy(
                        each -> bySmoothness
                                ? smoothness(each).orElseThrow()
                                : each.key().temperature().orElseThrow(),
                        TreeMap::new,
                        Collectors.toList()));
        return List.copyOf(groups.values());
    }

    private static Optional<Double> smoothness(Snapshot student) {
        return Optional.ofNullable(student.stored(Split.TRAIN).values().get(Measure.TARGET_GAMMA.label()))
                .map(gamma -> Math.round(gamma * HUNDREDTHS) / HUNDREDTHS);
    }

    private static boolean isToldApartByAlpha(List<Snapshot> group) {
        HashSet<SnapshotKey> networks = new HashSet<>();
        group.forEach(each -> networks.add(each.key().withSeed(0).atEpoch(0)));
        return networks.size() == alphas(group);
    }

    private static int alphas(List<Snapshot> group) {
        return (int) group.stream().map(Snapshot::alpha).distinct().count();
    }
}
