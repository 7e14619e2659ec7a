package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.app.text.FontSupport;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.plane.ClassTriple;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.view.Selection;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** Whatever the focus can reach says what it is, and the picture says what it shows, in both languages. */
@ExtendWith(ApplicationExtension.class)
class AccessibleTest {
    private static final Recording PLANTED = PlantedRecordings.small();

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, (file, progress) -> PLANTED);
        window.show(Optional.of(Path.of("planted.npz")));
    }

    @AfterEach
    void speakEnglishAgain() {
        Texts.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyControlSaysWhatItIsAndEveryPanelWhatItShows(Language language, FxRobot robot) throws Exception {
        assumeTrue(FontSupport.show(language), "needs a font");
        robot.interact(() -> window = window.speak(language));
        until(() -> window.model().shown().get().isPresent());
        Set<String> nameless = new TreeSet<>();
        for (String tab : List.of("curves", "numbers", "reliability", "sweep")) {
            robot.interact(() -> window.model().side().set(tab));
            collect(robot, nameless);
        }
        robot.interact(() -> window.model().pinned().set(OptionalInt.of(7)));
        until(() -> robot.lookup("#confidences").tryQuery().isPresent());
        collect(robot, nameless);
        robot.interact(() -> window.model().selected().set(Selection.of(1, 2, 3)));
        until(() -> robot.lookup("#selection-export").tryQuery().isPresent());
        collect(robot, nameless);
        for (String action : List.of("train", "target", "keys", "tour", "datasets", "preferences", "about")) {
            robot.interact(() -> fire(robot, Texts.of("action." + action)));
            collect(robot, nameless);
            robot.interact(() -> Window.getWindows().stream()
                    .filter(each ->
                            each != robot.lookup("#menu").query().getScene().getWindow())
                    .toList()
                    .forEach(Window::hide));
        }
        assertEquals(List.of(), List.copyOf(nameless));
        assertSaysWhatItShows(robot);
    }

    /** The second panel's sentence holds what a walk through its examples finds. */
    private void assertSaysWhatItShows(FxRobot robot) throws Exception {
        robot.interact(() -> window.model()
                .change(state -> state.withLarge(Optional.empty())
                        .withClasses(new ClassTriple(0, 1, 2))
                        .withAlphas(List.of(0.0, 0.3))
                        .withEpoch(4)));
        Projection seen = Projection.of(
                PLANTED, PLANTED.at(0.3, 4).orElseThrow(), new ClassTriple(0, 1, 2), Split.VALIDATION, false);
        double squares = 0;
        int wrong = 0;
        for (int i = 0; i < seen.size(); i++) {
            wrong += seen.wrong()[i] ? 1 : 0;
            if (seen.slots()[i] == 1) {
                double du = seen.u()[i] - seen.centroids().get(1).u();
                double dv = seen.v()[i] - seen.centroids().get(1).v();
                squares += du * du + dv * dv;
            }
        }
        String spread = String.format(Locale.ROOT, "%.2f", Math.sqrt(squares / 40));
        until(() -> robot.lookup("#panel-3").tryQuery().isPresent());
        Node panel = robot.lookup("#panel-3").query();
        until(() -> said(panel).contains("0.30"));
        String words = said(panel);
        for (String part : List.of(
                Texts.of("split.validation"),
                Texts.of("epoch.number", "4"),
                Texts.of("panel.cluster", "automobile", "40", spread),
                Texts.of("panel.wrong", String.valueOf(wrong), "120"))) {
            assertTrue(words.contains(part), words + " lacks " + part);
        }
        assertTrue(said(robot.lookup(".panels").query()).contains(words));
    }

    private static String said(Node node) {
        return String.valueOf(node.getAccessibleText());
    }

    private static void fire(FxRobot robot, String text) {
        MenuButton menu = robot.lookup("#menu").queryAs(MenuButton.class);
        items(menu.getItems())
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static Stream<MenuItem> items(List<MenuItem> items) {
        return items.stream()
                .flatMap(item -> item instanceof Menu menu
                        ? Stream.concat(Stream.of(item), items(menu.getItems()))
                        : Stream.of(item));
    }

    /** Adds what can be reached with the keyboard in any window and has no name. */
    private static void collect(FxRobot robot, Set<String> nameless) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            for (Window each : List.copyOf(Window.getWindows())) {
                List<Node> nodes = new ArrayList<>();
                walk(each.getScene().getRoot(), nodes);
                nodes.stream()
                        .filter(node -> node.isFocusTraversable() && !isNamed(node, nodes))
                        .forEach(node -> nameless.add(node.getTypeSelector() + " #" + node.getId() + " "
                                + node.getStyleClass() + " in "
                                + Optional.ofNullable(node.getParent())
                                        .map(parent -> parent.getTypeSelector() + parent.getStyleClass())
                                        .orElse("")));
                nodes.stream()
                        .filter(MenuButton.class::isInstance)
                        .flatMap(node -> items(((MenuButton) node).getItems()))
                        .filter(item -> !(item instanceof SeparatorMenuItem) && blank(item.getText()))
                        .forEach(item -> nameless.add("menu item " + item.getId()));
            }
        });
    }

    private static void walk(Node node, List<Node> nodes) {
        if (node.isVisible()) {
            nodes.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> walk(child, nodes));
            }
        }
    }

    private static boolean isNamed(Node node, List<Node> all) {
        return !blank(node.getAccessibleText())
                || (node instanceof Labeled labeled && !blank(labeled.getText()))
                || all.stream()
                        .anyMatch(each ->
                                each instanceof Label label && label.getLabelFor() == node && !blank(label.getText()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
