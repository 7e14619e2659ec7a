package smoothscope.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import smoothscope.app.model.AppModel;
import smoothscope.figure.Theme;

/** Light and dark: the theme of all controls, and the window's own sheet over it. */
final class Appearance {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private Appearance() {}

    /**
     * Gives all controls the theme that is wanted, now and whenever that changes. Called before the first control is made, it spares the
     * toolkit to read a theme of its own.
     */
    static void begin(AppModel model) {
        model.theme()
                .subscribe(theme -> Application.setUserAgentStylesheet(
                        (theme == Theme.DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet()));
    }

    /** Dresses a scene, now and whenever the theme changes. */
    static void follow(AppModel model, Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Appearance.class.getResource("window.css"))
                        .toExternalForm());
        model.theme().subscribe(theme -> scene.getRoot().pseudoClassStateChanged(DARK, theme == Theme.DARK));
    }
}
