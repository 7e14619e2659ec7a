package smoothscope.app.style;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The place of a part that is not always wanted: it is made when it is wanted for the first time, and takes room only while it is. */
public final class Late extends StackPane {
    public Late(ObservableValue<Boolean> wanted, Supplier<? extends Node> part) {
        setPickOnBounds(false);
        visibleProperty().bind(wanted);
        managedProperty().bind(visibleProperty());
        wanted.subscribe(now -> {
            if (now && getChildren().isEmpty()) {
                Node made = part.get();
                made.visibleProperty().bind(visibleProperty());
                getChildren().add(made);
            }
        });
    }
}
