package smoothscope.app.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Theme;
import smoothscope.file.Log;
import smoothscope.problem.Problem;
import smoothscope.problem.Unexpected;
import smoothscope.session.Opening;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.settings.Preferences;
import smoothscope.session.view.History;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

/** What the window shows and what the user did to it. Knows no node; used on the JavaFX thread alone. */
public final class AppModel {
    /** An open recording and how it is looked at. */
    public record Shown(Session session, ViewState state) {
        /** What each row of panels shows, from top to bottom. */
        public List<Row> rows() {
            return session.rows(state);
        }

        /** The first row, with which the others are compared. */
        public Row reference() {
            return rows().get(0);
        }

        /** The last row, whose α the slider moves. */
        public Row compared() {
            List<Row> rows = rows();
            return rows.get(rows.size() - 1);
        }
    }

    private final Executor screen;
    private final Loading reading;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> measured = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty ended = new SimpleBooleanProperty(false);
    private final BooleanBinding steered = live.and(ended.not());
    private final Exports exports;
    private final ObjectProperty<Optional<Problem>> problem = new SimpleObjectProperty<>(Optional.empty());
    private final TeachingModel teaching = new TeachingModel();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<OptionalInt> hovered = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalInt> pinned = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<Selection> selected = new SimpleObjectProperty<>(Selection.NONE);
    private final BooleanProperty presenting = new SimpleBooleanProperty(false);
    private final ObjectProperty<Preferences> preferred = new SimpleObjectProperty<>(Preferences.DEFAULT);
    private final StringProperty notice = new SimpleStringProperty("");
    private final StringProperty side = new SimpleStringProperty("numbers");
    private final DoubleProperty sideWidth = new SimpleDoubleProperty(0);
    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(Split.VALIDATION);
    private @Nullable History<ViewState> history;
    private Function<ViewState, Optional<Problem>> learner = state -> Optional.empty();

    /**
     * @param writer where files are written, one after the other
     * @param screen where the properties change: the JavaFX thread
     */
    public AppModel(Opening opening, Executor writer, Executor screen) {
        this.screen = screen;
        this.reading = new Loading(this, opening, screen);
        this.exports = new Exports(this, writer, screen);
        theme.addListener((property, before, now) -> recolour(now));
    }

    /** What is open and how it is looked at; empty before the first recording is there. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /**
     * What numbers are told of: the measured networks nearest to what is shown; while networks learn, all their examples, which are looked
     * at less often. It changes with the numbers alone, see {@link Session#measured}.
     */
    public ReadOnlyObjectProperty<Optional<Shown>> measured() {
        return measured.getReadOnlyProperty();
    }

    /** Whether what is shown are networks that learn, or that did so until they ended. */
    public ReadOnlyBooleanProperty live() {
        return live.getReadOnlyProperty();
    }

    /** Whether the networks that learned last learn no more. */
    public BooleanProperty ended() {
        return ended;
    }

    /** Whether α steers what is shown: networks that still learn. */
    public ObservableBooleanValue steered() {
        return steered;
    }

    /** What is being opened. */
    public Loading loading() {
        return reading;
    }

    /** The files that are being written. */
    public Exports exports() {
        return exports;
    }

