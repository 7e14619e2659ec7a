package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.app.model.AppModel;
import smoothscope.app.plot.PanelsView;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.Viewport;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.layout.ScaleBar;
import smoothscope.plane.Point;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** What mouse and keys do to the panels, headless, with real events. */
@ExtendWith(ApplicationExtension.class)
class PanelGesturesTest {
    private static final Recording PLANTED = PlantedRecordings.small();
    private static final double EXACT = 1e-9;
    /** Half a logical pixel: the pointer stands on whole ones. */
    private static final double PIXEL = 0.51;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @SuppressWarnings("NullAway.Init")
    private PanelsView panels;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, (file, progress) -> PLANTED);
        window.show(Optional.of(Path.of("planted.npz")));
    }

    private void look(FxRobot robot) throws TimeoutException {
        until(() -> window.model().shown().get().isPresent()
                && robot.lookup(".panels > .image-view")
                                .queryAs(ImageView.class)
                                .getImage()
                        != null);
        panels = robot.lookup(".panels").queryAs(PanelsView.class);
    }

    private ViewState state() {
        return window.model().shown().get().map(AppModel.Shown::state).orElseThrow();
    }

    private PanelLayout panel(int index) {
        return panels.layoutShown().get().orElseThrow().panels().get(index);
    }

    /** What a panel looks at once the picture of the present state is painted. */
    private Viewport seen(int index) throws TimeoutException {
        Viewport wanted = state().viewports().get(index);
        if (wanted != null) {
            until(() -> near(panel(index).viewport(), wanted));
        }
        return panel(index).viewport();
    }

    private static boolean near(Viewport one, Viewport other) {
        return Math.abs(one.centreU() - other.centreU()) < EXACT
                && Math.abs(one.centreV() - other.centreV()) < EXACT
                && Math.abs(one.unitsPerPixel() - other.unitsPerPixel()) < EXACT;
    }

    private Point2D onScreen(double x, double y) {
        return panels.localToScreen(x, y);
    }

    private Point2D middle(int index) {
        return onScreen(
                Math.rint(panel(index).plot().centreX()),
                Math.rint(panel(index).plot().centreY()));
    }

    /** An example that lies alone enough to be hit, as an index into the panel's projection. */
    private static int lonely(PanelLayout panel) {
        return IntStream.range(0, panel.projection().size())
                .filter(i ->
                        panel.plot().contains(panel.pixel(i).u(), panel.pixel(i).v()))
                .boxed()
                .max((i, j) -> Double.compare(gap(panel, i), gap(panel, j)))
                .orElseThrow();
    }

    private static double gap(PanelLayout panel, int index) {
        Point here = panel.pixel(index);
        return IntStream.range(0, panel.projection().size())
                .filter(i -> i != index)
                .mapToDouble(i -> panel.pixel(i).distance(here))
                .min()
                .orElseThrow();
    }

    @Test
    void theWheelZoomsAboutThePointerInAllPanelsOfOneScale(FxRobot robot) throws Exception {
        look(robot);
        robot.interact(() ->
                window.model().change(state -> state.withOptions(state.options().withScale(ScaleMode.SHARED))));
        until(() -> near(panel(0).viewport(), panel(2).viewport()));
        PanelLayout before = panel(1);
        double x = Math.rint(before.plot().centreX() + 40);
        double y = Math.rint(before.plot().centreY() - 30);
        double u = before.u(x);
        double v = before.v(y);
        robot.moveTo(onScreen(x, y)).scroll(2, VerticalDirection.UP);
        until(() -> !state().viewports().isEmpty());
        seen(1);
        assertTrue(panel(1).pixelsPerUnit() != before.pixelsPerUnit());
        assertEquals(x, panel(1).x(u), PIXEL);
        assertEquals(y, panel(1).y(v), PIXEL);
        for (int index = 0; index < 4; index++) {
            assertTrue(near(seen(index), seen(1)), "panel " + index);
        }
    }

    @Test
    void aZoomedPanelSaysSoAndShowsAllAgainAtAClick(FxRobot robot) throws Exception {
        look(robot);
        robot.moveTo(middle(1)).scroll(2, VerticalDirection.UP);
        until(() -> robot.lookup("#zoomed-0").tryQuery().isPresent());
        robot.clickOn("#zoomed-0");
        until(() -> state().viewports().isEmpty());
        until(() -> robot.lookup("#zoomed-0").tryQuery().isEmpty());
    }

    @Test
    void aDragPansAndUndoGoesBackInOneStep(FxRobot robot) throws Exception {
        look(robot);
        Viewport before = seen(0);
        Point2D from = middle(0);
        robot.drag(from.add(-60, 0), MouseButton.PRIMARY);
        robot.moveTo(from.add(-40, 10)).moveTo(from.add(-20, 20)).drop();
        Viewport moved = seen(0);
        assertEquals(before.centreU() - 40 * before.unitsPerPixel(), moved.centreU(), PIXEL * before.unitsPerPixel());
        assertEquals(before.centreV() + 20 * before.unitsPerPixel(), moved.centreV(), PIXEL * before.unitsPerPixel());
        assertEquals(before.unitsPerPixel(), moved.unitsPerPixel(), EXACT);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> near(panel(0).viewport(), before));
        assertEquals(Map.of(), state().viewports());
    }

    @Test
    void aDoubleClickAndHomeShowEverythingAgain(FxRobot robot) throws Exception {
        look(robot);
        Viewport whole = seen(2);
        for (boolean key : new boolean[] {false, true}) {
            robot.moveTo(middle(2)).scroll(3, VerticalDirection.UP);
            until(() -> !near(panel(2).viewport(), whole));
            if (key) {
                robot.type(KeyCode.HOME);
            } else {
                robot.doubleClickOn(middle(2));
            }
            until(() -> near(panel(2).viewport(), whole));
        }
    }

    @Test
    void aClickKeepsAnExampleAndEscLetsItGo(FxRobot robot) throws Exception {
        look(robot);
        PanelLayout panel = panel(3);
        int index = lonely(panel);
        int row = panel.projection().rows()[index];
        robot.clickOn(onScreen(panel.pixel(index).u(), panel.pixel(index).v()));
        assertEquals(OptionalInt.of(row), window.model().pinned().get());
        List<Circle> rings = List.copyOf(robot.lookup(".ring-pinned").queryAllAs(Circle.class));
        assertEquals(2, rings.size());
        for (int each : new int[] {1, 3}) {
            Point at = panel(each)
                    .pixel(Arrays.binarySearch(panel(each).projection().rows(), row));
            assertTrue(rings.stream()
                    .anyMatch(ring -> Math.hypot(ring.getCenterX() - at.u(), ring.getCenterY() - at.v()) < EXACT));
        }
        robot.moveTo(".legend").type(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".ring-pinned").queryAll().isEmpty());
    }

    @Test
    void hoverLightsTheSameExampleInBothRows(FxRobot robot) throws Exception {
        look(robot);
        PanelLayout panel = panel(0);
        int index = lonely(panel);
        robot.moveTo(onScreen(panel.pixel(index).u(), panel.pixel(index).v()));
        assertEquals(2, robot.lookup(".ring-hovered").queryAll().size());
        robot.moveTo(".legend");
        assertEquals(0, robot.lookup(".ring-hovered").queryAll().size());
    }

    @Test
    void aCardAtThePointerExplainsCentresAndTemplatesInNumbers(FxRobot robot) throws Exception {
        look(robot);
        PanelLayout panel = panel(0);
        Point centre = panel.projection().centroids().get(0);
        robot.moveTo(onScreen(panel.x(centre.u()), panel.y(centre.v())));
        until(() -> robot.lookup("#pointer-card").query().isVisible());
        assertEquals("centre of airplane", text(robot, "#pointer-card .example-truth"));
        String words = text(robot, ".pointer-explanation");
        assertTrue(words.startsWith("The mean of the " + panel.projection().count(0) + " examples"), words);
        robot.moveTo(".legend");
        until(() -> !robot.lookup("#pointer-card").query().isVisible());
    }

    @Test
    void aCardAtThePointerSaysWhatTheScaleBarMeasures(FxRobot robot) throws Exception {
        look(robot);
        ScaleBar bar = ScaleBar.of(panel(0));
        robot.moveTo(onScreen(bar.left() + bar.length() / 2, bar.y()));
        until(() -> robot.lookup("#pointer-card").query().isVisible());
        assertEquals("a length of " + panel(0).ticks().label(1), text(robot, "#pointer-card .example-truth"));
        robot.moveTo(onScreen(bar.left() + bar.length() / 2, bar.y() - 14));
        until(() -> !robot.lookup("#pointer-card").query().isVisible());
    }

    @Test
    void oneClickMakesAPanelLargeAndOneMoreBringsAllBack(FxRobot robot) throws Exception {
        look(robot);
        Node third = robot.lookup(".panel-button").queryAll().stream()
                .filter(button -> button.getLayoutX() < panel(3).frame().x()
                        && button.getLayoutY() > panel(2).frame().y())
                .findFirst()
                .orElseThrow();
        robot.clickOn(third);
        until(() -> panels.layoutShown().get().orElseThrow().panels().size() == 1);
        assertEquals(Optional.of(2), state().large());
        assertTrue(panel(0).frame().width() > panels.getWidth() - 2);
        robot.clickOn(".panel-button");
        until(() -> panels.layoutShown().get().orElseThrow().panels().size() == 4);
    }

    @Test
    void aDragWithShiftChoosesWhatLiesInTheRectangle(FxRobot robot) throws Exception {
        look(robot);
        PanelLayout panel = panel(1);
        double left = Math.rint(panel.frame().x() + 20);
        double top = Math.rint(panel.frame().y() + 50);
        double right = Math.rint(panel.plot().centreX());
        double bottom = Math.rint(panel.frame().bottom() - 20);
        int[] expected = IntStream.range(0, panel.projection().size())
                .filter(i -> panel.pixel(i).u() >= left
                        && panel.pixel(i).u() < right
                        && panel.pixel(i).v() >= top
                        && panel.pixel(i).v() < bottom)
                .map(i -> panel.projection().rows()[i])
                .toArray();
        assertTrue(expected.length > 3 && expected.length < panel.projection().size());
        robot.press(KeyCode.SHIFT).drag(onScreen(left, top), MouseButton.PRIMARY);
        robot.moveTo(onScreen(right, bottom));
        assertTrue(robot.lookup(".rubber-band").query().isVisible());
        robot.drop().release(KeyCode.SHIFT);
        assertFalse(robot.lookup(".rubber-band").query().isVisible());
        assertEquals(Map.of(), state().viewports(), "the panel stays where it was");
        assertEquals(
                Arrays.toString(expected),
                Arrays.toString(window.model().selected().get().rows()));
        until(() -> robot.lookup("#selection").query().isVisible());
        assertEquals(expected.length + " examples chosen", text(robot, "#selection .example-truth"));
        int inTable = robot.lookup("#selection .selection-number").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(number -> !number.contains("→"))
                .mapToInt(Integer::parseInt)
                .sum();
        assertEquals(expected.length, inTable);
        assertTrue(Arrays.stream(expected).allMatch(row -> PLANTED.examples().split(row) == Split.VALIDATION));
        until(() -> chosen(1) == expected.length);
        assertEquals(expected.length, chosen(3), "ringed with smoothing too");
        assertEquals(0, chosen(0), "training examples are others");
        robot.type(KeyCode.ESCAPE);
        until(() -> panel(1).panel().highlighted().isEmpty());
        assertFalse(robot.lookup("#selection").query().isVisible());
    }

    /** Networks that learn are looked at many times between a press and its release. */
    @Test
    void whatIsPressedBesideChosenExamplesIsThereWhenItIsReleased(FxRobot robot) throws Exception {
        look(robot);
        robot.interact(() -> window.model().selected().set(Selection.of(1, 2, 3)));
        until(() -> robot.lookup("#selection").query().isVisible());
        Set<Node> before = robot.lookup("#selection .button").queryAll();
        robot.moveTo("#selection-clear").press(MouseButton.PRIMARY);
        for (double alpha : new double[] {0, 0.1, 0, 0.1}) {
            robot.interact(() -> window.model().change(state -> state.withComparedAlpha(alpha)));
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
        }
        assertEquals(before, robot.lookup("#selection .button").queryAll());
        robot.release(MouseButton.PRIMARY);
        until(() -> window.model().selected().get().isEmpty());
    }

    @Test
    void aDragWithCtrlChoosesWhatTheLineIsDrawnAround(FxRobot robot) throws Exception {
        look(robot);
        PanelLayout panel = panel(1);
        double left = panel.frame().x() + 4;
        double top = panel.frame().y() + 4;
        double right = panel.frame().right() - 4;
        double bottom = panel.frame().bottom() - 4;
        // The half of the panel below the diagonal, but for what lies within a pixel of it.
        long surely = IntStream.range(0, panel.projection().size())
                .filter(i -> below(panel, i, left, top, right, bottom) > 1)
                .count();
        long perhaps = IntStream.range(0, panel.projection().size())
                .filter(i -> below(panel, i, left, top, right, bottom) > -1)
                .count();
        robot.press(KeyCode.CONTROL).drag(onScreen(left, top), MouseButton.PRIMARY);
        robot.moveTo(onScreen(right, bottom));
        robot.moveTo(onScreen(left, bottom));
        robot.drop().release(KeyCode.CONTROL);
        int chosen = window.model().selected().get().size();
        assertTrue(surely > 3 && chosen > surely / 2 && chosen <= perhaps, surely + " " + chosen + " " + perhaps);
        assertEquals(Map.of(), state().viewports(), "the panel stays where it was");
    }

    /** How far a point lies below the diagonal from the upper left to the lower right, in pixels upwards. */
    private static double below(PanelLayout panel, int i, double left, double top, double right, double bottom) {
        double u = panel.pixel(i).u();
        double v = panel.pixel(i).v();
        return v - (top + (u - left) / (right - left) * (bottom - top));
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void aShrunkWindowShowsNoPictureBeyondItsPlace(FxRobot robot) throws Exception {
        look(robot);
        ImageView picture = robot.lookup(".panels > .image-view").queryAs(ImageView.class);
        robot.interact(() -> {
            panels.resize(400, 300);
            panels.layout();
            assertTrue(picture.getBoundsInParent().getMaxY() <= 300, "the old picture is cut off at once");
        });
    }

    /** 1280 × 800 at 150 %. */
    @Test
    void aWindowOnASmallScreenIsCutOffNowhere(FxRobot robot) throws Exception {
        look(robot);
        Stage stage = (Stage) panels.getScene().getWindow();
        robot.interact(() -> {
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.setWidth(853);
            stage.setHeight(533);
        });
        Region all = robot.lookup(".window").queryAs(Region.class);
        until(() -> panels.getScene().getWidth() <= 853
                && all.getWidth() == panels.getScene().getWidth());
        assertTrue(all.getHeight() <= 533);
    }

    /** How many examples stand out in a panel. */
    private int chosen(int index) {
        return panel(index).panel().highlighted().map(rows -> rows.length).orElse(0);
    }

    /** The column that is scrolled takes the focus at a click on plain ground, and did nothing with the keys. */
    @Test
    void aClickBesideThePictureLeavesTheKeysToIt(FxRobot robot) throws Exception {
        look(robot);
        until(() -> robot.lookup(".example-hint").tryQuery().isPresent());
        robot.clickOn(".example-hint");
        until(() -> panels.isFocused());
        robot.type(KeyCode.RIGHT);
        until(() -> state().comparedAlpha() == 0.3);
    }

    /** The pointer rests, and the picture goes on under it. */
    @Test
    void whatASignSaysIsSaidOfThePictureAsItIs(FxRobot robot) throws Exception {
        look(robot);
        ScaleBar bar = ScaleBar.of(panel(0));
        robot.moveTo(onScreen(bar.left() + 2, bar.y()));
        until(() -> robot.lookup("#pointer-card").query().isVisible());
        String before = text(robot, "#pointer-card .example-truth");
        Viewport closer = panel(0).viewport()
                .zoomed(
                        4,
                        panel(0).u(panel(0).plot().centreX()),
                        panel(0).v(panel(0).plot().centreY()));
        robot.interact(() -> window.model().change(state -> state.withViewports(Map.of(0, closer))));
        until(() -> !before.equals("a length of " + panel(0).ticks().label(1)));
        until(() -> text(robot, "#pointer-card .example-truth")
                .equals("a length of " + panel(0).ticks().label(1)));
    }
}
