package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.measure.Measure;
import smoothscope.session.RecordingName;
import smoothscope.session.finding.Comparison.Better;
import smoothscope.session.finding.Comparison.Sense;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;

class ComparisonTest {
    private static Comparison of(Measure measure, double reference, double compared) {
        return Comparison.of(
                Split.VALIDATION,
                new SnapshotKey(0, 1),
                Map.of(measure.label(), reference),
                new SnapshotKey(0.1, 1),
                Map.of(measure.label(), compared));
    }

    private static Comparison.Line line(Measure measure, double reference, double compared) {
        return of(measure, reference, compared).line(measure);
    }

    private static Better better(Measure measure, double reference, double compared) {
        return line(measure, reference, compared).better();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCURACY", "REGULARITY"})
    void moreIsBetter(Measure measure) {
        assertEquals(Better.COMPARED, better(measure, 0.5, 0.6));
        assertEquals(Better.REFERENCE, better(measure, 0.6, 0.5));
    }

    @ParameterizedTest
    @EnumSource(names = {"NLL", "ECE", "WITHIN_BETWEEN", "WRONG_LOGIT_SPREAD"})
    void lessIsBetter(Measure measure) {
        assertEquals(Better.REFERENCE, better(measure, 0.5, 0.6));
        assertEquals(Better.COMPARED, better(measure, 0.6, 0.5));
    }

    /** Of 2,000 examples: 2 · √((.848 · .152 + .854 · .146) / 2000) = .0225. */
    @Test
    void accuraciesThatChanceSetsApartAreNeitherTheBetterOne() {
        Comparison.Line line = line(Measure.ACCURACY, 0.848, 0.854);
        assertEquals(0.0225, line.chance(2000), 5e-5);
        assertEquals(Better.COMPARED, line.better());
        assertEquals(Better.NEITHER, beyondChance(Measure.ACCURACY, 0.848, 0.854, 2000));
        assertEquals(Better.COMPARED, beyondChance(Measure.ACCURACY, 0.848, 0.854, 100_000));
        assertEquals(Better.REFERENCE, beyondChance(Measure.ACCURACY, 0.854, 0.83, 2000));
        assertEquals(Better.COMPARED, beyondChance(Measure.NLL, 0.5, 0.499, 2));
        assertEquals(0, line(Measure.NLL, 0.5, 0.4).chance(10));
        assertEquals(0, line.chance(0));
    }

    private static Better beyondChance(Measure measure, double reference, double compared, int examples) {
        return of(measure, reference, compared)
                .beyondChance(examples)
                .line(measure)
                .better();
    }

    @Test
    void aGapIsNeitherGoodNorBad() {
        assertEquals(Better.NEITHER, better(Measure.LOGIT_GAP, 1, 9));
        assertEquals(Better.NEITHER, better(Measure.LOGIT_GAP, 9, 1));
    }

    @Test
    void aDifferenceOfAThousandthOfTheGreaterValueIsNone() {
        assertEquals(Better.NEITHER, better(Measure.NLL, 1000, 999));
        assertEquals(Better.COMPARED, better(Measure.NLL, 1000, 998.9));
        assertEquals(Better.NEITHER, better(Measure.NLL, 999, 1000));
        assertEquals(Better.REFERENCE, better(Measure.NLL, 998.9, 1000));
        assertEquals(Better.NEITHER, better(Measure.NLL, 0, 0));
    }

    @Test
    void whatIsUnknownIsComparedWithNothing() {
        Comparison some = Comparison.of(
                Split.TRAIN,
                new SnapshotKey(0, 1),
                Map.of(Measure.NLL.label(), 0.4),
                new SnapshotKey(0.1, 1),
                Map.of("loss of another kind", 1.0));
        assertEquals(OptionalDouble.of(0.4), some.line(Measure.NLL).reference());
        assertEquals(OptionalDouble.empty(), some.line(Measure.NLL).compared());
        assertEquals(Better.NEITHER, some.line(Measure.NLL).better());
        assertEquals(OptionalDouble.empty(), line(Measure.ECE, Double.NaN, 0.1).reference());
        assertEquals(
                OptionalDouble.empty(),
                line(Measure.ECE, 0.1, Double.POSITIVE_INFINITY).compared());
    }

    @Test
    void theoryIsToldOfTheComparedNetworkWhereItHasAGap() {
        Map<String, Double> smoothed = Map.of(Measure.LOGIT_GAP_THEORY.label(), 4.5);
        Comparison with =
                Comparison.of(Split.TRAIN, new SnapshotKey(0, 1), Map.of(), new SnapshotKey(0.1, 1), smoothed);
        assertEquals(OptionalDouble.of(4.5), with.line(Measure.LOGIT_GAP).theory());
        assertEquals(OptionalDouble.of(0), with.line(Measure.WITHIN_BETWEEN).theory());
        assertEquals(OptionalDouble.of(0), with.line(Measure.WRONG_LOGIT_SPREAD).theory());
        assertEquals(OptionalDouble.of(1), with.line(Measure.REGULARITY).theory());
        assertEquals(OptionalDouble.empty(), with.line(Measure.ACCURACY).theory());
        Comparison without =
                Comparison.of(Split.TRAIN, new SnapshotKey(0, 1), smoothed, new SnapshotKey(0, 1), Map.of());
        assertTrue(without.lines().stream().allMatch(line -> line.theory().isEmpty()));
    }

    @Test
    void itKeepsWhoIsComparedWithWhom() {
        Comparison comparison =
                Comparison.of(Split.TRAIN, new SnapshotKey(0.05, 1), Map.of(), new SnapshotKey(0.2, 1), Map.of());
        assertEquals(0.05, comparison.reference().alpha());
        assertEquals(0.2, comparison.compared().alpha());
        assertFalse(comparison.acrossRecordings());
        List<RecordingName> names = List.of(new RecordingName(List.of(), "one"), new RecordingName(List.of(), "two"));
        Comparison across = comparison.between(names);
        assertTrue(across.acrossRecordings());
        assertEquals(names, across.recordings());
        assertEquals(comparison.lines(), across.lines());
        assertEquals(0.05, across.reference().alpha());
    }

    @Test
    void theTableSaysOfEachMeasureWhetherMoreIsBetter() {
        assertEquals(Sense.MORE, Comparison.sense(Measure.ACCURACY));
        assertEquals(Sense.LESS, Comparison.sense(Measure.ECE));
        assertEquals(Sense.NONE, Comparison.sense(Measure.LOGIT_GAP));
        assertEquals(Sense.NONE, Comparison.sense(Measure.BETWEEN));
    }

    private static Comparison widths(double reference, double compared) {
        return Comparison.of(
                Split.TRAIN,
                new SnapshotKey(0, 1),
                Map.of("within_between", reference),
                new SnapshotKey(0.1, 1),
                Map.of("within_between", compared));
    }

    @Test
    void ofTwoSeedsTheOneIsBetterThatIsInBoth() {
        Comparison middle = widths(0.9, 0.5);
        Comparison.Line agreed =
                middle.over(List.of(widths(0.9, 0.5), widths(0.8, 0.6))).line(Measure.WITHIN_BETWEEN);
        assertEquals(Better.COMPARED, agreed.better());
        OverSeeds seeds = agreed.seeds().orElseThrow();
        assertEquals(2, seeds.seeds());
        assertEquals(0.85, seeds.reference().mean(), 1e-12);
        assertEquals(0.1 / Math.sqrt(2), seeds.compared().deviation(), 1e-12);
        assertEquals(
                Better.NEITHER,
                middle.over(List.of(widths(0.9, 0.5), widths(0.6, 0.8)))
                        .line(Measure.WITHIN_BETWEEN)
                        .better());
        assertEquals(middle, middle.over(List.of(widths(0.1, 0.2))));
    }

    @Test
    void studentsAreBoth() {
        SnapshotKey student = SnapshotKey.student(0.1, 2, Supervision.TEACHER);
        SnapshotKey own = new SnapshotKey(0.1, 0);
        assertTrue(of(student, student).ofStudents());
        assertFalse(of(own, student).ofStudents());
        assertFalse(of(student, own).ofStudents());
    }

    private static Comparison of(SnapshotKey reference, SnapshotKey compared) {
        return Comparison.of(Split.TRAIN, reference, Map.of(), compared, Map.of());
    }
}
