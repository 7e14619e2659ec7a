package smoothscope.app.main;

import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import smoothscope.app.alpha.AlphaStrip;
import smoothscope.app.alpha.EpochStrip;
import smoothscope.app.alpha.SeedMenu;
import smoothscope.app.classes.ClassPicker;
import smoothscope.app.classes.SuggestMenu;
import smoothscope.app.model.AppModel;

/** The three classes, smoothing and epochs, in one strip over the picture. */
final class Strip extends HBox {
    private final AlphaStrip alpha;
    private final EpochStrip epochs;

    Strip(AppModel model, Executor worker) {
        this.alpha = new AlphaStrip(model);
        this.epochs = new EpochStrip(model);
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        HBox.setHgrow(alpha, Priority.ALWAYS);
        HBox.setHgrow(epochs, Priority.SOMETIMES);
        getChildren()
                .addAll(
                        new ClassPicker(model, 0),
                        new ClassPicker(model, 1),
                        new ClassPicker(model, 2),
                        new SuggestMenu(model, worker),
                        alpha,
                        new SeedMenu(model),
                        epochs);
        disableProperty().bind(model.shown().map(shown -> shown.isEmpty()));
    }

    /** Stops what plays. */
    void rest() {
        alpha.playing().set(false);
        epochs.rest();
    }

    AlphaStrip alpha() {
        return alpha;
    }
}
