package smoothscope.app.present;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import smoothscope.app.action.Action;
import smoothscope.app.action.Actions;

/** The keys that matter in front of a class, small, and the one that was just pressed. */
public final class KeyLine extends HBox {
    private static final List<String> SHOWN =
            List.of("play", "alpha-less", "alpha-more", "epoch-later", "epoch-earlier", "side", "tour", "full-screen");
    private static final Duration SEEN = Duration.seconds(2);

    private final Actions actions;
    private final Label pressed = new Label();
    private final PauseTransition forget = new PauseTransition(SEEN);

    public KeyLine(Actions actions) {
        this.actions = actions;
        getStyleClass().add("key-line");
        setId("key-line");
        setAlignment(Pos.CENTER_LEFT);
        pressed.getStyleClass().add("key-pressed");
        pressed.setId("key-pressed");
        pressed.setMinWidth(USE_PREF_SIZE);
        forget.setOnFinished(event -> pressed.setText(""));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(pressed, space);
        SHOWN.forEach(name -> getChildren().addAll(key(actions.named(name)), words(actions.named(name))));
        EventHandler<KeyEvent> listener = this::show;
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, listener);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, listener);
            }
        });
    }

    private static Label key(Action action) {
        Label key = new Label(action.keyText());
        key.getStyleClass().add("key-cap");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }

    private static Label words(Action action) {
        Label words = new Label(action.text());
        words.getStyleClass().add("key-words");
        return words;
    }

    private void show(KeyEvent event) {
        actions.of(event).ifPresent(action -> {
            pressed.setText(action.keyText() + "  " + action.text());
            forget.playFromStart();
        });
    }
}
