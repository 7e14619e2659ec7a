package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.model.AppModel;
import smoothscope.app.plot.PanelsView;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.view.EquivalentCommand;
import smoothscope.snapshot.Recording;

/** The legend's entries and what they do to the picture, headless. */
@ExtendWith(ApplicationExtension.class)
class LegendTest {
    private static final List<String> LONG =
            List.of("miniature schnauzer", "German short-haired pointer", "toy", "Staffordshire bullterrier", "d", "e");
    private static final Recording PLANTED = PlantedRecordings.of(LONG, List.of(0.0, 0.1), List.of(4), 20);

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, (file, progress) -> PLANTED);
        window.show(Optional.of(Path.of("planted.npz")));
    }

    private FigureOptions options() {
        return window.model()
                .shown()
                .get()
                .map(AppModel.Shown::state)
                .orElseThrow()
                .options();
    }

    private static List<PanelLayout> panels(FxRobot robot) {
        return robot.lookup(".panels")
                .queryAs(PanelsView.class)
                .layoutShown()
                .get()
                .map(layout -> layout.panels())
                .orElse(List.of());
    }

    /** Whether what is painted by now was painted so. */
    private static boolean painted(FxRobot robot, Predicate<FigureOptions> so) {
        return robot.lookup(".panels")
                .queryAs(PanelsView.class)
                .layoutShown()
                .get()
                .filter(layout -> so.test(layout.figure().options()))
                .isPresent();
    }

    @Test
    void everyEntryTurnsItsPartOffAndOnAndUndoTurnsItBack(FxRobot robot) throws Exception {
        until(() -> panels(robot).size() == 4);
        for (String entry : List.of("centroids", "lines", "mistakes", "shading", "others")) {
            FigureOptions before = options();
            robot.clickOn("#legend-" + entry);
            assertNotEquals(before, options(), entry);
            FigureOptions turned = options();
            until(() -> painted(
                    robot,
                    seen -> seen.centroids() == turned.centroids()
                            && seen.decisionLines() == turned.decisionLines()
                            && seen.mistakes() == turned.mistakes()
                            && seen.shading() == turned.shading()
                            && seen.others() == turned.others()));
            robot.interact(() -> window.model().undo());
            assertEquals(before, options(), entry);
        }
    }

    @Test
    void templatesAreShownWhereTheyLieThenNearerThenNotAtAll(FxRobot robot) throws Exception {
        until(() -> panels(robot).size() == 4);
        Labeled entry = robot.lookup("#legend-templates").queryAs(Labeled.class);
        assertEquals("templates", entry.getText());
        robot.clickOn(entry);
        assertEquals(TemplateMode.SCALED, options().templates());
        assertEquals("templates × s", entry.getText());
        robot.clickOn(".panels").type(KeyCode.W);
        assertEquals(TemplateMode.OFF, options().templates());
        until(() -> painted(robot, seen -> seen.templates() == TemplateMode.OFF));
        assertTrue(
                EquivalentCommand.of(window.model().shown().get().orElseThrow().state(), LONG)
                        .contains(" --templates off"));
    }

    @Test
    void theScaleIsChosenFromAMenu(FxRobot robot) throws Exception {
        until(() -> panels(robot).size() == 4);
        MenuButton scale = robot.lookup("#scale").queryAs(MenuButton.class);
        assertEquals("rows’ scales", scale.getText());
        robot.interact(() -> item(scale, "scale-shared").fire());
        robot.interact(() -> item(scale, "scale-own").fire());
        assertEquals(ScaleMode.OWN, options().scale());
        assertEquals("own scales", scale.getText());
        until(() -> panels(robot).get(0).pixelsPerUnit() != panels(robot).get(2).pixelsPerUnit());
        robot.interact(() -> window.model().undo());
        until(() -> panels(robot).get(0).pixelsPerUnit() == panels(robot).get(2).pixelsPerUnit());
        assertEquals("one scale", scale.getText());
    }

    private static MenuItem item(MenuButton menu, String id) {
        return menu.getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** Beside a wide column the entries take a second line: then names need not be cut. */
    @Test
    void noNameIsCutWhereASecondLineHasRoomForIt(FxRobot robot) throws Exception {
        until(() -> panels(robot).size() == 4);
        double first = robot.lookup("#legend-class-0").query().getLayoutY();
        robot.clickOn(".panels").type(KeyCode.B);
        until(() -> robot.lookup("#legend-others").query().getLayoutY() > first);
        for (int place = 0; place < 3; place++) {
            Labeled entry = robot.lookup("#legend-class-" + place).queryAs(Labeled.class);
            until(() -> entry.getWidth() >= entry.prefWidth(-1) - 1);
        }
    }

    @Test
    void whatIsOffKeepsItsWordsBesideLongNames(FxRobot robot) throws Exception {
        until(() -> panels(robot).size() == 4);
        Labeled others = robot.lookup("#legend-others").queryAs(Labeled.class);
        until(() -> others.getWidth() >= others.prefWidth(-1));
        assertEquals(ContentDisplay.LEFT, others.getContentDisplay());
        assertEquals("others", others.getText());
    }

    @Test
    void longClassNamesAreCutRatherThanTakingASecondLine(FxRobot robot) throws Exception {
        until(() -> panels(robot).size() == 4);
        double first = robot.lookup("#legend-class-0").query().getLayoutY();
        Node others = robot.lookup("#legend-others").query();
        until(() -> others.getLayoutY() == first);
        assertEquals(
                robot.lookup("#legend-class-2").queryAs(Labeled.class).prefWidth(-1),
                robot.lookup("#legend-class-2").queryAs(Labeled.class).getWidth(),
                1,
                "a short name is not cut");
    }
}
