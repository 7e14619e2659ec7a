package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.settings.SettingsStore;
import smoothscope.snapshot.Recording;

/** The recordings to choose from, headless. */
@ExtendWith(ApplicationExtension.class)
class GalleryTest {
    private static final Recording COMING = PlantedRecordings.small();
    private static final Recording OWN =
            PlantedRecordings.of(List.of("ant", "bee", "cow", "dog"), List.of(0.2), List.of(3), 20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    private Path own = Path.of("own.npz");

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) throws Exception {
        Path shipped = Files.createDirectories(folder.resolve("shipped"));
        for (String name : List.of("cifar10-alexnet.npz", "cifar10-scarce.npz")) {
            Files.write(shipped.resolve(name), new byte[1]);
        }
        own = Files.write(folder.resolve("own.npz"), new byte[1]);
        SettingsStore settings = SettingsStore.in(folder.resolve("settings"));
        settings.opened(List.of(own));
        window = TestWindow.of(
                stage,
                (file, progress) -> file.equals(own) ? OWN : COMING,
                List.of(shipped),
                folder.resolve("unsaved"),
                settings);
        window.show(List.of(shipped.resolve("cifar10-alexnet.npz")), List.of());
    }

    private static Set<String> words(FxRobot robot, String card) {
        return robot.from(robot.lookup(card)).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    @Test
    void everyRecordingShowsItsPictureAndAClickOpensIt(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.clickOn("#recording");
        until(() -> robot.lookup("#recording-own").tryQuery().isPresent());
        until(() ->
                robot.from(robot.lookup(".recording-card")).lookup(".image-view").queryAllAs(ImageView.class).stream()
                                .filter(view -> view.getImage() != null)
                                .count()
                        == 3);
        Set<String> coming = words(robot, "#recording-cifar10-alexnet");
        assertTrue(coming.contains("CIFAR-10 · AlexNet · seed 1"), coming.toString());
        assertTrue(coming.contains("10 classes · 4 values of α up to 0.30 · 8 epochs"), coming.toString());
        Set<String> mine = words(robot, "#recording-own");
        assertTrue(mine.contains("4 classes · α = 0.20 · 3 epochs"), mine.toString());
        PseudoClass here = PseudoClass.getPseudoClass("shown");
        assertTrue(robot.lookup("#recording-cifar10-alexnet")
                .query()
                .getPseudoClassStates()
                .contains(here));
        assertFalse(
                robot.lookup("#recording-own").query().getPseudoClassStates().contains(here));
        robot.interact(
                () -> robot.lookup("#recording-own").queryAs(Button.class).fire());
        until(() -> window.model().shown().get().orElseThrow().session().file().equals(own));
        assertEquals(Optional.empty(), robot.lookup("#gallery").tryQuery(), "it is put away");
    }
}
