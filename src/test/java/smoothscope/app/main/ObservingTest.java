package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.command.CommandLineProgram;
import smoothscope.session.Session;
import smoothscope.snapshot.Recording;

/** Trained networks that are opened in the window look at a data set, and what they say is shown. */
@ExtendWith(ApplicationExtension.class)
class ObservingTest {
    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @BeforeAll
    static void train() {
        StringWriter out = new StringWriter();
        PrintWriter to = new PrintWriter(out);
        int exit = new CommandLineProgram((files, beside) -> false)
                .to(to, to)
                .run(
                        ("train --dataset drawn --network mlp --alpha 0,0.1 --epochs 1 --limit 500 --per-class 5 --weights-out "
                                        + folder.resolve("mlp") + " --out " + folder.resolve("r.npz"))
                                .split(" "));
        assertEquals(0, exit, out.toString());
    }

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.ofPlanted(stage, folder.resolve("unsaved"));
        window.show(Optional.empty());
    }

    private static TextField field(FxRobot robot, String name) {
        return robot.lookup("#observe-" + name).queryAs(TextField.class);
    }

    @Test
    void theyAreAskedForWhatTheyDoNotSayAndThenShown(FxRobot robot) throws Exception {
        Path weights = folder.resolve("mlp-alpha0.1.safetensors");
        robot.interact(() -> window.opener().open(List.of(weights, folder.resolve("mlp-alpha0.safetensors"))));
        until(() -> robot.lookup("#observe").tryQuery().isPresent());
        assertEquals(
                "drawn",
                robot.lookup("#observe-dataset").queryAs(ComboBox.class).getValue());
        assertEquals("0.1,0", field(robot, "alphas").getText());
        assertEquals(
                folder.resolve("mlp-alpha0.1.npz").toString(),
                field(robot, "out").getText());
        assertTrue(robot.lookup("#observe-size").tryQuery().isEmpty(), "the file says that itself");
        Button start = robot.lookup("#observe-start").queryButton();
        robot.interact(() -> {
            field(robot, "alphas").setText("0.1, 1");
            start.fire();
        });
        Labeled wrong = robot.lookup("#observe-wrong").queryLabeled();
        assertEquals("Smoothing α must lie in [0, 1), got 1.0.", wrong.getText());
        robot.interact(() -> {
            field(robot, "alphas").setText("0.1, 0");
            field(robot, "per-class").setText("7");
            start.fire();
        });
        until(() -> window.model().shown().get().isPresent());
        Session shown = window.model().shown().get().orElseThrow().session();
        Recording recording = shown.recording();
        assertEquals(List.of(0.0, 0.1), recording.alphas());
        assertEquals(2 * 7 * recording.classes().size(), recording.examples().labels().length);
        assertTrue(Files.exists(shown.file()));
        assertTrue(robot.lookup("#observe").tryQuery().isEmpty());
    }

    @Test
    void whatIsNoNetworkIsRefusedInASentence(FxRobot robot) throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.safetensors"), "no weights");
        robot.interact(() -> window.opener().open(List.of(wrong)));
        until(() -> window.model().problem().get().isPresent());
        String sentence = window.model().problem().get().orElseThrow().sentence();
        assertTrue(sentence.contains("wrong.safetensors"), sentence);
        assertFalse(robot.lookup("#observe").tryQuery().isPresent());
    }

    private static TextField pair(FxRobot robot, String name) {
        return robot.lookup("#pair-" + name).queryAs(TextField.class);
    }

    @Test
    void rowsThreeAndFourAskForTwoNetworksAndTheirPictures(FxRobot robot) throws Exception {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        robot.type(KeyCode.DIGIT3);
        until(() -> robot.lookup("#pair").tryQuery().isPresent());
        Button next = robot.lookup("#pair-next").queryButton();
        Labeled wrong = robot.lookup("#pair-wrong").queryLabeled();
        robot.interact(() -> {
            pair(robot, "without")
                    .setText(folder.resolve("mlp-alpha0.safetensors").toString());
            next.fire();
        });
        assertEquals("Choose both files of weights.", wrong.getText());
        robot.interact(() -> {
            pair(robot, "with").setText(pair(robot, "without").getText());
            next.fire();
        });
        assertEquals("Choose two different files.", wrong.getText());
        robot.interact(() -> {
            pair(robot, "with")
                    .setText(folder.resolve("mlp-alpha0.1.safetensors").toString());
            next.fire();
        });
        assertEquals("Choose the folder of pictures.", wrong.getText());
        robot.interact(() -> {
            pair(robot, "pictures").setText(pictures.toString());
            next.fire();
        });
        until(() -> robot.lookup("#observe").tryQuery().isPresent());
        assertTrue(robot.lookup("#pair").tryQuery().isEmpty());
        assertEquals(
                "folder:" + pictures,
                robot.lookup("#observe-dataset").queryAs(ComboBox.class).getValue());
        assertEquals(
                "n01440764,n02138441,n03041632,n02113624,n02113712",
                field(robot, "classes").getText());
        assertEquals("0,0.1", field(robot, "alphas").getText());
        assertTrue(field(robot, "out").getText().endsWith("imagenet-mlp-alpha0.npz"));
        robot.interact(() ->
                robot.lookup("#observe").queryParent().getScene().getWindow().hide());
    }
}
