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
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.model.AppModel;
import smoothscope.plane.ClassTriple;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Recording;

/** A recording of its own in each row of panels, headless. */
@ExtendWith(ApplicationExtension.class)
class ComparingTest {
    private static final Recording PLANTED = PlantedRecordings.small();
    private static final Recording OTHER = PlantedRecordings.of(
            List.of("bird", "airplane", "automobile", "whale"), List.of(0.0, 0.1), List.of(0, 4), 20);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) throws Exception {
        for (String name : List.of("cifar10-alexnet.npz", "cifar10-scarce.npz")) {
            if (!Files.exists(folder.resolve(name))) {
                Files.createFile(folder.resolve(name));
            }
        }
        window = TestWindow.of(
                stage,
                (file, progress) -> file.endsWith("cifar10-scarce.npz") ? OTHER : PLANTED,
                List.of(folder),
                folder.resolve("unsaved"));
        window.show(Optional.of(folder.resolve("cifar10-alexnet.npz")));
    }

    private AppModel.Shown shown() {
        return window.model().shown().get().orElseThrow();
    }

    private static String row(FxRobot robot, int row) {
        return robot.lookup("#row-" + row).queryAs(MenuButton.class).getText();
    }

    private static String text(FxRobot robot, String of) {
        return robot.lookup(of).queryAs(Labeled.class).getText();
    }

    private static List<String> heads(FxRobot robot) {
        return robot.lookup("#numbers .numbers-head").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    /** The entry of the lower row's menu that holds every recording to compare with. */
    private static Menu comparing(FxRobot robot) {
        MenuButton row = robot.lookup("#row-1").queryAs(MenuButton.class);
        row.show();
        row.hide();
        return (Menu) row.getItems().get(row.getItems().size() - 1);
    }

    private static MenuItem entry(Menu menu, String text) {
        return menu.getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLowerRowTakesAnotherRecordingAndGivesItBack(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> {
            Menu menu = comparing(robot);
            assertTrue(entry(menu, "cifar10-alexnet.npz").isDisable());
            assertTrue(entry(menu, "Stop comparing").isDisable());
            entry(menu, "cifar10-scarce.npz").fire();
        });
        until(() -> shown().session().sources().size() == 2);
        assertEquals("cifar10-alexnet · α 0.10 · epoch 8", row(robot, 0));
        assertEquals("cifar10-scarce · α 0.10 · epoch 4", row(robot, 1));
        until(() -> heads(robot).contains("lower\nα = 0.10"));
        assertTrue(heads(robot).contains("upper\nα = 0.10"));
        until(() -> robot.lookup("#verdict .verdict-subject").tryQuery().isPresent());
        assertEquals(
                "cifar10-scarce, α = 0.10, against cifar10-alexnet, α = 0.10",
                robot.lookup("#verdict .verdict-subject").queryAs(Text.class).getText());

        robot.interact(() -> window.model().presenting().set(true));
        assertEquals("epoch 8 | 4", text(robot, ".present-epoch"));
        assertEquals("α = 0.10", text(robot, "#present-alpha"));
        assertEquals("cifar10-scarce · α 0.10", row(robot, 1));
        robot.interact(() -> window.model().change(state -> state.withAlpha(1, 0.03)));
        assertEquals("cifar10-scarce · α 0.03 (0–.1)", row(robot, 1));
        robot.interact(() -> {
            window.model().undo();
            window.model().presenting().set(false);
        });

        robot.interact(() -> window.model().change(state -> state.withClasses(new ClassTriple(0, 1, 5))));
        assertTrue(window.model().problem().get().orElseThrow().sentence().contains("“dog”"));
        assertEquals(new ClassTriple(0, 1, 2), shown().state().classes());

        robot.interact(() -> entry(comparing(robot), "Stop comparing").fire());
        until(() -> shown().session().sources().size() == 1);
        assertEquals(List.of(0.0, 0.1), shown().state().alphas());
        assertTrue(row(robot, 0).startsWith("without"));
        until(() -> heads(robot).contains("without"));
    }

    @Test
    void manyImagesBesideFewAreOneClickWithTheirCalibration(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(
                () -> entry(comparing(robot), "Many training images beside few").fire());
        until(() -> shown().session().sources().size() == 2);
        assertEquals("reliability", window.model().side().get());
        until(() -> robot.lookup("#reliability-error-before-lower").tryQuery().isPresent());
        assertEquals(List.of(0.1, 0.1), shown().state().alphas());
        until(() -> robot.lookup("#reliability-words")
                .queryAs(Labeled.class)
                .getText()
                .contains("cifar10-scarce, from α = 0 to α = 0.10"));
        assertFalse(window.model().problem().get().isPresent());
    }
}
