package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.text.Texts;
import smoothscope.session.PlantedRecordings;

/** The window in front of a class. */
@ExtendWith(ApplicationExtension.class)
class PresentTest {
    private static final Path UNKNOWN = Path.of("unknown.npz");

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage first) {
        stage = first;
        window = TestWindow.of(
                first,
                (file, progress) ->
                        file.equals(UNKNOWN) ? PlantedRecordings.ofUnknownAlpha() : PlantedRecordings.small());
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

    private static boolean there(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private void present(FxRobot robot) throws Exception {
        robot.type(KeyCode.F11);
        until(() -> stage.isFullScreen() && there(robot, "#present-bar"));
    }

    /** What they hang below otherwise is not there. */
    @Test
    void sheetsOpenBeforeAnAudienceToo(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        present(robot);
        Map<KeyCode, String> sheets = Map.of(KeyCode.F1, ".key-sheet", KeyCode.E, "#target", KeyCode.T, "#setup");
        for (Map.Entry<KeyCode, String> sheet : sheets.entrySet()) {
            robot.type(sheet.getKey());
            until(() -> there(robot, sheet.getValue()));
            Node seen = robot.lookup(sheet.getValue()).query();
            robot.interact(() -> seen.getScene().getWindow().hide());
            until(() -> !there(robot, sheet.getValue()));
        }
        robot.type(KeyCode.F11);
        until(() -> !stage.isFullScreen());
    }

    /** It was told of a network without smoothing once, and of its target. */
    @Test
    void aSmoothingThatNobodySaidIsNotTold(FxRobot robot) throws Exception {
        robot.interact(() -> window.model().loading().open(UNKNOWN));
        until(() -> window.model()
                .shown()
                .get()
                .filter(now -> now.session().file().equals(UNKNOWN))
                .isPresent());
        present(robot);
        until(() -> text(robot, "#present-alpha").equals("smoothing not said"));
        robot.type(KeyCode.E);
        until(() -> window.model().notice().get().equals(Texts.of("explain.none")));
        assertFalse(there(robot, "#target"));
        robot.type(KeyCode.F11);
        until(() -> !stage.isFullScreen());
    }
}
