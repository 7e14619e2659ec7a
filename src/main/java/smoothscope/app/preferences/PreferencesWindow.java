package smoothscope.app.preferences;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import smoothscope.app.style.SecondWindow;
import smoothscope.app.text.Texts;
import smoothscope.session.settings.Preferences;

/** The window of the preferences. */
public final class PreferencesWindow {
    private static final double WIDTH = 660;
    private static final double HEIGHT = 420;

    private final SecondWindow window;
    private final ObservableValue<Preferences> preferred;
    private final Consumer<UnaryOperator<Preferences>> prefer;
    private final DataPlace data;
    private final Executor worker;

    /**
     * @param dress gives a scene the theme of the main window, now and whenever that changes
     * @param preferred what is wanted now
     * @param prefer changes what is wanted, with effect at once
     * @param worker looks where data sets are kept
     */
    public PreferencesWindow(
            Stage owner,
            Consumer<Scene> dress,
            ObservableValue<Preferences> preferred,
            Consumer<UnaryOperator<Preferences>> prefer,
            DataPlace data,
            Executor worker) {
        this.window = new SecondWindow(owner, dress, WIDTH, HEIGHT);
        this.preferred = preferred;
        this.prefer = prefer;
        this.data = data;
        this.worker = worker;
    }

    public void show() {
        window.show(Texts.of("preferences.title"), this::content);
    }

    public boolean isShowing() {
        return window.isShowing();
    }

    /** What the window holds. */
    Parent content() {
        return new PreferencesView(preferred, prefer, data, worker);
    }
}