    /** What went wrong last and was not yet put away. */
    public ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    /** How networks are looked at as teachers. */
    public TeachingModel teaching() {
        return teaching;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** Whether the window is shown to a class: the picture large, nothing else but what it shows. */
    public BooleanProperty presenting() {
        return presenting;
    }

    /** What the user wants of every start. */
    public ObjectProperty<Preferences> preferred() {
        return preferred;
    }

    /** Changes what the user wants of every start. */
    public void prefer(UnaryOperator<Preferences> how) {
        preferred.set(how.apply(preferred.get()));
    }

    /** The row of the example under the pointer. */
    public ObjectProperty<OptionalInt> hovered() {
        return hovered;
    }

    /** The row of the example that was clicked. */
    public ObjectProperty<OptionalInt> pinned() {
        return pinned;
    }

    /** The examples that were chosen together. */
    public ObjectProperty<Selection> selected() {
        return selected;
    }

    /** What was done last where the picture does not show it, for instance a file that was written. */
    public StringProperty notice() {
        return notice;
    }

    /** The name of the tab that is open beside the picture. */
    public StringProperty side() {
        return side;
    }

    /** How wide it is, in logical pixels; 0 for as wide as usual. */
    public DoubleProperty sideWidth() {
        return sideWidth;
    }

    /** The split whose numbers are shown beside the picture. */
    public ObjectProperty<Split> split() {
        return split;
    }

    /** How figures are drawn at first. */
    FigureOptions first() {
        return preferred.get().options().withTheme(theme.get());
    }

    /** Shows what went wrong, whatever it is, and keeps it in the log; what was cancelled is no news. */
    public void failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof CancellationException)) {
            Problem known = Unexpected.problem(cause);
            Log.ofUser().keep(known);
            problem.set(Optional.of(known));
        }
    }

    /** Sees to it that what goes wrong in a work is shown, where nobody waits for its outcome. */
    public void follow(CompletableFuture<?> work) {
        CompletableFuture<?> unused = work.whenComplete((done, failure) -> {
            if (failure != null) {
                screen.execute(() -> failed(failure));
            }
        });
    }

    /** Goes on where another model was: for a window that is put together anew. */
    public void takeOver(AppModel before) {
        theme.set(before.theme.get());
        preferred.set(before.preferred.get());
        presenting.set(before.presenting.get());
        side.set(before.side.get());
        sideWidth.set(before.sideWidth.get());
        split.set(before.split.get());
        history = before.history;
        ended.set(before.ended.get());
        live.set(before.live.get());
        measured.set(before.measured.get());
        shown.set(before.shown.get());
        pinned.set(before.pinned.get());
        selected.set(before.selected.get());
        teaching.takeOver(before.teaching);
        problem.set(before.problem.get());
        reading.takeOver(before.reading);
    }

    /** Shows a recording in a state; a new history begins. */
    public void show(Session session, ViewState state) {
        show(session, state, false);
    }

    /** Shows networks that learn; a new history begins. */
    public void showLive(Session session, ViewState state) {
        show(session, state, true);
    }

    private void show(Session session, ViewState state, boolean learning) {
        history = new History<>(state);
        letGo();
        problem.set(Optional.empty());
        live.set(learning);
        Shown now = new Shown(session, state);
        if (!session.splits().contains(split.get())) {
            split.set(session.splits().get(0));
        }
        tell(session, state);
        shown.set(Optional.of(now));
        theme.set(state.options().theme());
    }

    private void letGo() {
        hovered.set(OptionalInt.empty());
        pinned.set(OptionalInt.empty());
        selected.set(Selection.NONE);
    }

    /** Shows the next sight of the networks that learn, as the one before was looked at: no step to undo. */
    public void refresh(Session session, int step) {
        History<ViewState> past = history;
        Optional<Shown> before = shown.get();
        if (past != null && before.isPresent()) {
            if (!before.get()
                    .session()
                    .recording()
                    .examples()
                    .equals(session.recording().examples())) {
                letGo();
            }
            past.amend(past.now().withEpoch(step));
            shown.set(Optional.of(new Shown(session, past.now())));
        }
    }

    /** Tells the numbers of another sight of the networks that learn. */
    public void measure(Session session, int step) {
        shown.get().ifPresent(now -> tell(session, now.state().withEpoch(step)));
    }

    private void tell(Session session, ViewState state) {
        Shown told = new Shown(session, session.measured(state));
        if (measured.get().filter(told::equals).isEmpty()) {
            measured.set(Optional.of(told));
        }
    }

    /** Changes the state of the view; one step of undo. What two recordings cannot show together is refused, and said. */
    public void change(UnaryOperator<ViewState> how) {
        change(how, new Object());
    }

    /** Changes the state of the view as a part of a gesture: equal gestures in a row are undone together. */
    public void change(UnaryOperator<ViewState> how, Object gesture) {
        History<ViewState> past = history;
        if (past != null) {
            ViewState next = how.apply(past.now());
            Optional<Problem> refused = refusal(next);
            if (refused.isPresent()) {
                problem.set(refused);
            } else {
                past.go(next, gesture);
                showNow(past.now());
            }
        }
    }

    /** What keeps a state from being shown; asked before the state is entered into the history, so that nobody can go back to it. */
    private Optional<Problem> refusal(ViewState next) {
        Optional<Problem> unseen = shown.get().flatMap(now -> now.session().refusal(next));
        return unseen.isEmpty() && live.get() ? learner.apply(next) : unseen;
    }

    /** @param refusal says, while networks learn, what they cannot be steered to; asked before every change of the view */
    public void steeredBy(Function<ViewState, Optional<Problem>> refusal) {
        learner = refusal;
    }

    public void undo() {
        walk(History::undo);
    }

    public void redo() {
        walk(History::redo);
    }

    /** Networks that learn are not taken back to an earlier step: it went on by itself. */
    private void walk(Function<History<ViewState>, Optional<ViewState>> way) {
        History<ViewState> past = history;
        if (past != null) {
            int step = past.now().epoch();
            way.apply(past).ifPresent(then -> {
                past.amend(live.get() ? then.withEpoch(step) : then);
                showNow(past.now());
            });
        }
    }

    private void showNow(ViewState state) {
        Optional<Shown> before = shown.get();
        before.ifPresent(now -> {
            if (!now.state().equals(state)) {
                theme.set(state.options().theme());
                if (live.get()) {
                    measured.get()
                            .ifPresent(of -> tell(
                                    of.session(), state.withEpoch(of.state().epoch())));
                } else {
                    tell(now.session(), state);
                }
                shown.set(Optional.of(new Shown(now.session(), state)));
            }
        });
    }

    private void recolour(Theme now) {
        if (shown.get().isPresent()) {
            change(state -> state.withOptions(state.options().withTheme(now)));
        }
    }
}
