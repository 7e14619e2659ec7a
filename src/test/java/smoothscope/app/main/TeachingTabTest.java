package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.plane.ClassTriple;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;

/** Networks as teachers, in the window. */
@ExtendWith(ApplicationExtension.class)
class TeachingTabTest {
    private static final Recording PLANTED = PlantedRecordings.small();
    private static final Path FILE = Path.of("planted.npz");
    private static final Path OF_SHAPES = Path.of("shapes.npz");
    private static final Path TEACHERS = Path.of("datasets", "cifar10-scarce.npz");
    private static final Path STUDENTS = Path.of("datasets", "cifar10-distilled.npz");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(
                stage,
                (file, progress) ->
                        file.equals(FILE) ? PLANTED : file.equals(OF_SHAPES) ? ofShapes() : RecordingFile.read(file),
                List.of(folder),
                Path.of("nowhere"));
        window.show(Optional.empty());
    }

    private static Recording ofShapes() {
        Recording plain = PlantedRecordings.of(
                List.of("oval", "rounded box", "five-pointed star", "ring"), List.of(0.0, 0.1), List.of(4), 20);
        JsonObject drawn = plain.meta().json();
        drawn.addProperty("dataset", "drawn");
        return new Recording(plain.examples(), plain.classes(), plain.snapshots(), new Meta(drawn));
    }

    private void open(FxRobot robot, Path file) throws TimeoutException {
        robot.interact(() -> window.model().loading().open(file));
        until(() -> robot.lookup("#side-teaching").tryQuery().isPresent()
                && window.model().measured().get().isPresent());
        robot.interact(() -> window.model().side().set("teaching"));
        until(() -> robot.lookup("#teaching").tryQuery().isPresent());
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ToggleButton.class).fire());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static boolean seen(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.isVisible() && node.getParent().isVisible();
    }

    private ClassTriple classes() {
        return window.model().shown().get().orElseThrow().state().classes();
    }

    @Test
    void whatTeachersTellIsComparedAtEqualSmoothnessAndTheConfoundIsSaidAtEqualTemperature(FxRobot robot)
            throws TimeoutException {
        open(robot, TEACHERS);
        until(() -> text(robot, "#teaching-words").startsWith("Beyond the label, α = 0.10 tells a student 0.020 nats"));
        String atEqualSmoothness = text(robot, "#told-lower");
        press(robot, "#teaching-temperature");
        until(() -> text(robot, "#teaching-words").contains("Compare at equal γ"));
        assertNotEquals(atEqualSmoothness, text(robot, "#told-lower"));
    }

    @Test
    void aSliderOfSmoothnessStandsOnlyOverWhatDependsOnIt(FxRobot robot) throws TimeoutException {
        open(robot, FILE);
        assertTrue(seen(robot, "#teaching-slider"));
        press(robot, "#teaching-show-likeness");
        until(() -> !text(robot, "#likeness-words").isEmpty());
        assertFalse(seen(robot, "#teaching-slider"));
        press(robot, "#teaching-show-told");
        until(() -> text(robot, "#told-words").contains("γ = 0.30"));
        assertTrue(seen(robot, "#teaching-slider"));
    }

    @Test
    void whoMovedIsListedAndAClickShowsIt(FxRobot robot) throws TimeoutException {
        open(robot, FILE);
        press(robot, "#teaching-show-moved");
        until(() -> text(robot, "#moved-words").contains("examples cross"));
        Node entry = robot.lookup(".numbers-name")
                .match(node -> node.getId() != null && node.getId().matches("moved-\\d"))
                .query();
        int label = Integer.parseInt(entry.getId().substring("moved-".length()));
        robot.interact(() -> ((javafx.scene.control.Hyperlink) entry).fire());
        until(() -> classes().a() == label);
    }

    @Test
    void shapesAreNamedInTheLanguageOfTheWindow(FxRobot robot) throws TimeoutException {
        Texts.speak(Language.TRADITIONAL_CHINESE);
        try {
            open(robot, OF_SHAPES);
            press(robot, "#teaching-show-moved");
            until(() -> robot.lookup("#moved-2").tryQuery().isPresent());
            assertTrue(text(robot, "#moved-2").contains("五角星"), text(robot, "#moved-2"));
            press(robot, "#teaching-show-likeness");
            until(() -> !text(robot, "#likeness-words").isEmpty());
            assertFalse(text(robot, "#likeness-words").contains("box"), text(robot, "#likeness-words"));
        } finally {
            Texts.speak(Language.ENGLISH);
        }
    }

    @Test
    void whatTeachersWereWorthIsShownOfStudentsAndSaidToBeMissingElsewhere(FxRobot robot) throws TimeoutException {
        open(robot, FILE);
        press(robot, "#teaching-show-students");
        until(() -> text(robot, "#students-words").startsWith("No students"));
        assertFalse(seen(robot, "#students-nll"));
        open(robot, STUDENTS);
        until(() -> text(robot, "#students-words").contains("the student of α = 0 gets"));
        until(() -> text(robot, "#students-words").contains("that of α = 0.10, "));
        robot.interact(() -> window.model().change(state -> state.withComparedAlpha(0.3)));
        until(() -> text(robot, "#students-words").contains("that of α = 0.30, "));
        assertTrue(seen(robot, "#students-nll"));
        press(robot, "#teaching-show-ternary");
        until(() -> text(robot, "#told-upper-head").equals("student of\nα = 0"));
    }
}
