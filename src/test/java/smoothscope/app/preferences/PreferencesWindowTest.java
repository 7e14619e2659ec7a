package smoothscope.app.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;
import smoothscope.session.settings.Preferences;

/** The window of the preferences, alone. */
@ExtendWith(ApplicationExtension.class)
class PreferencesWindowTest {
    private static final Path DOWNLOADS = Path.of("somewhere", "datasets");

    private final ObjectProperty<Preferences> preferred = new SimpleObjectProperty<>(Preferences.DEFAULT);
    private final List<Path> opened = new ArrayList<>();

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        PreferencesWindow window = new PreferencesWindow(
                stage,
                scene -> {},
                preferred,
                how -> preferred.set(how.apply(preferred.get())),
                new DataPlace(() -> DOWNLOADS, opened::add, () -> {}),
                Executors.newSingleThreadExecutor());
        stage.setScene(new Scene(window.content(), 660, 440)); // a second window would hang without a display
        stage.show();
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    private static boolean on(FxRobot robot, String button) {
        return robot.lookup(button).queryAs(ToggleButton.class).isSelected();
    }

    @Test
    void eachChoiceIsAPreferenceAndResetTakesAllOfThemBack(FxRobot robot) {
        press(robot, "#prefer-language-2");
        press(robot, "#prefer-theme-1");
        press(robot, "#prefer-scale-2");
        press(robot, "#prefer-templates-2");
        press(robot, "#prefer-restore");
        press(robot, "#prefer-tour");
        assertEquals(
                Preferences.DEFAULT
                        .withLanguage(Optional.of("zh-TW"))
                        .withTheme(Theme.DARK)
                        .withScale(ScaleMode.OWN)
                        .withTemplates(TemplateMode.OFF)
                        .withRestore(false)
                        .withToured(true),
                preferred.get());
        press(robot, "#prefer-theme-1");
        assertTrue(on(robot, "#prefer-theme-1"), "a second click keeps the choice");
        press(robot, "#prefer-reset");
        assertEquals(Preferences.DEFAULT, preferred.get());
        assertTrue(on(robot, "#prefer-language-0"));
        assertFalse(on(robot, "#prefer-theme-1"));
    }

    @Test
    void whatIsChangedElsewhereIsShownHere(FxRobot robot) {
        robot.interact(() -> preferred.set(
                Preferences.DEFAULT.withTheme(Theme.DARK).withRestore(false).withToured(true)));
        assertTrue(on(robot, "#prefer-theme-1"));
        assertFalse(robot.lookup("#prefer-restore").queryAs(CheckBox.class).isSelected());
        assertFalse(robot.lookup("#prefer-tour").queryAs(CheckBox.class).isSelected());
    }

    @Test
    void theFolderOfDataSetsIsShownAndOpened(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> !robot.lookup("#prefer-open").query().isDisabled());
        press(robot, "#prefer-open");
        assertEquals(List.of(DOWNLOADS), opened);
    }
}
