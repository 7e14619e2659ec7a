package smoothscope.figure.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureRow;
import smoothscope.figure.FourPanels;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.Viewport;
import smoothscope.plane.Point;
import smoothscope.plane.Triangle;
import smoothscope.snapshot.Recording;

class FigureLayoutTest {
    private static final Recording RECORDING = PlantedRecording.of(40, 0, 0.1);

    private static Figure figure(FigureOptions options) {
        return FourPanels.of(RECORDING, PlantedRecording.TRIPLE, 0, 0.1, OptionalInt.empty(), options);
    }

    private static FigureLayout layout(FigureOptions options) {
        return FigureLayout.of(figure(options), 1200, 1120);
    }

    private static Triangle drawnTriangle(PanelLayout panel) {
        List<Point> corners = panel.projection().centroids().stream()
                .map(corner -> new Point(panel.x(corner.u()), panel.y(corner.v())))
                .toList();
        return new Triangle(corners.get(0), corners.get(1), corners.get(2));
    }

    @Test
    void theDrawnTriangleShrinksUnderSmoothing() {
        FigureLayout layout = layout(FigureOptions.DEFAULT);
        double without = drawnTriangle(layout.panel(0, 0)).meanSide();
        double with = drawnTriangle(layout.panel(1, 0)).meanSide();
        PanelLayout panel = layout.panel(0, 0);
        double expected = layout.panel(1, 0).projection().triangle().meanSide()
                / panel.projection().triangle().meanSide();
        assertEquals(expected, with / without, 1e-9);
        assertTrue(with < 0.6 * without, with + " against " + without);
    }

    @Test
    void allPanelsShareCentreAndUnitsPerPixel() {
        FigureLayout layout = layout(FigureOptions.DEFAULT);
        for (PanelLayout panel : layout.panels()) {
            assertEquals(layout.panel(0, 0).viewport(), panel.viewport());
        }
    }

    @Test
    void aViewFromWhichNothingCanBeSeenIsNotTaken() {
        FigureLayout layout = layout(FigureOptions.DEFAULT);
        Viewport fitted = layout.panel(0, 0).viewport();
        assertTrue(layout.reaches(fitted));
        Viewport view = fitted;
        int steps = 0;
        while (layout.reaches(view) && steps++ < 10_000) {
            view = view.zoomed(1.5, view.centreU(), view.centreV());
        }
        assertTrue(steps > 20 && steps < 200, "steps of the wheel: " + steps);
        assertFalse(layout.reaches(new Viewport(1e18, 0, 0.001)), "beyond what a double tells apart");
        assertFalse(layout.reaches(fitted.zoomed(1e-9, 0, 0)));
    }

    /** Around the size at which the bar's length would change, it keeps its length; far from there it does not. */
    @Test
    void theBarOfTheScaleDoesNotFlipWhileTheScaleSways() {
        Figure figure = figure(FigureOptions.DEFAULT);
        double step = FigureLayout.of(figure, 1200, 1120).panel(0, 0).ticks().step();
        double flips = 1120;
        while (FigureLayout.of(figure, 1200, flips).panel(0, 0).ticks().step() == step) {
            flips--;
        }
        FigureLayout seen = FigureLayout.of(figure, 1200, flips + 1);
        for (int sway = -3; sway <= 3; sway++) {
            seen = FigureLayout.of(figure, 1200, flips + sway).after(seen);
            assertEquals(step, seen.panel(0, 0).ticks().step());
        }
        FigureLayout small = FigureLayout.of(figure, 1200, flips / 2);
        assertEquals(
                small.panel(0, 0).ticks().step(),
                small.after(seen).panel(0, 0).ticks().step());
    }

    @Test
    void aRowsPanelsShareTheirScaleAndRowsDoNot() {
        FigureLayout layout = layout(FigureOptions.DEFAULT.withScale(ScaleMode.ROW));
        assertEquals(layout.panel(0, 0).viewport(), layout.panel(0, 1).viewport());
        assertEquals(layout.panel(1, 0).viewport(), layout.panel(1, 1).viewport());
        assertTrue(
                layout.panel(1, 0).pixelsPerUnit() > 1.15 * layout.panel(0, 0).pixelsPerUnit());
    }

    @Test
    void ownScalesDiffer() {
        FigureLayout layout = layout(FigureOptions.DEFAULT.withScale(ScaleMode.OWN));
        assertNotEquals(layout.panel(0, 0).pixelsPerUnit(), layout.panel(1, 0).pixelsPerUnit());
    }

    @Test
    void pointsFillTheirPanelOnItsOwnScaleAndLessOfItOnTheSharedOne() {
        for (PanelLayout panel :
                layout(FigureOptions.DEFAULT.withScale(ScaleMode.OWN)).panels()) {
            assertEquals(1, panel.filled(), 1e-9);
        }
        FigureLayout shared = layout(FigureOptions.DEFAULT);
        double drawn = shared.panel(1, 0).filled() / shared.panel(0, 0).filled();
        assertTrue(drawn < 0.6, "filled " + drawn);
    }

