package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.session.data.Shipped;
import smoothscope.snapshot.file.RecordingFile;

/** What the numbers mean, on the recordings that come along, headless. */
@ExtendWith(ApplicationExtension.class)
class MeaningTest {
    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, RecordingFile::read, List.of(Path.of("datasets")), Path.of("nowhere"));
        window.show(Optional.empty());
    }

    private static Labeled labeled(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class);
    }

    @Test
    void theOpeningRecordingSaysWhyItsCalibrationWorsensAndOffersTheOther(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#elsewhere-numbers")
                .tryQuery()
                .filter(node -> node.isVisible())
                .isPresent());
        assertEquals("↑", ((Labeled) labeled(robot, "#measure-accuracy").getGraphic()).getText());
        assertEquals("↓", ((Labeled) labeled(robot, "#measure-ece").getGraphic()).getText());
        assertNull(labeled(robot, "#measure-logit-gap").getGraphic(), "neither more nor less of it is good");
        assertEquals(
                robot.lookup(".numbers-tick").queryAll().size(),
                robot.lookup(".numbers-value").queryAllAs(Labeled.class).stream()
                        .filter(value -> value.getAccessibleText().endsWith(", the better one"))
                        .count());
        String offered = labeled(robot, "#elsewhere-numbers-see").getText();
        robot.interact(() -> robot.lookup("#elsewhere-numbers-see")
                .queryAs(javafx.scene.control.Hyperlink.class)
                .fire());
        until(() -> window.model().shown().get().orElseThrow().session().file().endsWith(Shipped.CIFAR10_SCARCE));
        until(() -> !labeled(robot, "#elsewhere-numbers-see").getText().equals(offered));
        assertTrue(robot.lookup("#elsewhere-numbers").query().isVisible(), "and from there back");
    }

    @Test
    void whatARecordingShowsWeaklyIsOfferedWhereItIsStrong(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> window.model().side().set("reliability"));
        until(() -> isSeen(robot, "#elsewhere-reliability"));
        robot.interact(() -> window.model().side().set("teaching"));
        until(() -> isSeen(robot, "#elsewhere-teaching"));
        robot.interact(() -> robot.lookup("#elsewhere-teaching-see")
                .queryAs(javafx.scene.control.Hyperlink.class)
                .fire());
        until(() -> window.model().shown().get().orElseThrow().session().file().endsWith(Shipped.CIFAR10_SCARCE));
        until(() -> !isSeen(robot, "#elsewhere-teaching"));
        assertEquals("teaching", window.model().side().get(), "and is looked at in the same way");
    }

    private static boolean isSeen(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void theTargetBesideTheSliderMovesWithIt(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        Rectangle on = robot.lookup(".target-bar-on").queryAs(Rectangle.class);
        assertEquals(28 * 0.91, on.getHeight(), 1e-6);
        robot.interact(() -> window.model().change(state -> state.withComparedAlpha(0.3)));
        assertEquals(28 * 0.73, on.getHeight(), 1e-6);
        assertEquals("right 0.73 · others 0.03", labeled(robot, "#target-words").getText());
        double slider = robot.lookup("#alpha").query().localToScene(0, 0).getX();
        robot.interact(() -> window.model().change(state -> state.withComparedAlpha(0.2632)));
        assertEquals(
                "right 0.7631 · others 0.0263", labeled(robot, "#target-words").getText());
        robot.interact(() -> robot.lookup("#alpha").query().getScene().getRoot().layout());
        assertEquals(
                slider,
                robot.lookup("#alpha").query().localToScene(0, 0).getX(),
                "longer words do not push it from under the pointer");
        assertEquals(10, robot.lookup(".target-bar-off").queryAll().size() + 1);
        robot.clickOn("#target-bars");
        until(() -> robot.lookup("#target").tryQuery().isPresent());
    }
}
