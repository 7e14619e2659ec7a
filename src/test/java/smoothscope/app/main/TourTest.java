package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.text.Texts;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.settings.SettingsStore;
import smoothscope.session.tour.TourStep;
import smoothscope.session.view.ViewState;

/** The tour, by its keys and buttons, on planted recordings under the names of the shipped ones. */
@ExtendWith(ApplicationExtension.class)
class TourTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) throws Exception {
        for (TourStep tourStep : TourStep.values()) {
            Path file = folder.resolve(tourStep.recording());
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        }
        window = TestWindow.of(
                stage,
                (file, progress) -> PlantedRecordings.small(),
                List.of(folder),
                folder.resolve("unsaved"),
                SettingsStore.in(folder.resolve("kept")));
        window.show(Optional.empty());
    }

    private ViewState state() {
        return window.model().shown().get().orElseThrow().state();
    }

    private boolean open(String recording) {
        return window.model()
                .shown()
                .get()
                .filter(shown -> shown.session().file().endsWith(recording))
                .isPresent();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void sevenStepsSetTheStateAndLeaveTheUserFree(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        assertTrue(robot.lookup("#tour-offer").query().isVisible());
        robot.interact(() -> window.model().change(state -> state.withComparedAlpha(0.05)));
        ViewState before = state();

        robot.type(KeyCode.F2);
        until(() -> open("drawn-small.npz") && !text(robot, ".tour-fact").isEmpty());
        assertEquals(Optional.of(0), state().large());
        until(() -> window.model().pinned().get().isPresent()
                && robot.lookup("#confidences").tryQuery().isPresent());
        double places = robot.lookup("#tour-place-1").query().localToScene(0, 0).getY();
        double next = robot.lookup("#tour-next").query().localToScene(0, 0).getX();
        assertTrue(robot.lookup("#tour-offer").tryQuery().isEmpty());
        until(() -> SettingsStore.in(folder.resolve("kept")).preferences().toured());

        robot.clickOn("#tour-next");
        until(() -> open("cifar10-scarce.npz"));
        assertTrue(text(robot, ".tour-title").startsWith("A hard label"));
        until(() -> !text(robot, ".tour-fact").isEmpty());
        assertEquals(
                places, robot.lookup("#tour-place-1").query().localToScene(0, 0).getY(), "they stay where they are");
        assertEquals(next, robot.lookup("#tour-next").query().localToScene(0, 0).getX());
        // the user takes over: the step stops moving and stands
        robot.interact(() -> window.model().change(state -> state.withComparedAlpha(0.3)));
        int epoch = state().epoch();
        Thread.sleep(2000);
        assertEquals(epoch, state().epoch());
        assertEquals(0.3, state().comparedAlpha());

        robot.type(KeyCode.PAGE_DOWN);
        until(() -> open("cifar10-alexnet.npz") && state().comparedAlpha() == 0.1);
        until(() -> text(robot, ".tour-fact").contains("0 → 0.10"));
        // JavaFX 21 no longer paints the band once an unseen node in it changed
        assertTrue(robot.lookup("#tour-other").tryQuery().isEmpty());
        robot.type(KeyCode.PAGE_UP);
        until(() -> text(robot, ".tour-title").startsWith("A hard label"));
        robot.clickOn("#tour-place-6");
        until(() -> window.model().side().get().equals("reliability")
                && !text(robot, ".tour-fact").isEmpty());
        until(() -> open("cifar10-scarce.npz"));
        until(() -> text(robot, "#tour-other").equals("Show it with many training images"));
        assertFalse(text(robot, "#tour-recording").isEmpty());
        robot.clickOn("#tour-other");
        until(() -> open("cifar10-alexnet.npz"));
        until(() -> text(robot, "#tour-other").equals("Show it with few training images"));

        robot.clickOn("#tour-next");
        until(() -> window.model().side().get().equals("teaching"));
        assertEquals("Done", text(robot, "#tour-next"));

        robot.clickOn("#tour-return");
        until(() -> state().equals(before));
        assertTrue(robot.lookup("#tour").tryQuery().isEmpty());
        assertEquals("numbers", window.model().side().get());
        robot.type(KeyCode.F2);
        until(() -> robot.lookup("#tour").tryQuery().isPresent());
        robot.clickOn(".tour-title");
        // back by one: first the example and the large panel of this step, then the tour
        until(() -> state().large().isPresent() && window.model().pinned().get().isPresent());
        robot.type(KeyCode.ESCAPE);
        until(() -> window.model().pinned().get().isEmpty());
        robot.type(KeyCode.ESCAPE);
        until(() -> state().large().isEmpty());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#tour").tryQuery().isEmpty());
    }

    /** A number was lit whose step was not shown. */
    @Test
    void anArrowKeyGoesToTheStepThatItLights(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.type(KeyCode.F2);
        until(() -> robot.lookup("#tour-place-1").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#tour-place-1").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        until(() -> text(robot, ".tour-title").equals(Texts.of("tour.gap.title")));
    }
}
