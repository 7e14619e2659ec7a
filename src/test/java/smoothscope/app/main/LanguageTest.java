package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.text.FontSupport;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.view.ViewState;

/** The window changes its language while it is open. */
@ExtendWith(ApplicationExtension.class)
class LanguageTest {
    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(stage, (file, progress) -> PlantedRecordings.small());
        window.model().loading().open(Path.of("planted.npz"));
        window.show(Optional.empty());
    }

    @AfterEach
    void speakEnglishAgain() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void whatIsShownAndUndoneStaysWhenTheLanguageChanges(FxRobot robot) throws Exception {
        assumeTrue(FontSupport.show(Language.TRADITIONAL_CHINESE), "needs a font for Traditional Chinese");
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> window.model().change(state -> state.withComparedAlpha(0.3)));
        ViewState before = state();
        assertTrue(said(robot).contains("training"));

        robot.interact(() -> window = window.speak(Language.TRADITIONAL_CHINESE));
        assertTrue(said(robot).contains("訓練集"), said(robot).toString());
        assertEquals(before, state());
        robot.interact(() -> window.model().undo());
        assertEquals(0.1, state().comparedAlpha());

        robot.interact(() -> window = window.speak(Language.ENGLISH));
        assertTrue(said(robot).contains("training"));
    }

    private ViewState state() {
        return window.model().shown().get().orElseThrow().state();
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    /** A window that somebody was filling in went on in the other language, and in the old theme. */
    @Test
    void noWindowOverTheMainOneIsLeftBehind(FxRobot robot) throws Exception {
        assumeTrue(FontSupport.show(Language.TRADITIONAL_CHINESE), "needs a font for Traditional Chinese");
        until(() -> window.model().shown().get().isPresent());
        robot.interact(() -> robot.lookup("#export").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> Texts.of("action.export-figure").equals(item.getText()))
                .forEach(MenuItem::fire));
        until(() -> robot.lookup("#figure-form").tryQuery().isPresent());
        Node form = robot.lookup("#figure-form").query();
        robot.interact(() -> window = window.speak(Language.TRADITIONAL_CHINESE));
        assertFalse(form.getScene().getWindow().isShowing());
    }
}
