package smoothscope.app.main;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener.Change;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Placement;
import smoothscope.figure.Theme;

/**
 * Light and dark: the theme of all controls, and the window's own sheet over it. The dark theme is the same rules with other colours, which
 * the window's own sheet holds: another sheet for all controls would have the toolkit find anew which rules concern each node, 100 ms long.
 */
final class Appearance {
    /** Logical pixels; a style sheet can have a tip wrap, but cannot say where. */
    private static final double WIDEST_TIP = 380;

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private Appearance() {}

    /** Gives all controls their theme. Called before the first control is made, it spares the toolkit to read a theme of its own. */
    static void begin() {
        String sheet = new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
            Window.getWindows().addListener(Appearance::dressOwned);
        }
    }

    /** Gives a scene the ground of its theme before it has any style. */
    static void expect(Theme theme, Scene scene) {
        scene.setFill(ground(theme));
    }

    private static Color ground(Theme theme) {
        java.awt.Color ground = theme.page();
        return Color.rgb(ground.getRed(), ground.getGreen(), ground.getBlue());
    }

    /** What pops up, and what is asked over a window, wears what its owner wears. */
    private static void dressOwned(Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
                    dress(popup, isDark(popup.getOwnerWindow()));
                    if (popup instanceof Tooltip tip) {
                        tip.setMaxWidth(WIDEST_TIP);
                    }
                } else if (window instanceof Stage stage && stage.getOwner() != null) {
                    wear(stage.getScene());
                    dress(stage, isDark(stage.getOwner()));
                    Placement.settle(stage);
                }
            }
        }
    }

    private static boolean isDark(Window window) {
        return window.getScene().getRoot().getPseudoClassStates().contains(DARK);
    }

    /** Where nothing shines through a window, what lies around a popup's rounded edges is its ground and not white. */
    private static void dress(Window window, boolean dark) {
        window.getScene().getRoot().pseudoClassStateChanged(DARK, dark);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            window.getScene().setFill(ground(dark ? Theme.DARK : Theme.LIGHT));
        }
    }

    private static void wear(Scene scene) {
        String sheet = Objects.requireNonNull(Appearance.class.getResource("/smoothscope/app/window.css"))
                .toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
    }

    /** Dresses the main window's scene and what pops up over it, now and whenever the theme changes. */
    static void follow(AppModel model, Scene scene) {
        wear(scene);
        model.theme().subscribe(theme -> dress(scene, theme));
    }

    /** Dresses the scene of a window over the main one, now and whenever the theme changes while it is open; afterwards nothing is kept of it. */
    static void followWhileOpen(AppModel model, Scene scene) {
        wear(scene);
        dress(scene, model.theme().get());
        ObservableValue<Boolean> open =
                scene.windowProperty().flatMap(Window::showingProperty).orElse(false);
        model.theme().when(open).subscribe(theme -> dress(scene, theme));
    }

    private static void dress(Scene scene, Theme theme) {
        boolean dark = theme == Theme.DARK;
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
        Window.getWindows().stream().filter(PopupWindow.class::isInstance).forEach(popup -> dress(popup, dark));
    }
}