    @Test
    void relativeScaleMakesTheTrianglesEquallyLarge() {
        FigureLayout layout = layout(FigureOptions.DEFAULT.withScale(ScaleMode.RELATIVE));
        double first = drawnTriangle(layout.panel(0, 0)).meanSide();
        for (PanelLayout panel : layout.panels()) {
            assertEquals(first, drawnTriangle(panel).meanSide(), 1e-9 * first);
        }
    }

    @ParameterizedTest
    @EnumSource(ScaleMode.class)
    void everyPointLiesInsideItsPlot(ScaleMode scale) {
        for (PanelLayout panel : layout(FigureOptions.DEFAULT.withScale(scale)).panels()) {
            for (int i = 0; i < panel.projection().size(); i++) {
                Point pixel = panel.pixel(i);
                Box plot = panel.plot();
                assertTrue(pixel.u() >= plot.x() - 1e-6 && pixel.u() <= plot.right() + 1e-6);
                assertTrue(pixel.v() >= plot.y() - 1e-6 && pixel.v() <= plot.bottom() + 1e-6);
            }
        }
    }

    @Test
    void aUnitIsAsLongAcrossAsUpwards() {
        PanelLayout panel = layout(FigureOptions.DEFAULT).panel(0, 1);
        assertEquals(panel.x(1) - panel.x(0), panel.y(0) - panel.y(1), 1e-9);
    }

    @Test
    void pixelsAndCoordinatesAreInverse() {
        PanelLayout panel = layout(FigureOptions.DEFAULT).panel(1, 1);
        assertEquals(3.25, panel.u(panel.x(3.25)), 1e-12);
        assertEquals(-1.5, panel.v(panel.y(-1.5)), 1e-12);
    }

    @Test
    void panelsNeitherOverlapNorLeaveTheFigure() {
        List<Box> frames = layout(FigureOptions.DEFAULT).panels().stream()
                .map(PanelLayout::frame)
                .toList();
        for (Box frame : frames) {
            assertTrue(frame.x() >= 0 && frame.y() >= 0 && frame.right() <= 1200 && frame.bottom() <= 1120);
            for (Box other : frames) {
                assertTrue(frame.equals(other)
                        || frame.right() <= other.x()
                        || other.right() <= frame.x()
                        || frame.bottom() <= other.y()
                        || other.bottom() <= frame.y());
            }
        }
    }

    @Test
    void theNearestExampleIsFoundAtItsPixel() {
        FigureLayout layout = layout(FigureOptions.DEFAULT);
        PanelLayout panel = layout.panel(1, 0);
        Point pixel = panel.pixel(17);
        FigureLayout.Hit hit = layout.nearest(pixel.u() + 0.01, pixel.v(), 8).orElseThrow();
        assertEquals(1, hit.row());
        assertEquals(0, hit.column());
        Point found = panel.pixel(hit.index());
        assertEquals(0, found.distance(pixel), 0.02);
        assertEquals(0.01, hit.distance(), 0.011);
    }

    @Test
    void hiddenExamplesAreNotFound() {
        PanelLayout seen = layout(FigureOptions.DEFAULT).panel(0, 0);
        Point pixel = seen.pixel(0);
        assertEquals(0, seen.projection().slots()[0]);
        FigureLayout layout = layout(FigureOptions.DEFAULT.withHidden(Set.of(0)));
        Optional<FigureLayout.Hit> hit = layout.nearest(pixel.u(), pixel.v(), 1e-6);
        assertEquals(Optional.empty(), hit);
        assertEquals(pixel, layout.panel(0, 0).pixel(0), "hiding moves nothing");
    }

    @Test
    void nothingIsNearFarFromAllPoints() {
        Box frame = layout(FigureOptions.DEFAULT).panel(0, 0).frame();
        assertEquals(Optional.empty(), layout(FigureOptions.DEFAULT).nearest(frame.x() + 2, frame.y() + 2, 3));
        assertEquals(Optional.empty(), layout(FigureOptions.DEFAULT).nearest(1, 1, 500));
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        PanelLayout before = bare(Optional.empty());
        double u = before.u(300);
        double v = before.v(400);
        Viewport closer = before.viewport().zoomed(2.5, u, v);
        PanelLayout after = bare(Optional.of(closer));
        assertEquals(300, after.x(u), 1e-9);
        assertEquals(400, after.y(v), 1e-9);
        assertEquals(2.5 * before.pixelsPerUnit(), after.pixelsPerUnit(), 1e-9);
    }

    @Test
    void dragMovesThePictureWithThePointer() {
        PanelLayout before = bare(Optional.empty());
        PanelLayout after = bare(Optional.of(before.viewport().dragged(12, -7)));
        assertEquals(before.x(1) + 12, after.x(1), 1e-9);
        assertEquals(before.y(1) - 7, after.y(1), 1e-9);
    }

    /** The upper left panel of a figure without decorations, whose frame does not depend on what it looks at. */
    private static PanelLayout bare(Optional<Viewport> viewport) {
        Figure figure = figure(FigureOptions.DEFAULT.withDecorations(false));
        List<FigureRow> rows = figure.rows().stream()
                .map(row -> new FigureRow(
                        row.label(),
                        row.note(),
                        row.panels().stream()
                                .map(panel -> panel.withViewport(viewport))
                                .toList()))
                .toList();
        return FigureLayout.of(figure.withRows(rows), 1200, 1120).panel(0, 0);
    }
}
