package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.session.PlantedRecordings;

/** The window in front of a class. */
@ExtendWith(ApplicationExtension.class)
class PresentTest {
    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage first) {
        stage = first;
        window = TestWindow.of(first, (file, progress) -> PlantedRecordings.small());
        window.show(Optional.of(Path.of("planted.npz")));
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void onlyThePictureItsAlphaAndTheKeysAreShownUntilItIsLeft(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.type(KeyCode.F11);
        until(() ->
                stage.isFullScreen() && robot.lookup("#present-bar").tryQuery().isPresent());
        assertFalse(robot.lookup("#menu").tryQuery().isPresent());
        assertFalse(robot.lookup(".side").tryQuery().isPresent());
        assertEquals("α = 0.10", text(robot, "#present-alpha"));
        robot.type(KeyCode.B);
        until(() -> robot.lookup(".side").tryQuery().isPresent());
        robot.type(KeyCode.B);
        until(() -> robot.lookup(".side").tryQuery().isEmpty());
        robot.type(KeyCode.RIGHT);
        until(() -> text(robot, "#present-alpha").equals("α = 0.30"));
        assertTrue(text(robot, "#key-pressed").endsWith("More smoothing"));
        robot.interact(() -> window.model().pinned().set(OptionalInt.of(3)));
        robot.type(KeyCode.ESCAPE);
        until(() -> !stage.isFullScreen() && robot.lookup("#menu").tryQuery().isPresent());
        assertFalse(robot.lookup("#present-bar").tryQuery().isPresent());
        // the first Esc leaves the presentation alone, the next one lets go of the example
        assertEquals(OptionalInt.of(3), window.model().pinned().get());
        robot.type(KeyCode.ESCAPE);
        until(() -> window.model().pinned().get().isEmpty());
        robot.type(KeyCode.F11);
        until(stage::isFullScreen);
        robot.type(KeyCode.F11);
        until(() -> !stage.isFullScreen());
    }
}
