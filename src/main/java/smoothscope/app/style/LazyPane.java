package smoothscope.app.style;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The place of a part that is not always wanted: it is made when it is wanted for the first time, and takes room only while it is. A part that
 * is not wanted leaves the scene, since of hidden nodes that change the toolkit keeps marks that stop others beside them from being drawn.
 */
public final class LazyPane extends StackPane {
    private @Nullable Node made;

    public LazyPane(ObservableValue<Boolean> wanted, Supplier<? extends Node> part) {
        setPickOnBounds(false);
        visibleProperty().bind(wanted);
        managedProperty().bind(visibleProperty());
        wanted.subscribe(now -> {
            if (now) {
                Node there = made == null ? part.get() : made;
                made = there;
                getChildren().setAll(there);
            } else {
                getChildren().clear();
            }
        });
    }
}
