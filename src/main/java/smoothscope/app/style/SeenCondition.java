package smoothscope.app.style;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/** True for good once something became true and is on the screen: that is so when the pulse after it is over. */
public final class SeenCondition extends ReadOnlyBooleanWrapper {
    private static final int PULSES = 2;

    public SeenCondition(ObservableValue<Boolean> condition) {
        AnimationTimer pulses = new AnimationTimer() {
            private int begun;

            @Override
            public void handle(long now) {
                begun++;
                if (begun > PULSES) {
                    stop();
                    Platform.runLater(() -> set(true));
                }
            }
        };
        condition.subscribe(now -> {
            if (now && !get()) {
                pulses.start();
            }
        });
    }
}
