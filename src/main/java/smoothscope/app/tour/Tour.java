package smoothscope.app.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import smoothscope.app.model.AppModel;
import smoothscope.session.tour.TourStep;
import smoothscope.session.view.ViewState;

/** Where somebody stands in the tour. Each step shows what it speaks of; everything in the window works as ever meanwhile. */
public final class Tour {
    /** What was looked at before, and beside it. */
    private record Before(ViewState state, String side) {}

    private final AppModel model;
    private final List<Path> shipped;
    private final Runnable taken;
    private final Motion motion;
    private final ReadOnlyObjectWrapper<Optional<TourStep>> tourStep = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty offered = new SimpleBooleanProperty(false);
    private Optional<Before> before = Optional.empty();
    private Optional<TourStep> waiting = Optional.empty();

    /**
     * @param shipped the recordings at hand
     * @param taken is told once that the tour was taken or declined
     */
    public Tour(AppModel model, List<Path> shipped, Runnable taken) {
        this.model = model;
        this.shipped = List.copyOf(shipped);
        this.taken = taken;
        this.motion = new Motion(model);
        model.shown().subscribe(this::moveWhenThere);
        model.shown().subscribe(shown -> {
            if (shown.isPresent()
                    && shown.get().session().sources().size() > 1
                    && tourStep.get().isPresent()) {
                close(); // its sentences speak of one recording
            }
        });
    }

    /** The step that is shown; empty where nobody is on the tour. */
    public ReadOnlyObjectProperty<Optional<TourStep>> tourStep() {
        return tourStep.getReadOnlyProperty();
    }

    /** Whether the tour is offered to somebody who does not know it. */
    public BooleanProperty offered() {
        return offered;
    }

    /** Whether there is a view to go back to. */
    boolean canReturn() {
        return before.isPresent();
    }

    /** Begins the tour, or leaves it. */
    public void toggle() {
        if (tourStep.get().isPresent()) {
            close();
        } else {
            before = model.live().get()
                    ? Optional.empty()
                    : model.shown()
                            .get()
                            .map(shown -> new Before(shown.state(), model.side().get()));
            go(TourStep.TEMPLATE);
        }
    }

    public void next() {
        step(1);
    }

    public void back() {
        step(-1);
    }

    private void step(int by) {
        tourStep.get().ifPresent(now -> {
            int place = now.place() + by;
            if (place >= 0 && place < TourStep.values().length) {
                go(List.of(TourStep.values()).get(place));
            }
        });
    }

    /** Goes to a step, and shows what it speaks of. */
    public void go(TourStep to) {
        show(to, to.recording());
        tourStep.set(Optional.of(to));
        decide();
    }

    /** Shows a step on another recording. */
    void show(TourStep to, String recording) {
        motion.stop();
        model.problem().set(Optional.empty());
        model.pinned().set(OptionalInt.empty());
        model.side().set(to.side());
        model.split().set(to.split());
        waiting = Optional.of(to);
        Optional<Path> file = shipped.stream()
                .filter(each -> String.valueOf(each.getFileName()).equals(recording))
                .findFirst()
                .or(() -> model.shown().get().map(shown -> shown.session().file()));
        file.ifPresent(there -> model.loading()
                .open(
                        there,
                        session -> to.look(
                                session,
                                model.preferred()
                                        .get()
                                        .options()
                                        .withTheme(model.theme().get()))));
        moveWhenThere();
    }

    /** Whether a recording comes along. */
    boolean has(String recording) {
        return shipped.stream()
                .anyMatch(each -> String.valueOf(each.getFileName()).equals(recording));
    }

    private void moveWhenThere() {
        if (model.loading().job().get().isEmpty() && model.shown().get().isPresent()) {
            Optional<TourStep> begin = waiting;
            waiting = Optional.empty();
            begin.ifPresent(this::begin);
        }
    }

    /** What the step speaks of is there: now it moves, and an example is looked at. */
    private void begin(TourStep now) {
        motion.begin(now.motion());
        model.shown()
                .get()
                .map(shown -> now.pinned(shown.session(), shown.state()))
                .filter(OptionalInt::isPresent)
                .ifPresent(model.pinned()::set);
    }

    /** Leaves the tour; what is shown stays. */
    public void close() {
        motion.stop();
        waiting = Optional.empty();
        tourStep.set(Optional.empty());
        before = Optional.empty();
    }

    /** Leaves the tour and goes back to what was looked at before it. */
    void goBack() {
        Optional<Before> to = before;
        close();
        to.ifPresent(was -> {
            model.loading().open(was.state());
            model.side().set(was.side());
        });
    }

    /** Takes note that the tour need not be offered again. */
    void decide() {
        if (offered.get()) {
            offered.set(false);
        }
        taken.run();
    }

    /** Goes on where another tour was: for a window that is put together anew. */
    public void takeOver(Tour other) {
        before = other.before;
        offered.set(other.offered.get());
        tourStep.set(other.tourStep.get());
        other.motion.stop();
    }
}
