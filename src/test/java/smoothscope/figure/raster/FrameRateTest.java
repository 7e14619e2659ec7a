package smoothscope.figure.raster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import smoothscope.figure.Extent;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureRow;
import smoothscope.figure.Panel;
import smoothscope.figure.PlantedProjection;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.snapshot.Projection;

/** Frames a second while α plays: each frame interpolates, lays out and paints 1280×800 pixels. */
@Tag("soak")
class FrameRateTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final double SECONDS = 4;

    @Test
    void fourPanelsOfAThousandPoints() {
        Assertions.assertTrue(rate("4 × 1,000", 2, 2, 1_000, FigureOptions.DEFAULT) >= 60);
    }

    @Test
    void fourPanelsOfAThousandPointsShaded() {
        Assertions.assertTrue(rate("4 × 1,000 shaded", 2, 2, 1_000, FigureOptions.DEFAULT.withShading(true)) >= 60);
    }

    @Test
    void fourPanelsOfManyPoints() {
        Assertions.assertTrue(rate("4 × 25,000", 2, 2, 25_000, FigureOptions.DEFAULT) >= 50);
    }

    @Test
    void aMillionPointsInOnePanel() {
        Assertions.assertTrue(rate("1 × 1,000,000", 1, 1, 1_000_000, FigureOptions.DEFAULT) >= 30);
    }

    private static double rate(String what, int rows, int columns, int points, FigureOptions options) {
        Projection wide = PlantedProjection.of(points, 5, 1);
        Projection tight = PlantedProjection.of(points, 2, 2);
        FigureOptions bare = options.withDecorations(false).withExtent(Extent.of(List.of(wide, tight)));
        int[] pixels = new int[WIDTH * HEIGHT];
        RasterPainter painter = new RasterPainter();
        List<Double> milliseconds = new ArrayList<>();
        double painting = 0;
        long end = System.nanoTime() + (long) (2 * SECONDS * 1e9);
        for (int frame = 0; System.nanoTime() < end; frame++) {
            long begin = System.nanoTime();
            Projection between = wide.towards(tight, frame % 50 / 50.0);
            Panel panel = new Panel(between);
            FigureRow row = new FigureRow("row", "", Collections.nCopies(columns, panel));
            Figure figure = new Figure(
                    "frame rate",
                    Collections.nCopies(rows, row),
                    Collections.nCopies(columns, "training"),
                    List.of("a", "b", "c"),
                    "uniform",
                    bare);
            FigureLayout layout = FigureLayout.of(figure, WIDTH, HEIGHT);
            long laidOut = System.nanoTime();
            painter.paint(pixels, WIDTH, layout, 1);
            milliseconds.add((System.nanoTime() - begin) / 1e6);
            painting += (System.nanoTime() - laidOut) / 1e6;
        }
        List<Double> warm = milliseconds.subList(milliseconds.size() / 2, milliseconds.size());
        double mean = warm.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double worst = warm.stream().sorted().toList().get(warm.size() * 99 / 100);
        System.out.printf(
                "%s points: %.0f frames/s (mean %.1f ms, of it painting %.1f ms; 99 %% within %.1f ms)%n",
                what, 1000 / mean, mean, painting / milliseconds.size(), worst);
        return 1000 / mean;
    }
}
