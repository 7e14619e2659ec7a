package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.SearchableComboBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.plane.ClassTriple;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Recording;

/** Searching a class by its name, headless. */
@ExtendWith(ApplicationExtension.class)
class ClassPickerTest {
    private static final Recording PLANTED = PlantedRecordings.of(
            List.of("tench", "toy poodle", "miniature poodle", "toy terrier"), List.of(0.0, 0.1), List.of(4), 20);

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, (file, progress) -> PLANTED);
        window.show(Optional.of(Path.of("planted.npz")));
    }

    @BeforeEach
    void chooseTheFirstThree(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> window.model().change(state -> state.withClasses(new ClassTriple(0, 1, 2))));
        until(() -> chosen().equals(new ClassTriple(0, 1, 2)));
    }

    private ClassTriple chosen() {
        return window.model().shown().get().orElseThrow().state().classes();
    }

    private static SearchableComboBox<?> picker(FxRobot robot) {
        return robot.lookup("#class-c").queryAs(SearchableComboBox.class);
    }

    private static void search(FxRobot robot, KeyCode... keys) throws Exception {
        robot.clickOn("#class-c");
        until(() -> robot.lookup("#class-c").query() instanceof SearchableComboBox<?> box && box.isShowing());
        robot.type(keys);
    }

    @Test
    void aSpaceInASearchIsPartOfTheName(FxRobot robot) throws Exception {
        search(robot, KeyCode.T, KeyCode.O, KeyCode.Y, KeyCode.SPACE, KeyCode.T, KeyCode.E, KeyCode.R);
        assertEquals(new ClassTriple(0, 1, 2), chosen(), "nothing is chosen while it is typed");
        robot.type(KeyCode.ENTER);
        until(() -> chosen().equals(new ClassTriple(0, 1, 3)));
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"ESCAPE", "ENTER", "TAB"})
    void aSearchThatFindsNothingLeavesTheClassThatIsShown(KeyCode end, FxRobot robot) throws Exception {
        search(robot, KeyCode.Z, KeyCode.Z, KeyCode.Z);
        robot.type(end);
        until(() -> !picker(robot).isShowing());
        assertEquals(new ClassTriple(0, 1, 2), chosen());
        assertEquals(2, picker(robot).getValue());
        robot.clickOn("#class-c");
        until(() -> picker(robot).isShowing());
        robot.type(KeyCode.ESCAPE);
        until(() -> !picker(robot).isShowing());
        assertNotNull(picker(robot).getValue());
    }

    private static void open(FxRobot robot) throws Exception {
        robot.clickOn("#class-a");
        until(() -> robot.lookup("#class-a").query() instanceof SearchableComboBox<?> box && box.isShowing());
    }

    private static void close(FxRobot robot, KeyCode with) throws Exception {
        robot.type(with);
        until(() -> robot.lookup("#class-a").query() instanceof SearchableComboBox<?> box && !box.isShowing());
    }

    @Test
    void goingThroughAListLeavesTheOtherTwoClassesWhereTheyWere(FxRobot robot) throws Exception {
        open(robot);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        until(() -> chosen().equals(new ClassTriple(3, 1, 2)));
        close(robot, KeyCode.ENTER);
        assertEquals(new ClassTriple(3, 1, 2), chosen());
        robot.interact(window.model()::undo);
        assertEquals(new ClassTriple(0, 1, 2), chosen(), "what was gone through is undone together");
    }

    @Test
    void aListThatIsLeftLeavesTheClassesAsTheyWere(FxRobot robot) throws Exception {
        open(robot);
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        until(() -> chosen().equals(new ClassTriple(2, 1, 0)));
        close(robot, KeyCode.ESCAPE);
        until(() -> chosen().equals(new ClassTriple(0, 1, 2)));
    }

    @Test
    void eachOpeningOfAListIsAStepOfItsOwn(FxRobot robot) throws Exception {
        open(robot);
        robot.type(KeyCode.DOWN);
        close(robot, KeyCode.ENTER);
        until(() -> chosen().equals(new ClassTriple(1, 0, 2)));
        open(robot);
        robot.type(KeyCode.DOWN);
        until(() -> chosen().equals(new ClassTriple(2, 0, 1)));
        close(robot, KeyCode.ENTER);
        robot.interact(window.model()::undo);
        assertEquals(new ClassTriple(1, 0, 2), chosen());
    }
}
