package smoothscope.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is asked about a name that was typed, headless. */
@ExtendWith(ApplicationExtension.class)
class ModalTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new StackPane(), 400, 300));
        stage.show();
    }

    private CompletableFuture<Optional<Path>> type(String name) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("recording", "*.npz"));
        return CompletableFuture.supplyAsync(
                () -> Modal.meant(chooser, folder.resolve(name), stage), Platform::runLater);
    }

    private static void answer(FxRobot robot, String with) throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> robot.lookup("#replacing").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#replacing .button")
                .match((Button button) -> button.getText().equals(with))
                .queryAs(Button.class)
                .fire());
    }

    @Test
    void aFileThatNobodyNamedIsNotReplacedUnasked(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("run1.npz"), "the first run");
        CompletableFuture<Optional<Path>> refused = type("run1");
        answer(robot, "Do not save");
        assertEquals(Optional.empty(), refused.get(10, TimeUnit.SECONDS));
        CompletableFuture<Optional<Path>> agreed = type("run1");
        answer(robot, "Replace");
        assertEquals(Optional.of(folder.resolve("run1.npz")), agreed.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whatTheDialogAskedItselfIsNotAskedAgain() throws Exception {
        Files.writeString(folder.resolve("run1.npz"), "the first run");
        assertEquals(Optional.of(folder.resolve("run1.npz")), type("run1.npz").get(10, TimeUnit.SECONDS));
        assertEquals(Optional.of(folder.resolve("run2.npz")), type("run2").get(10, TimeUnit.SECONDS));
    }
}
