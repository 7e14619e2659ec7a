package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
import smoothscope.app.model.AppModel;
import smoothscope.figure.Theme;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.Unreadable;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;

/** The whole window, headless, on a planted recording. */
@ExtendWith(ApplicationExtension.class)
class MainStageTest {
    private static final Recording PLANTED = PlantedRecordings.small();
    private static final Path BAD = Path.of("bad.npz");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Logger css = Logger.getLogger("javafx.css");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            warnings.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) throws Exception {
        css.addHandler(listener);
        window = TestWindow.of(stage, (file, progress) -> read(file), List.of(folder), folder.resolve("unsaved"));
        window.show(Optional.empty());
    }

    private static Recording read(Path file) {
        if (file.equals(BAD)) {
            throw new Unreadable(file, "is not an .npz archive");
        }
        return PLANTED;
    }

    @AfterEach
    void noStyleSheetIsComplainedAbout() {
        css.removeHandler(listener);
        assertEquals(List.of(), warnings);
    }

    private void open(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().loading().open(Path.of("planted.npz")));
        until(() -> window.model().shown().get().isPresent() && image(robot) != null);
    }

    private static Object image(FxRobot robot) {
        return robot.lookup(".panels > .image-view").queryAs(ImageView.class).getImage();
    }

    private ViewState state() {
        return window.model().shown().get().map(AppModel.Shown::state).orElseThrow();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void severalFilesAreOpenedAsOneOrRefusedInASentence() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.model().loading().open(List.of(Path.of("a.npz"), Path.of("b.npz"))))
                .get();
        until(() -> window.model().problem().get().isPresent());
        String told = window.model().problem().get().orElseThrow().sentence();
        assertTrue(told.contains("hold α = 0.0 at epoch 0, so they cannot be joined"), told);
    }

    @Test
    void theKeyOneChoosesThePapersFirstRow(FxRobot robot) throws Exception {
        open(robot);
        ClassTriple first = state().classes();
        robot.interact(() -> window.model().change(state -> state.withClasses(new ClassTriple(2, 1, 0))));
        robot.type(KeyCode.DIGIT1);
        until(() -> state().classes().equals(first));
    }

    @Test
    void withoutARecordingTheWindowSaysHowToOpenOne(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#empty").tryQuery().isPresent());
        assertFalse(robot.lookup(".picture-area").query().isVisible());
    }

    @Test
    void fourPanelsAndTheirNumbersAreShown(FxRobot robot) throws Exception {
        open(robot);
        assertTrue(robot.lookup("#empty").tryQuery().isEmpty());
        assertEquals("CIFAR-10 · AlexNet · seed 1", text(robot, "#recording"));
        until(() -> robot.lookup("#numbers .numbers-value").queryAll().size() >= 14);
    }

    @Test
    void anotherClassChangesTheFigure(FxRobot robot) throws Exception {
        open(robot);
        Object before = image(robot);
        choose(robot, "#class-c", "de");
        assertEquals(new ClassTriple(0, 1, 4), state().classes());
        until(() -> image(robot) != before);
        choose(robot, "#class-a", "auto");
        assertEquals(new ClassTriple(1, 0, 4), state().classes());
    }

    private void choose(FxRobot robot, String picker, String name) throws Exception {
        robot.clickOn(picker);
        until(() -> robot.lookup(picker + " .combo-box-search")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
        robot.write(name);
        robot.type(KeyCode.ENTER);
    }

    @Test
    void theSliderSnapsToMeasuredValuesAndSaysBetween(FxRobot robot) throws Exception {
        open(robot);
        TickSlider slider = robot.lookup("#alpha").queryAs(TickSlider.class);
        double length = slider.getWidth() - 18;
        robot.clickOn(at(slider, 9 + length * (0.1 / 0.3) + 4));
        assertEquals(0.1, state().comparedAlpha());
        robot.clickOn(at(slider, 9 + length * 0.7));
        assertEquals(0.21, state().comparedAlpha(), 0.01);
        assertTrue(robot.lookup(".row-label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().contains("between 0.10 and 0.30")));
        robot.type(KeyCode.RIGHT);
        assertEquals(0.3, state().comparedAlpha());
    }

    private static Point2D at(Node node, double x) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x, bounds.getMinY() + bounds.getHeight() / 2);
    }

    /** Each went back to where the one before had been, or to a place that the pointer only passed. */
    @Test
    void dragsAndKeysOfTheSliderAreUndoneOneByOne(FxRobot robot) throws Exception {
        open(robot);
        TickSlider slider = robot.lookup("#alpha").queryAs(TickSlider.class);
        double length = slider.getWidth() - 18;
        double start = state().comparedAlpha();
        List<Double> stops = new ArrayList<>();
        for (double[] drag : List.of(new double[] {0.5, 0.8}, new double[] {0.9, 0.6})) {
            robot.moveTo(at(slider, 9 + length * drag[0])).press(MouseButton.PRIMARY);
            robot.moveTo(at(slider, 9 + length * drag[1])).release(MouseButton.PRIMARY);
            stops.add(state().comparedAlpha());
        }
        robot.type(KeyCode.RIGHT);
        assertEquals(0.3, state().comparedAlpha());
        robot.interact(() -> window.model().undo());
        assertEquals(stops.get(1), state().comparedAlpha());
        robot.interact(() -> window.model().undo());
        assertEquals(stops.get(0), state().comparedAlpha());
        robot.interact(() -> window.model().undo());
        assertEquals(start, state().comparedAlpha());
    }

    @Test
    void aTypedAlphaIsShownAndUndone(FxRobot robot) throws Exception {
        open(robot);
        TextField number = robot.lookup("#alpha-number").queryAs(TextField.class);
        robot.interact(() -> {
            number.setText(".05");
            number.getOnAction().handle(new ActionEvent());
        });
        assertEquals(0.05, state().comparedAlpha());
        robot.interact(() -> window.model().undo());
        assertEquals(0.1, state().comparedAlpha());
        assertEquals("0.10", number.getText());
    }

    /** The next Space emptied the number. */
    @Test
    void afterANumberIsTypedOrNotTheKeysActOnThePicture(FxRobot robot) throws Exception {
        open(robot);
        TextField number = robot.lookup("#alpha-number").queryAs(TextField.class);
        robot.clickOn(number);
        robot.interact(number::selectAll);
        robot.write("0.2");
        robot.type(KeyCode.ENTER);
        assertEquals(0.2, state().comparedAlpha());
        assertTrue(robot.lookup(".panels").query().isFocused());
        robot.clickOn(number);
        robot.write("7");
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".panels").query().isFocused());
        assertEquals("0.20", number.getText());
        robot.type(KeyCode.RIGHT);
        assertEquals(0.3, state().comparedAlpha());
    }

    @Test
    void aHoveredExampleIsLitInEveryPanelThatHoldsIt(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> window.model().hovered().set(OptionalInt.of(0)));
        assertEquals(2, robot.lookup(".ring-hovered").queryAll().size());
        until(() -> robot.lookup("#pointer-card").query().isVisible());
        assertEquals("truly airplane", text(robot, "#pointer-card .example-truth"));
    }

    @Test
    void aBadFileIsNamedInASentenceAndTheOldRecordingStays(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> window.model().loading().open(BAD));
        until(() -> window.model().problem().get().isPresent());
        assertEquals("bad.npz is not an .npz archive.", text(robot, ".problem-sentence"));
        assertTrue(window.model().shown().get().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertTrue(window.model().problem().get().isEmpty());
    }

    @Test
    void darkIsWornByControlsAndPictureAlike(FxRobot robot) throws Exception {
        open(robot);
        Object before = image(robot);
        robot.interact(() -> window.model().theme().set(Theme.DARK));
        assertEquals(Theme.DARK, state().options().theme());
        until(() -> image(robot) != before);
        robot.interact(() -> window.model().theme().set(Theme.LIGHT));
    }

    @Test
    void aWindowInWhichNothingHappensIsAtRest(FxRobot robot) throws Exception {
        open(robot);
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS); // until tooltips, focus and images have come to rest
        List<Parent> restless = Collections.synchronizedList(new ArrayList<>());
        robot.interact(() -> watchLayout(robot.lookup(".window").queryParent(), restless));
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        assertEquals(List.of(), restless);
    }

    private static void watchLayout(Parent parent, List<Parent> restless) {
        parent.needsLayoutProperty().addListener((needs, before, now) -> restless.add(parent));
        parent.getChildrenUnmodifiable().stream()
                .filter(Parent.class::isInstance)
                .map(Parent.class::cast)
                .forEach(each -> watchLayout(each, restless));
    }

    @Test
    void aLegendEntryHidesAndShows(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#legend-mistakes");
        assertFalse(state().options().mistakes());
        robot.clickOn("#legend-class-1");
        assertFalse(state().options().shows(1));
        robot.clickOn("#legend-class-1");
        assertTrue(state().options().shows(1));
        assertNotEquals("", text(robot, "#legend-class-1"));
    }

    @Test
    void anEnlargedPanelStandsAloneUntilEsc(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> window.model().change(state -> state.withLarge(Optional.of(3))));
        until(() -> robot.lookup(".panel-button").queryAll().size() == 1);
        robot.clickOn(".panels");
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup(".panel-button").queryAll().size() == 4);
        assertEquals(Optional.empty(), state().large());
    }
}
