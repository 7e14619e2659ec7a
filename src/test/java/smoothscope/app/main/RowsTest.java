package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.model.AppModel;
import smoothscope.app.plot.PanelsView;
import smoothscope.figure.ScaleMode;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Recording;

/** The rows of panels hold any two α, headless. */
@ExtendWith(ApplicationExtension.class)
class RowsTest {
    private static final Recording PLANTED = PlantedRecordings.small();

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, (file, progress) -> PLANTED);
        window.show(Optional.of(Path.of("planted.npz")));
    }

    private List<Double> alphas() {
        return window.model()
                .shown()
                .get()
                .map(AppModel.Shown::state)
                .orElseThrow()
                .alphas();
    }

    @Test
    void aRowTooSmallOnTheSharedScaleOffersItsOwn(FxRobot robot) throws Exception {
        AppModel model = window.model();
        until(() -> model.shown().get().isPresent());
        robot.interact(() -> model.change(state ->
                state.withOptions(state.options().withScale(ScaleMode.SHARED)).withAlphas(List.of(0.0, 0.3))));
        until(() -> robot.lookup("#small-1").tryQuery().isPresent());
        assertTrue(robot.lookup("#small-0").tryQuery().isEmpty());
        robot.clickOn("#small-1");
        assertEquals(
                ScaleMode.ROW,
                model.shown().get().orElseThrow().state().options().scale());
        until(() -> robot.lookup("#small-1").tryQuery().isEmpty());
    }

    /** What is shown larger is said, and one click gives all panels one scale. */
    @Test
    void aRowOfItsOwnScaleSaysHowMuchCloserItIsShown(FxRobot robot) throws Exception {
        AppModel model = window.model();
        until(() -> model.shown().get().isPresent());
        robot.interact(() -> model.change(state ->
                state.withOptions(state.options().withScale(ScaleMode.ROW)).withAlphas(List.of(0.0, 0.3))));
        until(() -> robot.lookup("#closer-1").tryQuery().isPresent());
        assertTrue(robot.lookup("#closer-0").tryQuery().isEmpty());
        String said = robot.lookup("#closer-1").queryAs(Button.class).getText();
        assertTrue(said.matches("shown \\d+(\\.\\d)? × closer"), said);
        robot.clickOn("#closer-1");
        assertEquals(
                ScaleMode.SHARED,
                model.shown().get().orElseThrow().state().options().scale());
        until(() -> robot.lookup("#closer-1").tryQuery().isEmpty());
    }

    @Test
    void theUpperRowShowsAnyMeasuredAlphaTooAndUndoGoesBack(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        PanelsView panels = robot.lookup(".panels").queryAs(PanelsView.class);
        until(() -> panels.layoutShown().get().isPresent());
        MenuButton row = robot.lookup("#row-0").queryAs(MenuButton.class);
        robot.interact(() -> {
            row.show();
            assertEquals(4, row.getItems().size());
            row.getItems().get(3).fire();
            row.hide();
        });
        assertEquals(List.of(0.3, 0.1), alphas());
        assertEquals("with smoothing · α = 0.30", row.getText());
        until(() -> panels.layoutShown()
                .get()
                .orElseThrow()
                .figure()
                .rows()
                .get(0)
                .label()
                .contains("0.3"));
        until(() -> robot.lookup("#numbers .numbers-head").queryAllAs(Labeled.class).stream()
                .anyMatch(head -> head.getText().equals("α = 0.30")));
        robot.interact(() -> window.model().undo());
        assertEquals(List.of(0.0, 0.1), alphas());
        assertTrue(row.getText().startsWith("without"));
    }
}
