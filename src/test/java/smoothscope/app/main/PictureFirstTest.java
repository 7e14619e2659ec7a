package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.plot.PanelsView;
import smoothscope.problem.Unreadable;
import smoothscope.session.Opening;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.settings.SettingsStore;
import smoothscope.session.settings.WindowState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** A start of the program: the picture is there first, and what comes after it says all that it says otherwise. */
@ExtendWith(ApplicationExtension.class)
class PictureFirstTest {
    private static final Path NOWHERE = Path.of("nowhere");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage first) {
        stage = first;
    }

    static Stream<Recording> recordings() {
        return Stream.of(
                PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.0, 0.1, 0.3), List.of(0, 2, 4), 20),
                PlantedRecordings.ofSeeds(1, 1.2, 1.1),
                PlantedRecordings.validationAlone());
    }

    private MainStage open(FxRobot robot, boolean atOnce, double width, Opening.Reader reader) {
        MainStage[] made = new MainStage[1];
        robot.interact(() -> {
            made[0] = TestWindow.pictureFirst(stage, reader, List.of(), NOWHERE, SettingsStore.nothing());
            if (atOnce) {
                made[0].furnish();
            }
            made[0].show(Optional.of(Path.of("planted.npz")));
            stage.setWidth(width);
        });
        return made[0];
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        collect(stage.getScene().getRoot(), words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            words.add(node.getId() + ": " + labeled.getText() + (node.isDisabled() ? " (disabled)" : ""));
        } else if (node instanceof TextInputControl input) {
            words.add(node.getId() + ": " + input.getText());
        } else if (node instanceof Slider slider) {
            words.add(node.getId() + ": " + slider.getValue());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private boolean isWhole() {
        return stage.getScene().lookup(".numbers-value") != null
                && stage.getScene().lookup(".strip") != null
                && words().stream().anyMatch(each -> each.contains("examples shown"));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void allIsSaidThatIsSaidOtherwise(Recording recording, FxRobot robot) throws Exception {
        MainStage usual = open(robot, true, 1280, (file, progress) -> recording);
        until(() -> usual.model().shown().get().isPresent() && isWhole());
        List<String> said = new ArrayList<>();
        until(() -> {
            List<String> now = words();
            boolean rests = now.equals(said);
            said.clear();
            said.addAll(now);
            return rests;
        });
        MainStage next = open(robot, false, 1280, (file, progress) -> recording);
        until(() -> next.model().shown().get().isPresent() && isWhole());
        until(() -> words().equals(said));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1280, 1100})
    void nothingMovesWhenTheRestComes(double width, @TempDir Path folder, FxRobot robot) throws Exception {
        SettingsStore left = SettingsStore.in(folder);
        left.keep(new WindowState(Optional.empty(), "numbers", 0, Split.VALIDATION, width, 800, false));
        CompletableFuture<Bounds> first = new CompletableFuture<>();
        CompletableFuture<Boolean> alone = new CompletableFuture<>();
        robot.interact(() -> {
            MainStage window = TestWindow.pictureFirst(
                    stage, (file, progress) -> PlantedRecordings.small(), List.of(), NOWHERE, left);
            panels().layoutShown().subscribe(layout -> {
                if (layout.isPresent() && !first.isDone()) {
                    alone.complete(stage.getScene().lookup(".strip") == null);
                    first.complete(place());
                }
            });
            window.show(Optional.of(Path.of("planted.npz")));
        });
        until(() -> first.isDone() && isWhole());
        assertTrue(alone.join(), "the picture came first");
        assertEquals(first.join(), place());
    }

    private PanelsView panels() {
        return (PanelsView) stage.getScene().lookup(".panels");
    }

    private Bounds place() {
        return panels().localToScene(panels().getLayoutBounds());
    }

    /** Who knows the keys does not wait; what they open hangs below its button. */
    @Test
    void aButtonHasItsPlaceAsSoonAsItsKeyIsHeard(FxRobot robot) throws Exception {
        CompletableFuture<Bounds> below = new CompletableFuture<>();
        robot.interact(() -> {
            MainStage window = TestWindow.pictureFirst(
                    stage, (file, progress) -> PlantedRecordings.small(), List.of(), NOWHERE, SettingsStore.nothing());
            window.show(Optional.of(Path.of("planted.npz")));
            window.furnish();
            Node button = stage.getScene().lookup("#action-train");
            below.complete(button.localToScene(button.getBoundsInLocal()));
        });
        until(this::isWhole);
        Node button = stage.getScene().lookup("#action-train");
        Bounds last = button.localToScene(button.getBoundsInLocal());
        assertEquals(last.getMinY(), below.join().getMinY());
        assertEquals(last.getWidth(), below.join().getWidth());
        assertTrue(below.join().getMinX() > last.getWidth(), "behind the name of the program");
    }

    @Test
    void whatCannotBeReadIsToldWithAllThatHelps(FxRobot robot) throws Exception {
        open(robot, false, 1280, (file, progress) -> {
            throw new Unreadable(file, "is cut short");
        });
        until(() -> words().stream().anyMatch(each -> each.contains("is cut short"))
                && stage.getScene().lookup("#menu") != null);
    }

    @Test
    void whileMuchIsReadThereIsAllElse(FxRobot robot) throws Exception {
        CompletableFuture<Recording> read = new CompletableFuture<>();
        open(robot, false, 1280, (file, progress) -> read.join());
        until(() -> stage.getScene().lookup("#menu") != null);
        assertTrue(words().stream().anyMatch(each -> each.contains("Cancel")), words().toString());
        read.complete(PlantedRecordings.small());
        until(this::isWhole);
    }
}
