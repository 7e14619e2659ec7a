package smoothscope.figure.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Spread;
import smoothscope.figure.data.Training;
import smoothscope.figure.diagram.CollapseDiagram;
import smoothscope.figure.diagram.CurvesDiagram;
import smoothscope.figure.file.DrawnText;
import smoothscope.figure.layout.Box;
import smoothscope.job.Progress;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.Recordings;

class CurveChartTest {
    private static final CurveChart.Words WORDS = new CurveChart.Words("title", "epochs", "nats");

    private static CurveChart chart(List<Series> all, Axis upwards) {
        return CurveChart.in(new Box(0, 0, 400, 300), Theme.LIGHT, WORDS, all, Axis.of(0, 10, 5), upwards);
    }

    @Test
    void equalRatiosAreEqualLengthsOnALogarithmicAxis() {
        Axis axis = Axis.logarithmic(0.01, 100);
        assertEquals(0.25, axis.share(0.1), 1e-12);
        assertEquals(0.75, axis.share(10), 1e-12);
        assertEquals(3.7, axis.value(axis.share(3.7)), 1e-12);
        assertEquals(
                List.of("0.01", "0.1", "1", "10", "100"),
                axis.numbers().stream().map(Axis.Tick::label).toList());
        assertEquals(
                List.of("0.5", "1", "2", "5"),
                Axis.logarithmic(0.5, 6).numbers().stream()
                        .map(Axis.Tick::label)
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic(0, 1));
    }

    @Test
    void aPlaceAndItsValueBelongTogether() {
        CurveChart chart = chart(List.of(), Axis.of(0, 1, 5));
        assertEquals(7.5, chart.value(chart.x(7.5)), 1e-12);
        assertEquals(chart.area().x(), chart.x(0), 1e-12);
        assertEquals(chart.area().right(), chart.x(10), 1e-12);
    }

    @Test
    void namesKeepTheirOrderAndTheirDistance() {
        assertArrayEquals(new double[] {10, 24, 38}, CurveChart.apart(new double[] {10, 11, 12}, 14, 100));
        assertArrayEquals(new double[] {72, 86, 100}, CurveChart.apart(new double[] {90, 95, 99}, 14, 100));
        assertArrayEquals(new double[] {5, 50}, CurveChart.apart(new double[] {5, 50}, 14, 100));
    }

    @Test
    void theCursorStandsAtItsValueAndTheTheoryAtItsHeight() {
        Series theory = new Series("", List.of(new Point(0, 0.5), new Point(10, 0.5)), Color.RED, Series.SOLID, false);
        CurveChart chart = chart(List.of(theory), Axis.of(0, 1, 5));
        BufferedImage without = chart.image(1);
        BufferedImage with = chart.withCursor(3.3).image(1);
        int x = (int) chart.x(3.3);
        int y = (int) chart.area().centreY();
        Color drawn = new Color(without.getRGB(x, y));
        assertTrue(drawn.getRed() == 255 && drawn.getGreen() < 64, drawn.toString());
        int above = (int) chart.area().y() + 7;
        assertNotEquals(without.getRGB(x, above), with.getRGB(x, above));
        assertEquals(without.getRGB(x + 9, above), with.getRGB(x + 9, above));
    }

