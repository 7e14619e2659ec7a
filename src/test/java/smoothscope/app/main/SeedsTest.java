package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.session.PlantedRecordings;

/** A recording of several seeds in the window. */
@ExtendWith(ApplicationExtension.class)
class SeedsTest {
    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, (file, progress) -> PlantedRecordings.ofSeeds(1, 1.2, 1.1));
        window.show(Optional.of(Path.of("seeds.npz")));
    }

    private static MenuButton menu(FxRobot robot) {
        return robot.lookup("#seed").queryAs(MenuButton.class);
    }

    private static boolean says(FxRobot robot, String words) {
        return robot.lookup(".numbers-value")
                .match(node -> ((Labeled) node).getText().contains(words))
                .tryQuery()
                .isPresent();
    }

    @Test
    void aSeedIsChosenAndNumbersHaveTheirSpread(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        until(() -> says(robot, "±"));
        assertTrue(menu(robot).isVisible());
        String first = menu(robot).getText();
        robot.interact(() -> menu(robot).getItems().get(2).fire());
        until(() -> menu(robot).getText().equals("seed 3"));
        assertFalse(first.isEmpty());
        assertEquals(
                Optional.of(3L),
                window.model().shown().get().orElseThrow().state().seeds().shown());
        robot.interact(() -> menu(robot).getItems().get(4).fire());
        until(() -> window.model().shown().get().orElseThrow().state().seeds().all());
    }
}
