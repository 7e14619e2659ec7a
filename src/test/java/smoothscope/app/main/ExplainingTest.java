package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.finding.ExampleDetails;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;

/** Numbers and examples that explain themselves, headless. */
@ExtendWith(ApplicationExtension.class)
class ExplainingTest {
    private static final Recording PLANTED = PlantedRecordings.small();

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, (file, progress) -> PLANTED);
        window.show(Optional.of(Path.of("planted.npz")));
    }

    @Test
    void aNumberSaysWhatItIsAndShowsItsFormulaWithTheValuesOfBothNetworks(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#measure-logit-gap").tryQuery().isPresent());
        robot.clickOn("#measure-logit-gap");
        until(() -> robot.lookup(".explain-value").queryAll().size() == 3);
        List<String> values = robot.lookup(".explain-value").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
        assertTrue(values.get(0).startsWith("without:  "), values.get(0));
        assertTrue(values.get(1).startsWith("α = 0.10:  "), values.get(1));
        assertEquals("theory:  ln(0.9100 / 0.0100) = 4.51", values.get(2));
    }

    @Test
    void theSmoothedLossStandsBesideItsFloor(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#measure-loss").tryQuery().isPresent());
        assertTrue(robot.lookup("#numbers .numbers-theory").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().equals("0.500")));
    }

    @Test
    void theCardListsEveryClassWithBothNetworksProbabilities(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> window.model().pinned().set(OptionalInt.of(3)));
        until(() -> robot.lookup("#confidences").tryQuery().isPresent());
        ListView<?> list = robot.lookup("#confidences").queryListView();
        assertEquals(10, list.getItems().size());
        Session session = window.model().shown().get().orElseThrow().session();
        ViewState state = window.model().shown().get().orElseThrow().state();
        ExampleDetails details = ExampleDetails.of(session, state, 3);
        int first = (Integer) list.getItems().get(0);
        double highest = details.opinions().stream()
                .flatMap(opinion -> opinion.probabilities().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        assertEquals(
                highest,
                details.opinions().stream()
                        .mapToDouble(opinion -> opinion.probabilities().get(first))
                        .max()
                        .orElseThrow());
        until(() -> robot.lookup("#example-get").tryQuery().isPresent());
        assertTrue(robot.lookup(".example-distance").queryAll().size() >= 8, "three templates and the plane, twice");
        assertEquals(
                List.of("airplane", "automobile", "bird"),
                robot.lookup(".example-template").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .sorted()
                        .toList());
    }

    @Test
    void theSmoothedTargetIsABarForEachClass(FxRobot robot) throws Exception {
        until(() -> window.model().shown().get().isPresent());
        robot.push(KeyCode.E);
        until(() -> robot.lookup("#target .target-off").queryAll().size() == 9);
        assertEquals(1, robot.lookup("#target .target-on").queryAll().size());
        robot.push(KeyCode.E);
        until(() -> robot.lookup("#target").tryQuery().isEmpty());
    }
}