    @Test
    void whatALogarithmCannotShowIsLeftOut() {
        Series curve = new Series(
                "", List.of(new Point(0, 0), new Point(5, 1), new Point(10, 10)), Color.RED, Series.SOLID, true);
        chart(List.of(curve), CurveChart.around(List.of(curve), true)).image(1);
        assertEquals(0.8, CurveChart.around(List.of(curve), true).from(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theColoursOfAnOrderGoOneWayInGreyscale(Theme theme) {
        double before = theme != Theme.DARK ? 256 : -1;
        for (int step = 0; step <= 20; step++) {
            Color color = theme.ordered(step / 20.0);
            double grey = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
            assertTrue(theme != Theme.DARK ? grey < before : grey > before, "step " + step);
            before = grey;
        }
    }

    @Test
    void curvesNameTheirAlphaAndStayLegible() throws Exception {
        Recording recording = PlantedRecording.of(30, 0, 0.05, 0.1);
        DrawnText drawn = DrawnText.of(new CurvesDiagram(recording, recording.alphas(), Theme.LIGHT));
        assertEquals(8, drawn.texts().stream().filter("α = 0.05"::equals).count(), "four measures of two splits");
        drawn.assertLegible(List.of());
    }

    @Test
    void collapseIsToldOfARecordingThatHoldsIt() throws Exception {
        Recording recording = Recordings.read(List.of(Path.of("datasets", "drawn-small.npz")), new Progress());
        DrawnText drawn = DrawnText.of(new CollapseDiagram(recording, recording.alphas(), Theme.DARK));
        for (double alpha : recording.alphas()) {
            String name = new Training(recording, List.of(alpha)).name(alpha);
            assertEquals(4, drawn.texts().stream().filter(name::equals).count(), name);
        }
        Recording none = PlantedRecording.of(5, 0, 0.1);
        assertThrows(InvalidSetting.class, () -> new CollapseDiagram(none, none.alphas(), Theme.LIGHT));
    }

    @Test
    void severalSeedsAreAMeanInABandOverFaintRuns() throws Exception {
        Recording seeds = PlantedRecordings.ofSeeds(List.of(2, 4, 8), 1, 1.6, 1.3);
        Training training = new Training(seeds, seeds.alphas());
        List<Series> lines = TrainingLines.of(training, 0.1, Split.VALIDATION, Measure.NLL, Theme.LIGHT);
        assertEquals(4, lines.size());
        Series mean = lines.get(3);
        assertEquals("α = 0.1", mean.label());
        for (int i = 0; i < 3; i++) {
            int epoch = i;
            double[] runs = lines.subList(0, 3).stream()
                    .mapToDouble(run -> run.points().get(epoch).v())
                    .toArray();
            assertEquals(Spread.of(runs).mean(), mean.points().get(i).v(), 1e-12);
            assertEquals(
                    Spread.of(runs).deviation().orElseThrow(), mean.deviations().get(i), 1e-12);
        }
        DrawnText drawn = DrawnText.of(new CurvesDiagram(seeds, seeds.alphas(), Theme.LIGHT));
        assertTrue(String.join(" ", drawn.texts()).contains("Means over 3 seeds"), drawn.texts()::toString);
        assertEquals(8, drawn.texts().stream().filter("α = 0.1"::equals).count(), "a name for each mean alone");
        drawn.assertLegible(List.of());
    }

    @Test
    void aBandReachesOneDeviationToEitherSide() {
        Series line = new Series("", List.of(new Point(0, 0.5), new Point(10, 0.5)), Color.RED, Series.SOLID, false)
                .withDeviations(List.of(0.2, 0.2));
        CurveChart chart = chart(List.of(line), Axis.of(0, 1, 5));
        BufferedImage drawn = chart.image(1);
        int x = (int) chart.x(3.3);
        double height = chart.area().height();
        int within = (int) (chart.area().centreY() - 0.18 * height);
        int beyond = (int) (chart.area().centreY() - 0.23 * height);
        assertTrue(new Color(drawn.getRGB(x, within)).getGreen() < 245);
        assertEquals(255, new Color(drawn.getRGB(x, beyond)).getGreen());
        assertTrue(CurveChart.around(List.of(line), false).to() > 0.7);
    }

    @Test
    void oneEpochMakesNoCurve() {
        Recording recording = PlantedRecording.of(5, 0.1);
        Recording last = new Recording(
                recording.examples(),
                recording.classes(),
                List.of(recording.last(0.1).orElseThrow()),
                recording.meta());
        assertThrows(InvalidSetting.class, () -> new CurvesDiagram(last, last.alphas(), Theme.LIGHT));
    }
}
