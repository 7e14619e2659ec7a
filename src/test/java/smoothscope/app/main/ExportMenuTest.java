package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.files.Saving;
import smoothscope.app.measures.NumberSaving;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.session.Export.Kind;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.snapshot.Recording;

/** What the export menu does, headless. */
@ExtendWith(ApplicationExtension.class)
class ExportMenuTest {
    private static final Recording PLANTED = PlantedRecordings.small();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage shown) {
        stage = shown;
        window = TestWindow.of(shown, (file, progress) -> PLANTED);
        window.show(Optional.of(Path.of("planted.npz")));
    }

    @Test
    void everyKindOfFileAndEveryCopyStandsInTheMenu(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        List<String> items = robot.lookup("#export").queryAs(MenuButton.class).getItems().stream()
                .map(MenuItem::getText)
                .toList();
        int more = 2; // a line, and the diagrams behind one entry
        assertEquals(9 + Kind.values().length + more, items.size());
        assertTrue(items.contains("Play through all α (*.gif)…"), items.toString());
    }

    @Test
    void theMenuHasShortSectionsAndLeavesNothingOut(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        List<MenuItem> items = robot.lookup("#menu").queryAs(MenuButton.class).getItems();
        int section = 0;
        for (MenuItem item : items) {
            section = item instanceof SeparatorMenuItem ? 0 : section + 1;
            assertTrue(section <= 4, item.getText());
        }
        List<String> said = Stream.concat(
                        items.stream(),
                        items.stream()
                                .filter(Menu.class::isInstance)
                                .flatMap(each -> ((Menu) each).getItems().stream()))
                .map(item -> String.valueOf(item.getText()))
                .toList();
        for (String action : List.of("open", "save-view", "copy-pytorch", "row-4", "others", "back", "about", "quit")) {
            assertTrue(said.contains(Texts.of("action." + action)), action);
        }
    }

    @Test
    void theSheetOfKeysHasNoHeadingOverNothing(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.type(KeyCode.F1);
        until(() -> !robot.lookup(".key-heading").queryAll().isEmpty());
        List<String> headings = robot.lookup(".key-heading").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
        assertTrue(headings.contains(Texts.of("actions.look")), headings.toString());
        assertFalse(headings.contains(Texts.of("actions.diagrams")), "none of them has a key");
        robot.type(KeyCode.F1);
    }

    /** A question over the dark window is dark, and stands over its middle. */
    @Test
    void whatIsAskedWearsWhatTheWindowWears(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        Alert[] question = new Alert[1];
        robot.interact(() -> {
            window.model().theme().set(Theme.DARK);
            question[0] = new Alert(Alert.AlertType.CONFIRMATION, "Is it dark?");
            question[0].initOwner(stage);
            question[0].show();
        });
        try {
            assertTrue(question[0].getDialogPane().getPseudoClassStates().stream()
                    .anyMatch(state -> state.getPseudoClassName().equals("dark")));
            until(() -> Math.abs(question[0].getX() + question[0].getWidth() / 2 - stage.getX() - stage.getWidth() / 2)
                    < 2);
        } finally {
            robot.interact(() -> {
                question[0].close();
                window.model().theme().set(Theme.LIGHT);
            });
        }
    }

    @Test
    void aPlayIsWrittenInTheBackgroundWithProgressAndThenNamed(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        Path file = folder.resolve("epochs.gif");
        Saving saving = new Saving(window.model(), stage, Workers.daemon().writing());
        robot.interact(() -> saving.save(file, Kind.GIF_EPOCHS));
        assertTrue(window.model().exports().oldest().get().isPresent());
        until(() -> window.model().exports().oldest().get().isEmpty());
        assertTrue(Files.size(file) > 1000);
        until(() ->
                robot.lookup(".status-bar").queryAs(StatusBar.class).getText().contains("epochs.gif"));
    }

    /** The first of two was lost in silence once, and later the word of it. */
    @Test
    void filesThatAreBegunTogetherWaitForEachOtherAndAreAllToldOf(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        StatusBar status = robot.lookup(".status-bar").queryAs(StatusBar.class);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        Saving saving = new Saving(window.model(), stage, Workers.daemon().working());
        robot.interact(() -> {
            window.model().exports().write(folder.resolve("slow.gif"), progress -> first.await());
            window.model().exports().write(folder.resolve("slower.gif"), progress -> second.await());
            saving.save(folder.resolve("last.svg"), Kind.SVG);
        });
        until(() -> status.getText().equals("Writing slow.gif…, then 2 more"));
        first.countDown();
        until(() -> status.getText().equals("Writing slower.gif…, then 1 more"));
        second.countDown();
        until(() -> window.model().exports().oldest().get().isEmpty());
        until(() -> status.getText().equals("Saved slow.gif, slower.gif, last.svg"));
        assertTrue(Files.size(folder.resolve("last.svg")) > 1000);
        robot.interact(() -> saving.save(folder.resolve("alone.svg"), Kind.SVG));
        until(() -> status.getText().equals("Saved as " + folder.resolve("alone.svg")));
    }

    /** An empty file under another name was all that was left of it once. */
    @Test
    void aWindowIsClosedWhenWhatItWritesIsThere(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        CountDownLatch slow = new CountDownLatch(1);
        Path file = folder.resolve("slow.txt");
        robot.interact(() -> {
            window.model().exports().write(file, progress -> {
                slow.await();
                Files.writeString(file, "there");
            });
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        until(() -> robot.lookup(".status-bar")
                .queryAs(StatusBar.class)
                .getText()
                .equals("Writing slow.txt…, then the window closes"));
        assertTrue(stage.isShowing());
        slow.countDown();
        until(() -> !stage.isShowing());
        assertEquals("there", Files.readString(file));
    }

    @Test
    void aWindowStaysToSayWhatCouldNotBeWritten(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> {
            window.model().exports().write(folder.resolve("full.txt"), progress -> {
                throw new IOException("no room");
            });
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        until(() -> window.model().problem().get().isPresent());
        assertTrue(stage.isShowing());
    }

    @Test
    void numbersAndDiagramsAreWrittenInTheFormThatTheEndingNames(FxRobot robot) throws Exception {
        until(() -> window.model().measured().get().isPresent());
        Path latex = folder.resolve("numbers.tex");
        Path diagram = folder.resolve("sweep.svg");
        robot.interact(() -> {
            NumberSaving.save(window.model(), latex);
            DiagramSaving.save(
                    window.model(),
                    DiagramSaving.diagram(window.model(), DiagramKind.SWEEP).orElseThrow(),
                    diagram);
        });
        until(() -> window.model().exports().oldest().get().isEmpty());
        assertTrue(Files.readString(latex).contains("\\begin{tabular}{lrrr}"));
        assertTrue(Files.readString(diagram).contains("<svg"));
    }

    @Test
    void aFigureForAPaperIsPreviewedAsItWillBeWritten(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> robot.lookup("#export").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> Texts.of("action.export-figure").equals(item.getText()))
                .forEach(MenuItem::fire));
        until(() -> robot.lookup("#figure-picture").tryQueryAs(ImageView.class).isPresent()
                && robot.lookup("#figure-picture").queryAs(ImageView.class).getImage() != null);
        Label size = robot.lookup("#figure-size").queryAs(Label.class);
        until(() -> size.getText().startsWith("139.7 × "));
        double before = robot.lookup("#figure-picture")
                .queryAs(ImageView.class)
                .getImage()
                .getHeight();
        robot.interact(() -> robot.lookup("#figure-form").queryAs(Parent.class).lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> box.getText().equals("0.3") || box.getText().equals("2"))
                .forEach(CheckBox::fire));
        ImageView picture = robot.lookup("#figure-picture").queryAs(ImageView.class);
        until(() -> picture.getImage().getHeight() > before);
        robot.interact(
                () -> robot.lookup("#figure-width").queryAs(TextField.class).setText("wide"));
        until(() -> size.getText().contains("wide"));
        assertTrue(robot.lookup("#figure-save").queryAs(Button.class).isDisabled());
        robot.interact(
                () -> robot.lookup("#figure-width").queryAs(TextField.class).setText("84 mm"));
        until(() -> size.getText().startsWith("84 × "));
        robot.interact(() -> robot.lookup("#figure-latex").queryAs(Button.class).fire());
        assertTrue(copied(robot).contains("$\\alpha$ = 0.3, epoch 2"), copied(robot));
        robot.interact(() -> ((Stage) picture.getScene().getWindow()).close());
    }

    @Test
    void aRightClickOnThePictureOffersToTakeItOut(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        until(() -> robot.lookup(".panels").tryQuery().isPresent());
        Node panels = robot.lookup(".panels").query();
        robot.interact(() -> Event.fireEvent(
                panels, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 40, 40, 40, 40, false, null)));
        String figure = Texts.of("action.export-figure");
        until(() -> robot.listWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .anyMatch(item -> figure.equals(item.getText())));
        robot.type(KeyCode.ESCAPE);
        assertTrue(window.model().selected().get().isEmpty(), "nothing was chosen");
    }

    /** It was gone with the next frame, while α played. */
    @Test
    void aNoticeStandsForAWhileThoughThePictureMoves(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        StatusBar status = robot.lookup(".status-bar").queryAs(StatusBar.class);
        until(() -> status.getText().contains("examples"));
        robot.interact(() -> window.model().notice().set("The picture is in the clipboard."));
        for (double alpha : new double[] {0.3, 0.05, 0.1}) {
            robot.interact(() -> window.model().change(state -> state.withComparedAlpha(alpha)));
            WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
            assertEquals("The picture is in the clipboard.", status.getText());
        }
        until(() -> status.getText().contains("examples"));
    }

    @Test
    void theNumbersAreCopiedAsATable(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> robot.lookup("#export").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "Copy numbers".equals(item.getText()))
                .forEach(MenuItem::fire));
        until(() -> window.model().notice().get().equals("The numbers are in the clipboard."));
        String[] lines = copied(robot).split("\n", -1);
        assertEquals("validation\twithout\tα = 0.10\ttheory", lines[0]);
        assertEquals(4, lines[1].split("\t", -1).length);
        assertTrue(lines[lines.length - 2].startsWith("smoothed loss\t"));
    }

    private static String copied(FxRobot robot) {
        String[] text = {""};
        robot.interact(() -> {
            text[0] = Clipboard.getSystemClipboard().getString();
        });
        return text[0];
    }
}
