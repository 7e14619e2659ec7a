package smoothscope.app.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import smoothscope.figure.FigureOptions;
import smoothscope.job.Job;
import smoothscope.session.Opening;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.ViewState;

/**
 * The recordings and views that are being opened, one thing at a time. Until it is there, and where it cannot be read, what is shown stays.
 */
public final class Loading {
    private final AppModel model;
    private final Opening opening;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<Optional<Job<Opening.Opened>>> job =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What was asked for last, so that it can be opened otherwise. */
    private Optional<Function<Opening, Job<Opening.Opened>>> asked = Optional.empty();

    Loading(AppModel model, Opening opening, Executor screen) {
        this.model = model;
        this.opening = opening;
        this.screen = screen;
    }

    /** What is being opened, if anything. */
    public ReadOnlyObjectProperty<Optional<Job<Opening.Opened>>> job() {
        return job.getReadOnlyProperty();
    }

    /** Goes on where another was. */
    void takeOver(Loading before) {
        asked = before.asked;
        before.job.get().ifPresent(this::follow);
        before.job.set(Optional.empty());
    }

    /** Opens a recording or a saved view. */
    public void open(Path file) {
        ask(from -> from.open(file));
    }

    /** Opens one file, or several recordings of the same examples as one. */
    public void open(List<Path> files) {
        ask(from -> from.open(files));
    }

    /** Opens what was asked for last once more: its labels count classes from 1. */
    public void openFromOne() {
        model.problem().set(Optional.empty());
        asked.ifPresent(wanted -> begin(wanted.apply(opening.fromOne())));
    }

    /** Shows what comes of a longer work, with its progress; what was being opened is given up. */
    public void open(Job<Opening.Opened> work) {
        asked = Optional.empty();
        begin(work);
    }

    /** Opens the recording of a view, and looks at it so. */
    public void open(ViewState wanted) {
        ask(from -> from.open(wanted));
    }

    /** Opens one recording for the upper row and another one for the lower. */
    public void open(List<Path> files, List<Path> beside) {
        if (beside.isEmpty()) {
            open(files);
        } else {
            open(files, beside, state -> state);
        }
    }

    /**
     * Opens one recording for the upper row and another one for the lower.
     *
     * @param look changes how both are looked at at first
     */
    public void open(List<Path> files, List<Path> beside, UnaryOperator<ViewState> look) {
        FigureOptions first = model.first();
        ask(from -> from.open(files, beside, session -> look.apply(new ViewDefaults(session).start(first))));
    }

    /** Opens another recording for the lower row; the one that is open, or the upper one of two, stays in the upper row. */
    public void compare(List<Path> beside) {
        model.shown().get().ifPresent(now -> ask(from -> from.compare(now.session(), now.state(), beside)));
    }

    /** Shows the upper recording in both rows again. */
    public void compareWithNothing() {
        model.shown().get().filter(now -> now.session().sources().size() > 1).ifPresent(now -> {
            Session alone = now.session().alone();
            model.show(alone, new ViewDefaults(alone).parted(now.state()));
        });
    }

    /** Opens a recording, and looks at it as its contents suggest; one that is open is not read again. */
    public void open(Path file, Function<Session, ViewState> look) {
        Optional<Session> open = model.shown()
                .get()
                .map(AppModel.Shown::session)
                .filter(now -> !model.live().get()
                        && now.sources().size() == 1
                        && now.file().equals(file));
        if (open.isPresent()) {
            job.get().ifPresent(Job::cancel);
            job.set(Optional.empty());
            model.change(state -> look.apply(open.get()));
        } else {
            ask(from -> from.open(file, look));
        }
    }

    /** Goes on with a view of an earlier day; where its recording cannot be read, opens another one and says so. */
    public void restore(ViewState wanted, Path otherwise) {
        ask(from -> from.restore(wanted, otherwise));
    }

    private void ask(Function<Opening, Job<Opening.Opened>> wanted) {
        asked = Optional.of(wanted);
        begin(wanted.apply(opening));
    }

    private void begin(Job<Opening.Opened> work) {
        job.get().ifPresent(Job::cancel);
        follow(work);
    }

    private void follow(Job<Opening.Opened> begun) {
        job.set(Optional.of(begun));
        model.follow(begun.outcome()
                .handleAsync(
                        (opened, failure) -> {
                            ended(begun, opened, failure);
                            return true;
                        },
                        screen));
    }

    private void ended(Job<Opening.Opened> begun, Opening.@Nullable Opened opened, @Nullable Throwable failure) {
        if (!job.get().equals(Optional.of(begun))) {
            return;
        }
        job.set(Optional.empty());
        if (opened != null) {
            Session session = opened.session();
            model.show(session, opened.wanted().orElseGet(() -> new ViewDefaults(session).start(model.first())));
            opened.instead().ifPresent(wrong -> model.problem().set(Optional.of(wrong)));
        } else if (failure != null) {
            model.failed(failure);
        }
    }
}
