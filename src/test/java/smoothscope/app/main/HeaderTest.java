package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Recording;

/** What stands above the picture, met with keys and with a pointer that rests. */
@ExtendWith(ApplicationExtension.class)
class HeaderTest {
    private static final Recording PLANTED = PlantedRecordings.small();
    /** Logical pixels around a control in which its ring may lie. */
    private static final int RING = 3;

    private static final double WIDEST_TIP = 400;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage shown) {
        stage = shown;
        window = TestWindow.of(shown, (file, progress) -> PLANTED);
        window.show(Optional.of(Path.of("planted.npz")));
    }

    /** Six presses of Tab once gave six equal pictures, and Enter then changed the theme. */
    @Test
    void whereTheFocusIsIsSeen(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> robot.lookup("#recording").query().requestFocus());
        List<Node> owners = new ArrayList<>();
        List<WritableImage> seen = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            robot.type(KeyCode.TAB);
            robot.interact(() -> {
                owners.add(Objects.requireNonNull(stage.getScene().getFocusOwner()));
                seen.add(stage.getScene().snapshot(null));
            });
        }
        assertEquals(9, Set.copyOf(owners).size(), owners.toString());
        for (int i = 0; i < 8; i++) { // in the next picture the focus went on
            Node owner = owners.get(i);
            assertFalse(
                    Arrays.equals(pixels(seen.get(i), owner), pixels(seen.get(i + 1), owner)),
                    owner + " looks the same with and without the focus");
        }
    }

    /** A scene's pixels where a node is, and a little around it. */
    private static int[] pixels(WritableImage scene, Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        int x = (int) Math.max(0, bounds.getMinX() - RING);
        int y = (int) Math.max(0, bounds.getMinY() - RING);
        int width = (int) Math.min(scene.getWidth() - x, bounds.getWidth() + 2 * RING);
        int height = (int) Math.min(scene.getHeight() - y, bounds.getHeight() + 2 * RING);
        int[] pixels = new int[width * height];
        scene.getPixelReader().getPixels(x, y, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /** What did not wrap ran off the screen. */
    @Test
    void noTipIsWiderThanItIsRead(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        until(() -> robot.lookup("#side-sweep").tryQuery().isPresent());
        List<Tooltip> tips =
                robot
                        .lookup(node -> node instanceof Control control && control.getTooltip() != null)
                        .queryAll()
                        .stream()
                        .map(node -> ((Control) node).getTooltip())
                        .toList();
        assertTrue(tips.size() > 12, tips.toString());
        assertTrue(tips.stream().anyMatch(tip -> tip.getText().length() > 60), "one of them is long");
        for (Tooltip tip : tips) {
            assertNotEquals("", tip.getText());
            assertTrue(width(robot, tip) <= WIDEST_TIP, tip.getText());
        }
        assertTrue(width(robot, new Tooltip("many words ".repeat(80))) <= WIDEST_TIP, "of any tip that is to come");
    }

    private double width(FxRobot robot, Tooltip tip) {
        double[] width = {0};
        robot.interact(() -> {
            tip.show(stage.getScene().getRoot(), stage.getX() + 40, stage.getY() + 40);
            width[0] = tip.getWidth();
            tip.hide();
        });
        return width[0];
    }

    @Test
    void allKeysAreSeenInANarrowWindow(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> {
            stage.setX(0);
            stage.setWidth(1024);
        });
        until(() -> stage.getScene().getWidth() <= 1024);
        robot.type(KeyCode.F1);
        until(() -> robot.lookup(".key-sheet").queryAll().size() == 3);
        robot.interact(() -> robot.lookup(".key-sheet").queryAll().forEach(column -> {
            Bounds bounds = column.localToScreen(column.getBoundsInLocal());
            assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= 1024, bounds.toString());
        }));
        robot.type(KeyCode.F1);
        robot.interact(() -> stage.setWidth(1280));
    }
}
