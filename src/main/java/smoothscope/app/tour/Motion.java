package smoothscope.app.tour;

import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import smoothscope.app.model.AppModel;
import smoothscope.session.Session;
import smoothscope.session.tour.TourStep;
import smoothscope.session.view.ViewState;

/** Moves α or the epoch once, from one end to the other, until it is there or the user changes anything. */
final class Motion {
    /** So long the first picture stands still. */
    private static final double REST = 1.2;

    private static final double SECONDS_OF_ALPHA = 5;
    private static final double SECONDS_AN_EPOCH = 0.6;

    private final AppModel model;
    private final AnimationTimer timer = new Timer();
    private Object gesture = new Object();
    private TourStep.Motion kind = TourStep.Motion.NONE;
    private @Nullable ViewState expected;
    private long begun;

    Motion(AppModel model) {
        this.model = model;
    }

    /** Begins to move what is shown. */
    void begin(TourStep.Motion what) {
        stop();
        Optional<AppModel.Shown> shown = model.shown().get();
        if (what != TourStep.Motion.NONE && shown.isPresent()) {
            kind = what;
            expected = shown.get().state();
            gesture = new Object();
            begun = 0;
            timer.start();
        }
    }

    void stop() {
        timer.stop();
    }

    private void move(double seconds) {
        Optional<AppModel.Shown> shown = model.shown().get();
        if (shown.isEmpty() || !shown.get().state().equals(expected)) {
            stop();
            return;
        }
        ViewState next = kind == TourStep.Motion.EPOCHS
                ? epoch(shown.get(), seconds)
                : alpha(shown.get(), seconds / SECONDS_OF_ALPHA);
        expected = next;
        model.change(state -> next, gesture);
    }

    private ViewState alpha(AppModel.Shown shown, double share) {
        double from = shown.session().grid().least();
        double to = shown.session().grid().usual();
        if (share >= 1) {
            stop();
            return shown.state().withComparedAlpha(to);
        }
        // slow at both ends: begins and ends on measured values
        double eased = share * share * (3 - 2 * share);
        return shown.state().withComparedAlpha(from + eased * (to - from));
    }

    private ViewState epoch(AppModel.Shown shown, double seconds) {
        Session session = shown.session();
        List<Integer> epochs =
                session.epochs().stream().filter(epoch -> epoch > 0).toList();
        int place = (int) (seconds / SECONDS_AN_EPOCH);
        if (place >= epochs.size() - 1) {
            stop();
        }
        return epochs.isEmpty()
                ? shown.state()
                : shown.state().withEpoch(epochs.get(Math.min(place, epochs.size() - 1)));
    }

    private final class Timer extends AnimationTimer {
        @Override
        public void handle(long now) {
            if (begun == 0) {
                begun = now;
            }
            double seconds = (now - begun) / 1e9 - REST;
            if (seconds >= 0) {
                move(seconds);
            }
        }
    }
}
