package smoothscope.app.style;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/** True once something has been true for a while without a break, false as soon as it is false. */
public final class DebouncedCondition extends ReadOnlyBooleanWrapper {
    public DebouncedCondition(ObservableValue<Boolean> condition, Duration delay) {
        PauseTransition wait = new PauseTransition(delay);
        wait.setOnFinished(event -> set(true));
        condition.subscribe(now -> {
            if (now) {
                wait.playFromStart();
            } else {
                wait.stop();
                set(false);
            }
        });
    }
}
