package smoothscope.session.finding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import smoothscope.measure.Measure;
import smoothscope.snapshot.SnapshotKey;

/**
 * What the numbers on the screen say of smoothing, both ways: nothing is taken from the literature.
 *
 * @param network which one is compared
 * @param clusters what became of the clusters
 * @param times by how much within/between fell (or rose), a factor of at least 1; empty where it is not known
 * @param calibration what became of the calibration error
 * @param reference how sure the reference is
 * @param compared how sure the compared network is
 * @param acrossRecordings whether the compared network is of another recording than the reference: then it is compared with that one, not with what it was
 *     before
 * @param seeds in how many seeds smoothing tightens and calibrates better; empty where there is one seed
 */
public record Assessment(
        SnapshotKey network,
        Clusters clusters,
        OptionalDouble times,
        CalibrationChange calibration,
        MeanConfidence reference,
        MeanConfidence compared,
        boolean acrossRecordings,
        Optional<Seeds> seeds) {
    /**
     * In how many of several seeds something holds.
     *
     * @param tighter where the clusters are tighter
     * @param better where the calibration error is smaller
     */
    public record Seeds(int count, int tighter, int better) {}

    /** What became of the clusters' width in terms of their distance. */
    public enum Clusters {
        TIGHTER,
        LOOSER,
        ALIKE,
        UNKNOWN
    }

    /** What became of the expected calibration error. */
    public enum CalibrationChange {
        BETTER,
        WORSE,
        ALIKE,
        UNKNOWN,
        /** Both rows show the same α, so there is nothing to compare. */
        SAME_ALPHA
    }

    /** A change of within/between by less than a twentieth is none. */
    private static final double FACTOR = 1.05;
    /** A change of the calibration error by less than half a percent point is none. */
    private static final double ERROR = 0.005;

    public static Assessment of(Comparison comparison, MeanConfidence reference, MeanConfidence compared) {
        Comparison.Line width = comparison.line(Measure.WITHIN_BETWEEN);
        OptionalDouble ratio = width.reference().isPresent() && width.compared().isPresent()
                ? OptionalDouble.of(
                        width.reference().getAsDouble() / width.compared().getAsDouble())
                : OptionalDouble.empty();
        return new Assessment(
                comparison.compared(),
                clusters(ratio),
                ratio.isPresent() ? OptionalDouble.of(Math.max(ratio.getAsDouble(), 1 / ratio.getAsDouble())) : ratio,
                !comparison.acrossRecordings()
                                && comparison.compared().alpha()
                                        == comparison.reference().alpha()
                        ? CalibrationChange.SAME_ALPHA
                        : calibration(comparison.line(Measure.ECE)),
                reference,
                compared,
                comparison.acrossRecordings(),
                Optional.empty());
    }

    /**
     * The same, but only what holds in every seed; the rest is not known.
     *
     * @param ofEachSeed the comparison of each seed
     */
    Assessment over(List<Comparison> ofEachSeed) {
        if (ofEachSeed.size() < 2) {
            return this;
        }
        List<Assessment> each =
                ofEachSeed.stream().map(one -> of(one, reference, compared)).toList();
        Clusters shape = each.get(0).clusters();
        CalibrationChange change = each.get(0).calibration();
        boolean sameShape = each.stream().allMatch(one -> one.clusters() == shape);
        boolean sameChange = each.stream().allMatch(one -> one.calibration() == change);
        return new Assessment(
                network,
                sameShape ? shape : Clusters.UNKNOWN,
                times,
                sameChange ? change : CalibrationChange.UNKNOWN,
                reference,
                compared,
                acrossRecordings,
                Optional.of(new Seeds(
                        each.size(),
                        (int) each.stream()
                                .filter(one -> one.clusters() == Clusters.TIGHTER)
                                .count(),
                        (int) each.stream()
                                .filter(one -> one.calibration() == CalibrationChange.BETTER)
                                .count())));
    }

    private static Clusters clusters(OptionalDouble ratio) {
        if (ratio.isEmpty()) {
            return Clusters.UNKNOWN;
        }
        if (ratio.getAsDouble() > FACTOR) {
            return Clusters.TIGHTER;
        }
        return ratio.getAsDouble() < 1 / FACTOR ? Clusters.LOOSER : Clusters.ALIKE;
    }

    private static CalibrationChange calibration(Comparison.Line error) {
        if (error.reference().isEmpty() || error.compared().isEmpty()) {
            return CalibrationChange.UNKNOWN;
        }
        double change = error.compared().getAsDouble() - error.reference().getAsDouble();
        if (Math.abs(change) < ERROR) {
            return CalibrationChange.ALIKE;
        }
        return change < 0 ? CalibrationChange.BETTER : CalibrationChange.WORSE;
    }
}
