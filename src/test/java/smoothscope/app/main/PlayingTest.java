package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.model.AppModel;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.snapshot.Recording;

/** α and the epochs run by themselves, through what is measured and no further. */
@ExtendWith(ApplicationExtension.class)
class PlayingTest {
    private static final Path WIDE = Path.of("wide.npz");
    private static final Path NARROW = Path.of("narrow.npz");
    private static final Path SINGLE = Path.of("single.npz");

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, (file, progress) -> read(file));
        window.show(Optional.of(WIDE));
    }

    private static Recording read(Path file) {
        List<Double> alphas = file.equals(WIDE) ? List.of(0.0, 0.5) : List.of(0.0, 0.1);
        return PlantedRecordings.of(
                PlantedRecordings.NAMES, file.equals(SINGLE) ? List.of(0.1) : alphas, List.of(0, 4, 8), 20);
    }

    private AppModel.Shown shown() {
        return window.model().shown().get().orElseThrow();
    }

    private void open(FxRobot robot, Path file) throws Exception {
        robot.interact(() -> window.model().loading().open(file));
        until(() -> shown().session().file().equals(file));
    }

    private static Button button(FxRobot robot, String of) {
        return robot.lookup("#play-" + of).queryButton();
    }

    @Test
    void alphaDoesNotRunOnIntoAnotherRecording(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.type(KeyCode.SPACE);
        double before = shown().state().comparedAlpha();
        until(() -> shown().state().comparedAlpha() != before);
        open(robot, NARROW);
        assertEquals("Play through all α", button(robot, "alpha").getAccessibleText());
        assertEquals(0.1, shown().state().comparedAlpha());
    }

    /** It steered them by itself. */
    @Test
    void alphaDoesNotRunOnIntoNetworksThatLearn(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.type(KeyCode.SPACE);
        robot.interact(() -> {
            Session session =
                    new Session(Path.of("unsaved.npz"), shown().session().recording());
            window.model().showLive(session, shown().state().withComparedAlpha(0.1));
        });
        assertEquals("Play through all α", button(robot, "alpha").getAccessibleText());
        assertEquals(0.1, shown().state().comparedAlpha());
    }

    /** The button said that it played, and could not be pressed. */
    @Test
    void whereThereIsOneAlphaNothingPlays(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        open(robot, SINGLE);
        robot.type(KeyCode.SPACE);
        assertTrue(button(robot, "alpha").isDisabled());
        assertEquals("Play through all α", button(robot, "alpha").getAccessibleText());
    }

    @Test
    void epochsDoNotRunOnIntoAnotherRecording(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        until(() ->
                robot.lookup("#play-epochs").tryQuery().filter(Node::isVisible).isPresent());
        robot.clickOn("#play-epochs");
        assertFalse(button(robot, "epochs").getAccessibleText().startsWith("Play"));
        open(robot, NARROW);
        assertTrue(button(robot, "epochs").getAccessibleText().startsWith("Play"));
    }
}
