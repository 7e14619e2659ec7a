package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.Theme;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.Unreadable;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.settings.PlayStyle;
import smoothscope.session.settings.Preferences;
import smoothscope.session.settings.SettingsStore;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;

/** The window is closed and opened again. */
@ExtendWith(ApplicationExtension.class)
class RestoredTest {
    private static final Recording PLANTED = PlantedRecordings.small();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage first) {
        stage = first;
    }

    private static Recording read(Path file) {
        if (!Files.exists(file)) {
            throw new Unreadable(file, "does not exist");
        }
        return PLANTED;
    }

    private MainStage open(FxRobot robot, Stage on, SettingsStore settings, Optional<Path> file) throws Exception {
        MainStage[] window = new MainStage[1];
        robot.interact(() -> {
            window[0] = TestWindow.of(
                    on, (asked, progress) -> read(asked), List.of(folder), folder.resolve("unsaved"), settings);
            window[0].show(file);
        });
        until(() -> window[0].model().shown().get().isPresent());
        return window[0];
    }

    private static ViewState state(MainStage window) {
        return window.model().shown().get().orElseThrow().state();
    }

    @Test
    void theNextStartGoesOnWhereTheLastOneEnded(FxRobot robot) throws Exception {
        Path mine = Files.createFile(folder.resolve("mine.npz"));
        Path shipped = Files.createFile(folder.resolve("cifar10-alexnet.npz"));
        SettingsStore settings = SettingsStore.in(folder.resolve("kept"));
        MainStage window = open(robot, stage, settings, Optional.of(mine));
        robot.interact(() -> {
            window.model()
                    .change(state -> state.withClasses(new ClassTriple(3, 1, 0)).withComparedAlpha(0.2));
            window.model().theme().set(Theme.DARK);
            window.model().side().set("sweep");
            window.model().sideWidth().set(460);
        });
        ViewState before = state(window);
        robot.interact(() -> stage.getOnCloseRequest()
                .handle(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        until(() -> !stage.isShowing());

        Stage[] next = new Stage[1];
        robot.interact(() -> next[0] = new Stage());
        MainStage again = open(robot, next[0], settings, Optional.empty());
        assertEquals(before, state(again));
        assertEquals("sweep", again.model().side().get());
        Region beside = (Region) next[0].getScene().lookup("#side-column");
        until(() -> beside.getWidth() == 460);
        assertEquals(Theme.DARK, again.model().theme().get());
        assertEquals(List.of(List.of(mine)), settings.recent());

        Files.delete(mine);
        robot.interact(() -> again.model().loading().open(shipped));
        until(() -> settings.recent().size() == 2);
        Menu recent = recent(robot, next[0]);
        until(() -> recent.getItems().stream().anyMatch(MenuItem::isDisable));
        assertFalse(recent.getItems().get(0).isDisable());
        assertTrue(recent.getItems().get(1).getText().startsWith("mine.npz"));
        robot.interact(() -> {
            next[0].hide();
            next[0] = new Stage();
        });

        Files.writeString(folder.resolve("kept").resolve("window.json"), "{\"view\": broken");
        MainStage unharmed = open(robot, next[0], settings, Optional.empty());
        assertEquals(
                shipped, unharmed.model().shown().get().orElseThrow().session().file());
        robot.interact(() -> {
            unharmed.model().theme().set(Theme.LIGHT);
            next[0].hide();
        });
    }

    @Test
    void preferencesTakeEffectAtOnceAndAtTheNextStart(FxRobot robot) throws Exception {
        Path mine = Files.createFile(folder.resolve("preferred.npz"));
        SettingsStore settings = SettingsStore.in(folder.resolve("preferences"));
        MainStage window = open(robot, stage, settings, Optional.of(mine));
        assertTrue(robot.lookup("#tour-offer").query().isVisible());
        robot.interact(() -> window.prefer(
                wants -> wants.withTheme(Theme.DARK).withToured(true).withRestore(false)));
        assertEquals(Theme.DARK, window.model().theme().get());
        assertEquals(Theme.DARK, state(window).options().theme());
        assertTrue(robot.lookup("#tour-offer").tryQuery().isEmpty());
        robot.interact(() -> window.model().theme().set(Theme.LIGHT));
        assertEquals(Theme.LIGHT, window.model().preferred().get().theme());
        robot.interact(() -> window.prefer(wants -> wants.withScale(ScaleMode.OWN)));
        robot.interact(() -> {
            play(robot, "#play-alpha-style").get(3).fire();
            play(robot, "#play-epochs-style").get(PlayStyle.SPEEDS.size() + 3).fire();
        });
        Preferences wanted = window.model().preferred().get();
        until(() -> settings.preferences().equals(wanted));
        assertEquals(
                Preferences.DEFAULT
                        .withToured(true)
                        .withRestore(false)
                        .withScale(ScaleMode.OWN)
                        .withAlphaPlay(new PlayStyle(4, PlayStyle.Loop.THERE_AND_BACK))
                        .withEpochPlay(new PlayStyle(1, PlayStyle.Loop.ONCE)),
                wanted);
        robot.interact(() -> window.model().loading().open(mine));
        until(() -> state(window).options().scale() == ScaleMode.OWN);
        robot.interact(stage::hide);
    }

    /** The view was kept as it had been before they learned, and the next start took its light for what was wanted. */
    @Test
    void whatIsWornWhileNetworksLearnIsWornAtTheNextStart(FxRobot robot) throws Exception {
        Path mine = Files.createFile(folder.resolve("before.npz"));
        SettingsStore settings = SettingsStore.in(folder.resolve("learning"));
        MainStage window = open(robot, stage, settings, Optional.of(mine));
        robot.interact(() -> {
            Session learning = new Session(Path.of("unsaved.npz"), PLANTED);
            window.model().showLive(learning, state(window));
            window.model().theme().set(Theme.DARK);
        });
        until(() -> settings.window()
                .view()
                .filter(kept -> kept.options().theme() == Theme.DARK)
                .isPresent());
        robot.interact(stage::hide);
        Stage[] next = new Stage[1];
        robot.interact(() -> next[0] = new Stage());
        MainStage again = open(robot, next[0], settings, Optional.empty());
        assertEquals(mine, again.model().shown().get().orElseThrow().session().file());
        assertEquals(Theme.DARK, again.model().theme().get());
        robot.interact(() -> {
            again.model().theme().set(Theme.LIGHT);
            next[0].hide();
        });
    }

    private static List<MenuItem> play(FxRobot robot, String menu) {
        return robot.lookup(menu).queryAs(MenuButton.class).getItems();
    }

    private static Menu recent(FxRobot robot, Stage on) {
        return (Menu) robot.from(on.getScene().getRoot())
                .lookup("#menu")
                .queryAs(MenuButton.class)
                .getItems()
                .get(1);
    }
}
