package smoothscope.figure.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureRow;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Panel;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.TemplateScale;
import smoothscope.figure.file.DrawnText;
import smoothscope.figure.raster.FigureDrawing;
import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;

class LegendTest {
    private static Figure figure(FigureOptions options) {
        return FourPanels.of(
                PlantedRecording.of(20, 0, 0.1), PlantedRecording.TRIPLE, 0, 0.1, OptionalInt.empty(), options);
    }

    private static List<String> texts(Figure figure) throws Exception {
        return DrawnText.of(FigureDrawing.of(figure, 900, 840)).texts();
    }

    private static List<String> texts(FigureOptions options) throws Exception {
        return texts(figure(options));
    }

    @Test
    void itNamesWhatIsDrawnAndNothingElse() throws Exception {
        List<String> usual = texts(FigureOptions.DEFAULT);
        assertTrue(usual.containsAll(List.of("cluster centre", "template", "decision boundary")), usual.toString());
        assertFalse(usual.contains("other classes"));
        assertFalse(usual.contains("softmax among the three"));
        List<String> bare = texts(FigureOptions.DEFAULT
                .withCentroids(false)
                .withDecisionLines(false)
                .withTemplates(TemplateMode.OFF)
                .withMistakes(false)
                .withOthers(true)
                .withShading(true));
        assertTrue(bare.containsAll(List.of("other classes", "softmax among the three")));
        assertFalse(bare.contains("cluster centre") || bare.contains("template") || bare.contains("decision boundary"));
        assertFalse(bare.contains("error (of all classes)"));
    }

    /** In a narrow panel the numbers of examples give way to the bar of the scale. */
    @Test
    void countsDoNotLieOverTheScale() throws Exception {
        Figure bare = figure(FigureOptions.DEFAULT.withDecorations(false));
        assertTrue(DrawnText.of(FigureDrawing.of(bare, 700, 420)).texts().contains("20"));
        assertFalse(DrawnText.of(FigureDrawing.of(bare, 260, 420)).texts().contains("20"));
    }

    @Test
    void aHiddenClassIsSaidToBeHidden() throws Exception {
        List<String> texts = texts(FigureOptions.DEFAULT.withHidden(Set.of(1)));
        assertTrue(texts.contains("automobile (hidden)"));
        assertTrue(texts.contains("bird"));
    }

    @Test
    void withoutDecorationsThereIsNoLegendButAScaleBarAndTheCounts() throws Exception {
        List<String> texts = texts(FigureOptions.DEFAULT.withDecorations(false));
        assertFalse(texts.contains("airplane"));
        assertEquals(12, texts.stream().filter("20"::equals).count(), "three clusters in four panels");
        assertEquals(4, texts.stream().filter("5"::equals).count(), "a scale bar in each panel");
    }

    @Test
    void theCaptionSaysHowTheScalesCompareAndWhichAlphaIsMeant() throws Exception {
        assertTrue(joined(FigureOptions.DEFAULT).contains("One scale for all panels."));
        assertTrue(joined(FigureOptions.DEFAULT.withScale(ScaleMode.OWN)).contains("sizes do not compare"));
        assertTrue(joined(FigureOptions.DEFAULT).contains("convention “uniform”"));
        Figure figure = figure(FigureOptions.DEFAULT.withTemplates(TemplateMode.SCALED));
        String factor = TemplateScale.label(TemplateScale.of(figure, 0));
        assertTrue(joined(figure.options()).contains("Templates are drawn " + factor), factor);
    }

    private static String joined(FigureOptions options) throws Exception {
        return String.join(" ", texts(options)).replace('\u00a0', ' ');
    }

    @Test
    void scaledTemplatesMakeATriangleAsLargeAsTheCentroids() {
        Figure figure = figure(FigureOptions.DEFAULT.withTemplates(TemplateMode.SCALED));
        Projection projection = figure.panel(1, 0).projection();
        List<Point> corners = projection.templates();
        double side = (corners.get(0).distance(corners.get(1))
                        + corners.get(1).distance(corners.get(2))
                        + corners.get(2).distance(corners.get(0)))
                / 3;
        assertEquals(projection.triangle().meanSide(), TemplateScale.of(figure, 1) * side, 0.06 * side);
        assertEquals(1, TemplateScale.of(figure(FigureOptions.DEFAULT), 1));
    }

    @Test
    void anEmptyClusterAndATemplateOutsideAreToldInWords() throws Exception {
        Figure figure = figure(FigureOptions.DEFAULT);
        Projection projection = figure.panel(0, 0).projection();
        List<Point> far = projection.templates().stream()
                .map(corner -> new Point(100 * corner.u(), 100 * corner.v()))
                .toList();
        byte[] slots = projection.slots().clone();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slots[i] == 2 ? 0 : slots[i];
        }
        Projection changed = new Projection(
                projection.rows(),
                slots,
                projection.u(),
                projection.v(),
                projection.wrong(),
                far,
                projection.centroids(),
                projection.differences());
        FigureRow row = new FigureRow("row", "", List.of(new Panel(changed), new Panel(changed)));
        List<String> texts = texts(figure.withRows(List.of(row)));
        assertTrue(texts.contains("no training examples of bird"), texts.toString());
        assertEquals(6, texts.stream().filter(text -> text.endsWith(" away")).count());
    }
}
