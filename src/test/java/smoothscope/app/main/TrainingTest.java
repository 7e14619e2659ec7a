package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.app.alpha.TickSlider;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.text.Texts;
import smoothscope.app.training.Trainer;
import smoothscope.engine.Processor;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.experiment.Experiment;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Precision;
import smoothscope.training.live.LiveMoment;
import smoothscope.training.live.LiveState;

/** Two networks that learn in the window. */
@ExtendWith(ApplicationExtension.class)
class TrainingTest {
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

    private static void await(BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
        } catch (TimeoutException late) {
            throw new AssertionError(late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether the step that was under way when it was paused is taken and in the timeline. */
    private static boolean rests(Experiment experiment) {
        long steps = experiment.steps();
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        return experiment.steps() == steps && newest(experiment.moments()).step() == steps;
    }

    private static LiveMoment newest(List<LiveMoment> moments) {
        return moments.get(moments.size() - 1);
    }

    private void train(FxRobot robot) {
        await(() -> window.model().shown().get().isPresent());
        robot.clickOn("#action-train");
        robot.clickOn("#setup-start");
        await(() -> window.model().live().get() && shown().state().epoch() > 0);
    }

    @Test
    void trainMovesTheClustersAndTheSliderSteersTheNetworks(FxRobot robot) {
        train(robot);
        int before = shown().state().epoch();
        await(() -> shown().state().epoch() > before);
        Experiment experiment = trainer().experiment().get().orElseThrow();
        TickSlider slider = robot.lookup("#alpha").queryAs(TickSlider.class);
        robot.interact(() -> slider.valueProperty().set(0.55));
        assertEquals(0.55, experiment.steering().alpha());
        await(() -> shown().session().rows(shown().state()).get(1).alpha() == 0.55);
        assertEquals(0, shown().session().rows(shown().state()).get(0).alpha());
        await(() -> !trainer().sight().curves().get().marks().isEmpty());
        assertEquals(0.55, trainer().sight().curves().get().marks().get(0).alpha());
    }

    @Test
    void anAlphaIsTypedWhileThePictureMoves(FxRobot robot) {
        train(robot);
        TextField number = robot.lookup("#alpha-number").queryAs(TextField.class);
        robot.clickOn(number);
        robot.interact(number::selectAll);
        robot.write("0.4", 150);
        assertEquals("0.4", number.getText());
        robot.type(KeyCode.ENTER);
        await(() -> trainer().experiment().get().orElseThrow().steering().alpha() == 0.4);
        assertEquals("0.40", number.getText());
    }

    @Test
    void theTimelineIsLookedAtWhileTrainingGoesOnAndIsSavedAndOpenedAgain(FxRobot robot) {
        train(robot);
        robot.interact(() -> trainer().sight().look(0));
        assertEquals(0, shown().state().epoch());
        assertFalse(trainer().sight().following().get());
        Experiment experiment = trainer().experiment().get().orElseThrow();
        long steps = experiment.steps();
        await(() -> experiment.steps() > steps);
        assertEquals(0, shown().state().epoch());
        robot.clickOn("#train-live");
        await(() -> shown().state().epoch() > 0);
        TickSlider timeline = robot.lookup("#timeline").queryAs(TickSlider.class);
        robot.interact(() -> timeline.valueProperty().set(0));
        assertFalse(trainer().sight().following().get());
        robot.interact(() -> timeline.valueProperty().set(timeline.end()));
        assertTrue(trainer().sight().following().get(), "the end of the timeline is the present");
        robot.clickOn("#train-toggle");
        await(() -> experiment.state() == LiveState.PAUSED);
        await(() -> rests(experiment));
        assertTrue(trainer().isUnsaved());
        Path file = folder.resolve("saved.npz");
        robot.interact(() -> {
            CompletableFuture<Boolean> unused = trainer().save(file);
        });
        await(() -> !trainer().isUnsaved());
        Recording saved = RecordingFile.read(file);
        assertEquals(0, saved.epochs().get(0));
        assertEquals(
                experiment.steps(),
                saved.epochs().get(saved.epochs().size() - 1).longValue());
        Session session = new Session(file, saved);
        assertTrue(shown().compared() instanceof Row.Live);
        robot.interact(() -> window.model().loading().open(file));
        await(() -> !window.model().live().get());
        assertEquals(
                0.1,
                session.rows(shown().state()).get(1).alpha(),
                "the lower row is the network that had α, at its last step");
        assertFalse(robot.lookup("#timeline").query().isVisible(), "beside another recording there is no timeline");
        assertEquals(
                "Show it", robot.lookup("#train-live").queryAs(Labeled.class).getText());
        robot.clickOn("#train-live");
        await(() -> window.model().live().get());
        assertTrue(robot.lookup("#timeline").query().isVisible());
    }

    /** Its bar once stayed beside whatever was opened next, and could not be closed. */
    @Test
    void aRunThatEndedStandsAsideForAnotherRecordingAndCanBeClosed(FxRobot robot) {
        train(robot);
        await(() -> !trainer().sight().curves().get().charts().isEmpty());
        robot.clickOn("#train-stop");
        await(() -> trainer().state().get() == LiveState.STOPPED);
        Path file = folder.resolve("ended.npz");
        robot.interact(() -> {
            CompletableFuture<Boolean> unused = trainer().save(file);
        });
        await(() -> !trainer().isUnsaved());
        robot.interact(() -> window.model().loading().open(Path.of("planted.npz")));
        await(() -> !window.model().live().get());
        Labeled told = robot.lookup("#train-told").queryLabeled();
        await(() -> told.getText().startsWith("an experiment ended at step"));
        assertFalse(robot.lookup("#timeline").query().isVisible());
        robot.clickOn("#side-curves");
        await(() -> robot.lookup("#curves").query().isVisible());
        robot.clickOn("#train-close");
        await(() -> trainer().experiment().get().isEmpty());
        await(() ->
                robot.lookup("#train-bar").tryQuery().filter(Node::isVisible).isEmpty());
        assertEquals("planted.npz", shown().session().file().getFileName().toString());
    }

    @Test
    void aClassPickerSaysTheNamesOfTheDataSetThatIsLearned(FxRobot robot) {
        train(robot);
        assertEquals(10, shown().session().recording().classes().size());
        String first = shown().session()
                .recording()
                .classes()
                .get(shown().state().classes().a());
        await(() -> first.equals(robot.lookup("#class-a").queryAs(Labeled.class).getText()));
    }

    @Test
    void anAlphaThatTheConventionDoesNotAllowIsRefusedOnceAndTheSliderGoesBack(FxRobot robot) {
        train(robot);
        Experiment experiment = trainer().experiment().get().orElseThrow();
        robot.interact(() -> experiment.steer(SmoothingConvention.OTHERS));
        robot.interact(() -> window.model().change(state -> state.withComparedAlpha(0.95)));
        await(() -> window.model().problem().get().isPresent());
        await(() -> shown().state().comparedAlpha() == 0.1);
        robot.interact(() -> window.model().problem().set(Optional.empty()));
        int before = shown().state().epoch();
        await(() -> shown().state().epoch() > before);
        assertTrue(window.model().problem().get().isEmpty());
        assertEquals(0.1, experiment.steering().alpha());
    }

    @Test
    void theLearningRateAndTheConventionAreSteeredWhileTheNetworksLearn(FxRobot robot) {
        train(robot);
        Experiment experiment = trainer().experiment().get().orElseThrow();
        robot.clickOn("#train-steer");
        TextField rate = robot.lookup("#steer-rate").queryAs(TextField.class);
        assertEquals("0.05", rate.getText());
        robot.interact(() -> {
            rate.setText("0.005");
            rate.fireEvent(new ActionEvent());
        });
        assertEquals(0.005, experiment.steering().rate());
        robot.interact(() -> {
            rate.setText("fast");
            rate.fireEvent(new ActionEvent());
        });
        Labeled wrong = robot.lookup("#steer-wrong").queryAs(Labeled.class);
        assertTrue(wrong.getText().contains("Learning rate"), wrong.getText());
        assertEquals("0.005", rate.getText());
        robot.interact(() -> robot.lookup("#steer-convention")
                .<ComboBox<SmoothingConvention>>query()
                .setValue(SmoothingConvention.OTHERS));
        assertEquals(SmoothingConvention.OTHERS, experiment.steering().convention());
        await(() -> shown().session().recording().meta().convention() == SmoothingConvention.OTHERS);
    }

    @Test
    void theEngineSaysWhatItDoes(FxRobot robot) {
        train(robot);
        Labeled sign = robot.lookup("#engine").queryAs(Labeled.class);
        await(() -> sign.getText().equals("engine training"));
        robot.clickOn("#engine");
        await(() -> robot.lookup("#engine-facts .label").queryAll().stream()
                .map(Labeled.class::cast)
                .anyMatch(fact -> fact.getText().startsWith("PyTorch 2")));
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#train-stop");
        await(() -> sign.getText().equals("engine ready"));
    }

    @Test
    void whatACrashWouldLoseIsKeptAndWhatIsDiscardedIsNot(FxRobot robot) {
        train(robot);
        Experiment experiment = trainer().experiment().get().orElseThrow();
        experiment.keep();
        assertTrue(RecordingFile.read(experiment.file()).meta().live());
        AtomicBoolean ended = new AtomicBoolean();
        robot.interact(() -> {
            CompletableFuture<Void> unused = trainer().end().thenRun(() -> ended.set(true));
        });
        await(ended::get);
        assertFalse(Files.exists(experiment.file()));
    }

    @Test
    void enterStartsWhatTheOpenedFormSays(FxRobot robot) {
        await(() -> window.model().shown().get().isPresent());
        robot.clickOn("#action-train");
        await(() -> robot.lookup("#setup").query().getScene().getWindow().isFocused());
        robot.type(KeyCode.ENTER);
        await(() -> trainer().experiment().get().isPresent());
    }

    @Test
    void enterStartsWhereNothingHasTheFocusYet(FxRobot robot) {
        await(() -> window.model().shown().get().isPresent());
        robot.clickOn("#action-train");
        robot.interact(() -> Event.fireEvent(
                robot.lookup("#setup").query().getScene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        await(() -> trainer().experiment().get().isPresent());
    }

    @Test
    void enterStartsFromTheEditableFieldToo(FxRobot robot) {
        await(() -> window.model().shown().get().isPresent());
        robot.clickOn("#action-train");
        ComboBox<?> dataset = robot.lookup("#setup-dataset").queryComboBox();
        await(() -> dataset.getScene().getWindow().isFocused());
        robot.interact(dataset::requestFocus);
        robot.type(KeyCode.ENTER);
        await(() -> trainer().experiment().get().isPresent());
    }

    /** Bfloat16 is offered where the processor has it; where it has not, a sentence says so. */
    @Test
    void precisionIsChosenAmongWhatTheProcessorHas(FxRobot robot) {
        robot.clickOn("#action-train");
        ComboBox<Precision> precision = robot.lookup("#setup-precision").queryComboBox();
        List<Precision> offered = List.copyOf(precision.getItems());
        assertEquals(Precision.AUTO, precision.getValue());
        assertEquals(
                Processor.hasBfloat16() ? List.of(Precision.values()) : List.of(Precision.AUTO, Precision.SINGLE),
                offered);
        assertEquals(
                !Processor.hasBfloat16(),
                robot.lookup("#setup-imitated").query().isVisible());
        robot.interact(() -> precision.setValue(Precision.SINGLE));
        robot.clickOn("#setup-start");
        await(() -> window.trainer()
                .experiment()
                .get()
                .filter(each -> each.setup().precision() == Precision.SINGLE)
                .isPresent());
    }

    /** It broke off before its first picture, which then took the word of it away. */
    @Test
    void aRunThatDivergesAtOnceSaysSoBesideItsPicture(FxRobot robot) {
        await(() -> window.model().shown().get().isPresent());
        robot.clickOn("#action-train");
        robot.interact(
                () -> robot.lookup("#setup-rate").queryAs(TextField.class).setText("5"));
        robot.clickOn("#setup-start");
        await(() -> trainer().state().get() == LiveState.FAILED);
        await(() -> window.model().live().get());
        await(() -> window.model()
                .problem()
                .get()
                .filter(said -> String.valueOf(said.getMessage()).contains("diverged"))
                .isPresent());
        Labeled told = robot.lookup("#train-told").queryLabeled();
        await(() -> told.getText().startsWith("broke off at step"));
    }

    @Test
    void aFieldThatHoldsNoNumberIsNamedAndNothingBegins(FxRobot robot) {
        await(() -> window.model().shown().get().isPresent());
        robot.clickOn("#action-train");
        TextField rate = robot.lookup("#setup-rate").queryAs(TextField.class);
        robot.interact(() -> rate.setText("fast"));
        robot.clickOn("#setup-start");
        Labeled wrong = robot.lookup("#setup-wrong").queryAs(Labeled.class);
        assertTrue(wrong.getText().contains("Learning rate"), wrong.getText());
        robot.interact(() -> rate.setText("-1"));
        robot.clickOn("#setup-start");
        assertTrue(wrong.getText().contains("-1"), wrong.getText());
        assertTrue(trainer().preparing().get().isEmpty());
        assertTrue(trainer().experiment().get().isEmpty());
    }

    /** The view would name a file that is gone when the experiment is left. */
    @Test
    void aViewOfWhatLearnsIsNotSavedBeforeTheExperimentIs(FxRobot robot) {
        train(robot);
        robot.interact(() -> robot.lookup("#menu").queryAs(MenuButton.class).getItems().stream()
                .flatMap(item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
                .filter(item -> Texts.of("action.copy-view").equals(item.getText()))
                .forEach(MenuItem::fire));
        await(() -> window.model().notice().get().equals(Texts.of("view.unsaved")));
    }
}
