package smoothscope.figure.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.figure.Extent;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureRow;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Panel;
import smoothscope.figure.PlantedProjection;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.FigurePainter;
import smoothscope.figure.paint.Pass;
import smoothscope.figure.paint.PixelBox;
import smoothscope.figure.paint.PointPasses;
import smoothscope.plane.Affine;
import smoothscope.plane.LogitDifferences;
import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;

class PaintingTest {
    private static final FigureOptions POINTS_ONLY = FigureOptions.DEFAULT
            .withDecorations(false)
            .withTemplates(TemplateMode.OFF)
            .withCentroids(false)
            .withDecisionLines(false)
            .withMistakes(false);

    private static Figure four(FigureOptions options) {
        return FourPanels.of(
                PlantedRecording.of(60, 0, 0.1), PlantedRecording.TRIPLE, 0, 0.1, OptionalInt.empty(), options);
    }

    private static Figure one(Projection projection, FigureOptions options) {
        FigureRow row = new FigureRow("row", "", List.of(new Panel(projection)));
        return new Figure("title", List.of(row), List.of("training"), List.of("ant", "bee", "cow"), "uniform", options);
    }

    private static BufferedImage withShapes(FigureLayout layout, double scale) {
        BufferedImage image = new BufferedImage(
                Drawing.pixels(layout.width(), scale),
                Drawing.pixels(layout.height(), scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        FigurePainter.paint(graphics, layout);
        graphics.dispose();
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int largestDifference(int one, int other) {
        Color a = new Color(one);
        Color b = new Color(other);
        return Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 2})
    void spritesLookLikeTheShapesOfVectorFiles(double scale) {
        FigureLayout layout = FigureLayout.of(four(FigureOptions.DEFAULT), 700, 640);
        int[] sprites = pixels(RasterPainter.image(layout, scale));
        int[] shapes = pixels(withShapes(layout, scale));
        double sum = 0;
        int far = 0;
        for (int i = 0; i < sprites.length; i++) {
            int difference = largestDifference(sprites[i], shapes[i]);
            sum += difference;
            far += difference > 64 ? 1 : 0;
        }
        assertTrue(sum / sprites.length < 0.4, "mean difference " + sum / sprites.length + " of 255");
        assertTrue(far < sprites.length / 20_000, far + " pixels differ by more than 64 of 255");
    }

    @Test
    void shadingOnARasterIsThatOfVectorFiles() {
        FigureLayout layout =
                FigureLayout.of(one(PlantedProjection.of(0, 5, 1), POINTS_ONLY.withShading(true)), 400, 300);
        int[] raster = pixels(RasterPainter.image(layout, 2));
        int[] shapes = pixels(withShapes(layout, 2));
        for (int i = 0; i < raster.length; i++) {
            assertTrue(largestDifference(raster[i], shapes[i]) <= 3, "pixel " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aPointLandsOnThePixelThatTheLayoutSays(Theme theme) {
        Projection projection = single((byte) 2, 3.3, -1.7);
        FigureLayout layout = FigureLayout.of(
                one(projection, POINTS_ONLY.withTheme(theme).withExtent(new Extent(-10, 10, -5, 5))), 640, 400);
        Point pixel = layout.panel(0, 0).pixel(0);
        int[] drawn = pixels(RasterPainter.image(layout, 2));
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int i = 0; i < drawn.length; i++) {
            // The footer has marks of its own.
            if (isNear(drawn[i], theme.of(2)) && i / 1280 < 2 * 360) {
                int row = i / 1280;
                sumX += i % 1280 + 0.5;
                sumY += row + 0.5;
                count++;
            }
        }
        assertTrue(count > 20, count + " pixels of the mark");
        assertEquals(2 * pixel.u(), sumX / count, 0.6);
        assertEquals(2 * pixel.v(), sumY / count, 0.6);
    }

    private static boolean isNear(int pixel, Color color) {
        Color drawn = new Color(pixel);
        return drawn.getGreen() > drawn.getRed() + 60 && color.getGreen() > color.getRed();
    }

    private static Projection single(byte slot, double u, double v) {
        List<Point> corners = List.of(new Point(-1, -1), new Point(1, -1), new Point(0, 1));
        return new Projection(
                new int[] {0},
                new byte[] {slot},
                new double[] {u},
                new double[] {v},
                new boolean[] {false},
                corners,
                corners,
                new LogitDifferences(new Affine(2, 0, 0), new Affine(1, 2, 0)));
    }

    @Test
    void hiddenClassesAreNotDrawn() {
        Projection projection = single((byte) 1, 2.3, 1.7);
        FigureOptions options = POINTS_ONLY.withExtent(new Extent(-10, 10, -5, 5));
        FigureLayout shown = FigureLayout.of(one(projection, options), 640, 400);
        FigureLayout hidden = FigureLayout.of(one(projection, options.withHidden(Set.of(1))), 640, 400);
        Point pixel = shown.panel(0, 0).pixel(0);
        int at = ((int) pixel.v()) * 640 + (int) pixel.u();
        assertNotEquals(Theme.LIGHT.panel().getRGB(), pixels(RasterPainter.image(shown, 1))[at]);
        assertEquals(Theme.LIGHT.panel().getRGB(), pixels(RasterPainter.image(hidden, 1))[at]);
    }

    @ParameterizedTest
    @ValueSource(ints = {30_000, 250_000})
    void bandsForSeveralProcessorsLeaveNoSeam(int points) {
        Projection many = PlantedProjection.of(points, 5, 1);
        FigureLayout layout = FigureLayout.of(one(many, POINTS_ONLY), 500, 397);
        int[] banded = pixels(RasterPainter.image(layout, 1.25));
        int[] whole = new int[banded.length];
        int width = Drawing.pixels(500, 1.25);
        BufferedImage ground = RasterPainter.image(
                FigureLayout.of(one(many, POINTS_ONLY.withHidden(Set.of(0, 1, 2))), 500, 397), 1.25);
        ground.getRGB(0, 0, width, ground.getHeight(), whole, 0, width);
        PanelLayout panel = layout.panel(0, 0);
        PixelBox clip = PixelBox.of(panel.frame(), 1.25, width, ground.getHeight());
        for (Pass pass : new PointPasses(layout).passes(panel)) {
            for (int i : pass.order().whole()) {
                Point pixel = panel.pixel(i);
                int x = (int) Sprite.quarters(pixel.u() * 1.25);
                int y = (int) Sprite.quarters(pixel.v() * 1.25);
                Sprite.of(pass.marks()[many.slots()[i]], 1.25, width)
                        .putPart(whole, clip, Sprite.pixel(x), Sprite.pixel(y), Sprite.phase(x, y));
            }
        }
        int middle = width * (ground.getHeight() / 2 - 30);
        int[] expected = new int[width * 60];
        int[] actual = new int[width * 60];
        System.arraycopy(whole, middle, expected, 0, expected.length);
        System.arraycopy(banded, middle, actual, 0, actual.length);
        // Rounded corners and footer lie elsewhere; the border is painted last.
        for (int row = 0; row < 60; row++) {
            for (int column : new int[] {0, 1, 2, width - 3, width - 2, width - 1}) {
                expected[row * width + column] = actual[row * width + column];
            }
        }
        assertArrayEquals(expected, actual);
    }

    @Test
    void aPainterThatPaintedOtherPicturesPaintsTheSame() {
        FigureOptions options = FigureOptions.DEFAULT.withDecorations(false);
        FigureLayout few = FigureLayout.of(one(PlantedProjection.of(900, 5, 1), options), 400, 300);
        FigureLayout many = FigureLayout.of(one(PlantedProjection.of(40_000, 5, 2), options), 300, 500);
        RasterPainter painter = new RasterPainter();
        for (FigureLayout layout : List.of(few, many, few, many)) {
            int width = (int) layout.width();
            int[] again = new int[width * (int) layout.height()];
            painter.paint(again, width, layout, 1);
            int[] fresh = new int[again.length];
            new RasterPainter().paint(fresh, width, layout, 1);
            assertArrayEquals(fresh, again);
        }
    }

    @Test
    void anExampleThatLiesNowhereIsNotDrawn() {
        FigureOptions options = POINTS_ONLY.withExtent(new Extent(-10, 10, -5, 5));
        int[] empty = pixels(RasterPainter.image(FigureLayout.of(one(single((byte) 1, 99, 0), options), 640, 400), 1));
        int[] nowhere = pixels(RasterPainter.image(
                FigureLayout.of(one(single((byte) 1, Double.NaN, 0), options), 640, 400), 1));
        assertArrayEquals(empty, nowhere);
    }

    @Test
    void everyPixelIsOpaqueAndNothingElseIsTouched() {
        FigureLayout layout = FigureLayout.of(four(FigureOptions.DEFAULT.withTheme(Theme.DARK)), 300, 280);
        int stride = 320;
        int[] pixels = new int[stride * 280];
        new RasterPainter().paint(pixels, stride, layout, 1);
        for (int y = 0; y < 280; y++) {
            for (int x = 0; x < 300; x++) {
                assertEquals(0xff, pixels[y * stride + x] >>> 24);
            }
        }
    }

    @Test
    void theDarkThemeIsDark() {
        int[] pixels = pixels(
                RasterPainter.image(FigureLayout.of(four(FigureOptions.DEFAULT.withTheme(Theme.DARK)), 600, 560), 1));
        double sum = 0;
        for (int pixel : pixels) {
            sum += new Color(pixel).getGreen();
        }
        assertTrue(sum / pixels.length < 40);
    }

    @Test
    void anUntrainedNetworkAndMissingClassesAreDrawn() {
        Figure untrained = FourPanels.of(
                PlantedRecording.of(20, 0, 0.1),
                PlantedRecording.TRIPLE,
                0,
                0.1,
                OptionalInt.of(0),
                FigureOptions.DEFAULT);
        assertTrue(untrained.title().contains("untrained"));
        List<Figure> figures = new ArrayList<>(List.of(untrained));
        for (ScaleMode scale : ScaleMode.values()) {
            for (TemplateMode templates : TemplateMode.values()) {
                FigureOptions options = FigureOptions.DEFAULT.withScale(scale).withTemplates(templates);
                figures.add(one(absent(), options));
                figures.add(one(PlantedProjection.of(0, 3, 1), options));
                figures.add(one(single((byte) 0, 0, 0), options));
            }
        }
        for (Figure figure : figures) {
            for (int width : new int[] {40, 300, 800}) {
                RasterPainter.image(FigureLayout.of(figure, width, width), 1);
            }
        }
    }

    /** Examples of A and B only, as many data sets' splits are: the centroid of C is NaN. */
    private static Projection absent() {
        Projection all = PlantedProjection.of(40, 3, 1);
        byte[] slots = all.slots().clone();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = (byte) (i % 2);
        }
        List<Point> centroids = List.of(new Point(-1, 0), new Point(1, 0), new Point(Double.NaN, Double.NaN));
        return new Projection(
                all.rows(), slots, all.u(), all.v(), all.wrong(), all.templates(), centroids, all.differences());
    }
}
