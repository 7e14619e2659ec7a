package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Recording;

/** The strip above the picture, with one network whose smoothing nobody said, headless. */
@ExtendWith(ApplicationExtension.class)
class StripTest {
    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        Recording unknown = PlantedRecordings.ofUnknownAlpha();
        window = TestWindow.of(stage, (file, progress) -> unknown);
        window.show(Optional.of(Path.of("own.npz")));
    }

    @Test
    void anAlphaThatNobodySaidIsSaidInFull(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        Labeled symbol = robot.lookup("#alpha-symbol").queryAs(Labeled.class);
        until(() -> symbol.getText().equals("α not said"));
        assertFalse(robot.lookup("#alpha-number").query().isVisible());
        assertEquals("α not said", shown(symbol));
    }

    /** The words as they are drawn, shortened or not. */
    private static String shown(Labeled labeled) {
        return ((Text) labeled.lookup(".text")).getText();
    }
}
