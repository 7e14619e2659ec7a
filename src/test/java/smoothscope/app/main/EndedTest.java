package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.text.Texts;
import smoothscope.app.training.Trainer;
import smoothscope.plane.ClassTriple;
import smoothscope.session.experiment.Experiment;
import smoothscope.snapshot.Split;
import smoothscope.training.live.LiveState;

/** What can be done with two networks that learned in the window, and learn no more. */
@ExtendWith(ApplicationExtension.class)
class EndedTest {
    private static final ClassTriple OTHERS = new ClassTriple(6, 4, 9);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    void start(Stage stage) {
        window = TestWindow.ofPlanted(stage, folder.resolve("unsaved"));
        window.model().loading().open(Path.of("planted.npz"));
        window.show(Optional.empty());
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> {
            CompletableFuture<Void> unused = trainer().end();
        });
    }

    private Trainer trainer() {
        return window.trainer();
    }

    private Shown shown() {
        return window.model().shown().get().orElseThrow();
    }

    private Experiment train(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.clickOn("#action-train");
        robot.clickOn("#setup-start");
        until(() -> window.model().live().get() && shown().state().epoch() > 0);
        return trainer().experiment().get().orElseThrow();
    }

    private void stop(FxRobot robot) throws Exception {
        robot.clickOn("#train-stop");
        until(() -> trainer().state().get() == LiveState.STOPPED);
    }

    /**
     * The focus went from the button that stopped to the one beside it, which began again and forgot what was learned; the slider went on
     * moving a number that steered nothing; and the picture of other classes was empty for good.
     */
    @Test
    void whatWasLearnedStaysAndIsShownForAnyClasses(FxRobot robot) throws Exception {
        Experiment experiment = train(robot);
        stop(robot);
        robot.type(KeyCode.SPACE);
        assertEquals(Optional.of(experiment), trainer().experiment().get());
        assertTrue(robot.lookup("#timeline").query().isFocused());
        assertTrue(trainer().preparing().get().isEmpty());
        assertTrue(trainer().isUnsaved());
        assertTrue(robot.lookup("#alpha").query().isDisabled());
        robot.interact(() -> robot.lookup(".panels").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertEquals(0.1, shown().state().comparedAlpha());
        assertEquals(
                "0.10", robot.lookup("#alpha-number").queryTextInputControl().getText());
        ClassTriple before = shown().state().classes();
        robot.interact(() -> window.model().change(state -> state.withClasses(OTHERS)));
        until(this::showsItsClasses);
        assertEquals(OTHERS, shown().state().classes());
        robot.interact(() -> window.model().undo());
        until(this::showsItsClasses);
        assertEquals(before, shown().state().classes());
    }

    @Test
    void whatWasNotSavedIsAskedForBeforeItBeginsAgain(FxRobot robot) throws Exception {
        Experiment experiment = train(robot);
        stop(robot);
        MenuItem again = entries(robot)
                .filter(each -> Texts.of("action.train-restart").equals(each.getText()))
                .findFirst()
                .orElseThrow();
        for (Runnable way : List.<Runnable>of(robot.lookup("#train-restart").queryButton()::fire, again::fire)) {
            Platform.runLater(way); // it returns when the question is answered
            answer(robot, ButtonData.CANCEL_CLOSE);
            assertEquals(Optional.of(experiment), trainer().experiment().get());
        }
        Platform.runLater(again::fire);
        answer(robot, ButtonData.NO);
        until(() -> trainer()
                .experiment()
                .get()
                .filter(each -> !each.equals(experiment))
                .isPresent());
    }

    private static Stream<MenuItem> entries(FxRobot robot) {
        return robot.lookup("#menu").queryAs(MenuButton.class).getItems().stream()
                .flatMap(each -> each instanceof Menu menu ? menu.getItems().stream() : Stream.of(each));
    }

    private static void answer(FxRobot robot, ButtonData with) throws Exception {
        until(() -> robot.lookup("#parting").tryQuery().isPresent());
        DialogPane question = robot.lookup("#parting").queryAs(DialogPane.class);
        ButtonType chosen = question.getButtonTypes().stream()
                .filter(each -> each.getButtonData() == with)
                .findFirst()
                .orElseThrow();
        robot.clickOn(question.lookupButton(chosen));
        until(() -> robot.lookup("#parting").tryQuery().isEmpty());
    }

    private boolean showsItsClasses() {
        return shown().rows().stream()
                .allMatch(row -> row.projection(shown().state().classes(), Split.VALIDATION, false)
                                .size()
                        > 60);
    }

    @Test
    void otherClassesAreShownAsWellOfNetworksThatDiverged(FxRobot robot) throws Exception {
        Experiment experiment = train(robot);
        robot.interact(() -> experiment.steerRate(99));
        until(() -> trainer().state().get() == LiveState.FAILED);
        robot.interact(() -> window.model().change(state -> state.withClasses(OTHERS)));
        until(this::showsItsClasses);
    }

    /**
     * The timeline slid away under the pointer with every number; the target below α was that of the α before, until the next step; and
     * what ended from a pause was said to be paused.
     */
    @Test
    void whatPausesSaysWhatIsSteeredAndKeepsItsPlace(FxRobot robot) throws Exception {
        Experiment experiment = train(robot);
        Node timeline = robot.lookup("#timeline").query();
        Labeled told = robot.lookup("#train-told").queryLabeled();
        robot.clickOn("#train-toggle");
        until(() -> experiment.state() == LiveState.PAUSED);
        until(() -> told.getText().startsWith("paused at step"));
        robot.interact(() -> window.model().change(state -> state.withComparedAlpha(0.3)));
        assertEquals(
                "right 0.73 · others 0.03",
                robot.lookup("#target-words").queryLabeled().getText());
        double left = left(timeline);
        robot.interact(() -> trainer().sight().look(0));
        until(() -> told.getText().startsWith("looking back"));
        assertEquals(left, left(timeline));
        String words = told.getText();
        robot.interact(() -> told.setText(Texts.of("train.told.moment", "123,456", "234,567", "0.125")));
        robot.interact(() -> timeline.getParent().layout());
        assertEquals(left, left(timeline));
        robot.interact(() -> {
            told.setText(words);
            trainer().sight().backToLive();
        });
        stop(robot);
        until(() -> told.getText().startsWith("ended at step"));
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }
}
