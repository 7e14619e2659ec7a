package smoothscope.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Sweep;
import smoothscope.figure.layout.Box;
import smoothscope.measure.Measure;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

class SweepChartTest {
    private static final Recording RECORDING = PlantedRecording.of(30, 0, 0.05, 0.1, 0.3);

    private static Sweep sweep() {
        return new Sweep(RECORDING, lasts());
    }

    private static List<Snapshot> lasts() {
        return RECORDING.alphas().stream()
                .map(alpha -> RECORDING.last(alpha).orElseThrow())
                .toList();
    }

    @Test
    void valuesAreThoseOfEachSnapshot() {
        for (int i = 0; i < lasts().size(); i++) {
            double error = SnapshotMeasures.of(RECORDING, lasts().get(i), Split.TRAIN, Optional.empty())
                    .getOrDefault(Measure.ECE.label(), Double.NaN);
            assertEquals(OptionalDouble.of(error), sweep().value(Measure.ECE, Split.TRAIN, i));
        }
        assertEquals(OptionalDouble.empty(), sweep().value(Measure.NC1, Split.TRAIN, 0));
    }

    /** Two networks of one α, as two seeds give them: their mean, and their standard deviation with n − 1. */
    @Test
    void severalSeedsOfAnAlphaAreTheirMeanAndDeviation() {
        Snapshot one = lasts().get(0);
        Snapshot other = lasts().get(3).keyed(new SnapshotKey(one.alpha(), one.epoch()).withSeed(2));
        Sweep sweep = new Sweep(RECORDING, List.of(one, other, lasts().get(1)));
        assertEquals(List.of(0.0, 0.05), sweep.alphas());
        double first = nll(one);
        double second = nll(other);
        assertEquals(
                (first + second) / 2, sweep.value(Measure.NLL, Split.TRAIN, 0).orElseThrow(), 1e-12);
        assertEquals(
                Math.abs(first - second) / Math.sqrt(2),
                sweep.deviation(Measure.NLL, Split.TRAIN, 0).orElseThrow(),
                1e-12);
        assertEquals(OptionalDouble.empty(), sweep.deviation(Measure.NLL, Split.TRAIN, 1));
    }

    private static double nll(Snapshot network) {
        return SnapshotMeasures.of(RECORDING, network, Split.TRAIN, Optional.empty())
                .getOrDefault(Measure.NLL.label(), Double.NaN);
    }

    @Test
    void theOptimumIsTheTheorysAndThereIsNoneWithoutSmoothing() {
        assertEquals(Math.log(1 + 10 * 0.9 / 0.1), sweep().optimum(0.1).orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), sweep().optimum(0));
        assertEquals(OptionalDouble.empty(), sweep().optimum(1.5));
    }

    @Test
    void aPlaceAndItsAlphaBelongTogether() {
        SweepChart chart = new SweepChart(sweep(), Sweep.Subject.NLL, Theme.LIGHT, 160, 140);
        for (double alpha : List.of(0.0, 0.07, 0.3)) {
            assertEquals(alpha, chart.alpha(chart.x(alpha)), 1e-12);
            assertEquals(
                    true, chart.area().contains(chart.x(alpha), chart.area().centreY()));
        }
    }

    @Test
    void dotsLieAtMeasuredValues() {
        SweepChart chart = new SweepChart(sweep(), Sweep.Subject.ACCURACY, Theme.LIGHT, 160, 140);
        BufferedImage image = chart.image(1);
        int ink = Theme.LIGHT.ink().getRGB();
        for (double alpha : List.of(0.0, 0.05, 0.1, 0.3)) {
            int x = (int) chart.x(alpha);
            boolean found = false;
            for (int y = 0; y < image.getHeight(); y++) {
                found |= image.getRGB(x, y) == ink;
            }
            assertEquals(true, found, "a dot at " + alpha);
        }
    }

    @Test
    void aSweepOverNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Sweep(RECORDING, List.of()));
    }

    @Test
    void everyBinIsFoundWhereItIsDrawn() {
        ReliabilityChart chart = ReliabilityChart.of(RECORDING, lasts().get(0), Split.VALIDATION);
        ReliabilityPicture picture = new ReliabilityPicture(chart, Theme.DARK, 156, 196);
        for (int bin = 0; bin < 15; bin++) {
            Box box = picture.bin(bin);
            assertEquals(OptionalInt.of(bin), picture.binAt(box.centreX(), box.centreY()));
        }
        assertEquals(OptionalInt.empty(), picture.binAt(2, 50));
        assertEquals(OptionalInt.empty(), picture.binAt(80, 195));
    }
}
