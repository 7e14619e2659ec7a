package smoothscope.session.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.data.Spread;
import smoothscope.measure.Measure;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

class RecordedCurvesTest {
    /** α 0, 0.05, 0.1, 0.3 and epochs 0, 2, 4, 8 of ten classes. */
    private static final Recording RECORDING = PlantedRecordings.small();

    private static final Session SESSION = new Session(Path.of("planted.npz"), RECORDING);

    private static ViewState start(Session session) {
        return new ViewDefaults(session).start(FigureOptions.DEFAULT);
    }

    private static Curves.Line line(Curves curves, Curves.Chart chart, Curves.Kind kind) {
        return curves.charts().getOrDefault(chart, List.of()).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyEpochsMeasuresOfBothRowsAreOnTheCurves() {
        Curves curves = RecordedCurves.of(SESSION, start(SESSION));
        assertEquals(8, curves.last());
        for (Curves.Kind kind : List.of(Curves.Kind.VALIDATION_REFERENCE, Curves.Kind.VALIDATION_COMPARED)) {
            double alpha = kind == Curves.Kind.VALIDATION_REFERENCE ? 0 : 0.1;
            for (Curves.Point point :
                    line(curves, Curves.Chart.CALIBRATION, kind).points()) {
                double expected = SnapshotMeasures.of(
                                RECORDING,
                                RECORDING.at(alpha, (int) point.step()).orElseThrow(),
                                Split.VALIDATION,
                                Optional.empty())
                        .getOrDefault(Measure.ECE.label(), Double.NaN);
                assertEquals(expected, point.value());
            }
        }
        assertEquals(
                List.of(0.0, 2.0, 4.0, 8.0),
                line(curves, Curves.Chart.ACCURACY, Curves.Kind.TRAIN_COMPARED).points().stream()
                        .map(Curves.Point::step)
                        .toList());
    }

    @Test
    void theGapSettlesAgainstTheOptimumOfItsAlpha() {
        Curves curves = RecordedCurves.of(SESSION, start(SESSION));
        line(curves, Curves.Chart.GAP, Curves.Kind.THEORY)
                .points()
                .forEach(point -> assertEquals(4.511, point.value(), 5e-4));
        assertTrue(curves.marks().isEmpty(), "α was not steered");
    }

    @Test
    void ofSeveralSeedsALineIsTheirMeanWithItsDeviationAndEachRun() {
        Recording seeds = PlantedRecordings.ofSeeds(List.of(2, 4, 8), 1, 1.6, 1.3);
        Session session = new Session(Path.of("seeds.npz"), seeds);
        Curves.Line line =
                line(RecordedCurves.of(session, start(session)), Curves.Chart.LOSS, Curves.Kind.VALIDATION_COMPARED);
        assertEquals(3, line.single().size());
        for (int i = 0; i < 3; i++) {
            int epoch = List.of(2, 4, 8).get(i);
            double[] values = seeds.seeds().stream()
                    .mapToDouble(seed -> SnapshotMeasures.of(
                                    seeds,
                                    seeds.ofSeed(seed).at(0.1, epoch).orElseThrow(),
                                    Split.VALIDATION,
                                    Optional.empty())
                            .getOrDefault(Measure.NLL.label(), Double.NaN))
                    .toArray();
            assertEquals(Spread.of(values).mean(), line.points().get(i).value(), 1e-12);
            assertEquals(
                    Spread.of(values).deviation().orElseThrow(),
                    line.deviations().get(i),
                    1e-12);
            assertEquals(values[2], line.single().get(2).get(i).value(), 1e-12);
        }
        assertTrue(line.deviations().get(2) > 0);
        assertEquals(
                line.points(),
                line(
                                RecordedCurves.of(session, start(session).withSeeds(SeedChoice.of(2))),
                                Curves.Chart.LOSS,
                                Curves.Kind.VALIDATION_COMPARED)
                        .points(),
                "whichever seed the panels show");
    }

    @Test
    void oneEpochIsNoCurve() {
        Session one = new Session(
                Path.of("one.npz"), PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.0, 0.1), List.of(4), 20));
        assertSame(Curves.NONE, RecordedCurves.of(one, start(one)));
        assertTrue(RecordedCurves.training(one, start(one)).isEmpty());
    }
}
