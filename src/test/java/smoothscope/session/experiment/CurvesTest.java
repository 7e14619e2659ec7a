package smoothscope.session.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smoothscope.measure.Measure;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.experiment.Curves.Chart;
import smoothscope.session.experiment.Curves.Kind;
import smoothscope.session.experiment.Curves.Line;
import smoothscope.session.experiment.Curves.Mark;
import smoothscope.session.experiment.Curves.Point;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.live.LiveMoment;
import smoothscope.training.live.LossPoint;
import smoothscope.training.live.Steering;

class CurvesTest {
    private static final int CLASSES = 10;
    private static final Snapshot NETWORK =
            PlantedRecordings.small().snapshots().get(0);

    private static Steering steering(double alpha) {
        return new Steering(alpha, SmoothingConvention.UNIFORM, 0.05);
    }

    private static Map<Split, Map<String, Double>> measures(double gap, double accuracy) {
        Map<String, Double> of = Map.of(
                Measure.LOGIT_GAP.label(),
                gap,
                Measure.ACCURACY.label(),
                accuracy,
                Measure.NLL.label(),
                2 * accuracy,
                Measure.ECE.label(),
                Double.NaN);
        return Map.of(Split.TRAIN, of, Split.VALIDATION, of);
    }

    private static LiveMoment moment(long step, double alpha, double reference, double compared) {
        return new LiveMoment(
                step,
                step / 100.0,
                steering(alpha),
                false,
                NETWORK,
                NETWORK,
                measures(reference, reference / 10),
                measures(compared, compared / 10));
    }

    private static LossPoint loss(long step, double alpha) {
        return new LossPoint(step, step / 100.0, steering(alpha), 1, 2, 0.5);
    }

    private static Line line(Curves curves, Chart chart, Kind kind) {
        return curves.charts().getOrDefault(chart, List.of()).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beforeTheFirstMomentThereIsNothingToDraw() {
        assertSame(Curves.NONE, Curves.of(List.of(), List.of(loss(1, 0.1)), CLASSES));
    }

    @Test
    void eachNetworkHasItsOwnLine() {
        Curves curves = Curves.of(List.of(moment(0, 0.1, 1, 2), moment(10, 0.1, 5, 4)), List.of(), CLASSES);
        assertEquals(
                List.of(new Point(0, 1), new Point(10, 5)),
                line(curves, Chart.GAP, Kind.TRAIN_REFERENCE).points());
        assertEquals(
                List.of(new Point(0, 2), new Point(10, 4)),
                line(curves, Chart.GAP, Kind.TRAIN_COMPARED).points());
        assertEquals(
                List.of(new Point(0, 0.2), new Point(10, 0.4)),
                line(curves, Chart.ACCURACY, Kind.VALIDATION_COMPARED).points());
        assertEquals(10, curves.last());
    }

    @Test
    void lossesReachBeyondTheLastMoment() {
        Curves curves = Curves.of(List.of(moment(4, 0.1, 1, 2)), List.of(loss(3, 0.1), loss(7, 0.1)), CLASSES);
        assertEquals(7, curves.last());
        assertEquals(
                List.of(new Point(3, 1), new Point(7, 1)),
                line(curves, Chart.LOSS, Kind.TRAIN_REFERENCE).points());
        assertEquals(
                List.of(new Point(3, 2), new Point(7, 2)),
                line(curves, Chart.LOSS, Kind.TRAIN_COMPARED).points());
        assertEquals(
                List.of(new Point(3, 0.5), new Point(7, 0.5)),
                line(curves, Chart.LOSS, Kind.THEORY).points());
    }

    @Test
    void theGapOfTheoryIsTheSmoothedTargetsAndHasNoPlaceWithoutSmoothing() {
        Curves curves = Curves.of(List.of(moment(9, 0.1, 1, 2)), List.of(loss(3, 0), loss(7, 0.1)), CLASSES);
        // log of the odds of 0.91 against 0.01
        assertEquals(
                List.of(new Point(7, Math.log(91))),
                line(curves, Chart.GAP, Kind.THEORY).points().stream()
                        .map(point -> new Point(
                                point.step(),
                                Math.abs(point.value() - Math.log(91)) < 1e-12 ? Math.log(91) : point.value()))
                        .toList());
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Curves curves = Curves.of(List.of(moment(0, 0.1, 1, 2)), List.of(), CLASSES);
        assertEquals(
                List.of(),
                line(curves, Chart.CALIBRATION, Kind.VALIDATION_COMPARED).points());
    }

    @Test
    void aMarkStandsWhereTheLastStepOfTheOldAlphaWas() {
        Curves curves = Curves.of(
                List.of(moment(0, 0.1, 1, 2), moment(10, 0.1, 1, 2), moment(20, 0.3, 1, 2), moment(30, 0.3, 1, 2)),
                List.of(),
                CLASSES);
        assertEquals(List.of(new Mark(10, 0.3, Optional.empty())), curves.marks());
    }
}
