package smoothscope.app.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.text.Texts;
import smoothscope.figure.FigureOptions;
import smoothscope.job.Job;
import smoothscope.problem.Problem;
import smoothscope.session.Curves;
import smoothscope.session.Experiment;
import smoothscope.session.Session;
import smoothscope.session.Setup;
import smoothscope.session.Unsaved;
import smoothscope.session.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingFile;
import smoothscope.training.LiveMoment;
import smoothscope.training.LiveState;

/** The experiment in the window. Once a pulse it looks at what the networks have come to; it never waits for them. JavaFX thread alone. */
public final class Trainer {
    /** Nanoseconds between looks at the timeline and the curves. */
    private static final long CURVES = 200_000_000L;
    /** Nanoseconds between copies of an unsaved timeline on the disk. */
    private static final long KEEP = 30_000_000_000L;

    private final AppModel model;
    private final Experiment.Loader loader;
    private final Executor reading;
    private final Executor working;
    private final Unsaved unsaved;
    private final ReadOnlyObjectWrapper<Optional<Experiment>> experiment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job<Experiment>>> preparing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LiveState> state = new ReadOnlyObjectWrapper<>(LiveState.STOPPED);
    private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>(Curves.NONE);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final AnimationTimer pulse = new Pulse();
    private List<LiveMoment> moments = List.of();
    private long lookedAt;
    private long keptAt;
    private long keptSteps;
    private boolean keeping;
    private long savedSteps;
    /** The experiment whose first sight was shown, and the step that numbers were told of last. */
    private @Nullable Experiment begun;

    private long measuredStep;

    /**
     * @param reading where data sets are read
     * @param working where timelines are written
     */
    public Trainer(AppModel model, Experiment.Loader loader, Executor reading, Executor working, Unsaved unsaved) {
        this.model = model;
        this.loader = loader;
        this.reading = reading;
        this.working = working;
        this.unsaved = unsaved;
        model.shown().subscribe(this::steer);
    }

    /** Goes on where another was: for a window that is put together anew. */
    public void takeOver(Trainer before) {
        before.pulse.stop();
        begun = before.begun;
        savedSteps = before.savedSteps;
        keptSteps = before.keptSteps;
        keptAt = before.keptAt;
        following.set(before.following.get());
        state.set(before.state.get());
        curves.set(before.curves.get());
        experiment.set(before.experiment.get());
        before.preparing.get().ifPresent(this::follow);
        before.preparing.set(Optional.empty());
        before.experiment.set(Optional.empty());
        if (experiment.get().isPresent()) {
            pulse.start();
        }
    }

    /** The experiment that is under way or was stopped last. */
    public ReadOnlyObjectProperty<Optional<Experiment>> experiment() {
        return experiment.getReadOnlyProperty();
    }

    /** The experiment that is being prepared: its data set is read. */
    public ReadOnlyObjectProperty<Optional<Job<Experiment>>> preparing() {
        return preparing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LiveState> state() {
        return state.getReadOnlyProperty();
    }

    /** The curves so far, a few times a second. */
    public ReadOnlyObjectProperty<Curves> curves() {
        return curves.getReadOnlyProperty();
    }

    /** Whether the newest sight is shown, not an earlier moment. */
    public BooleanProperty following() {
        return following;
    }

    /** Whether there is a timeline that was not saved as far as it goes. */
    public boolean isUnsaved() {
        return experiment.get().map(each -> each.steps() > savedSteps).orElse(false);
    }

    /** Begins another experiment; what went before is ended. */
    public void start(Setup setup) {
        end();
        follow(Experiment.prepare(reading, setup, loader, unsaved.fresh()));
    }

    private void follow(Job<Experiment> job) {
        preparing.set(Optional.of(job));
        CompletableFuture<Experiment> unused =
                job.outcome().whenCompleteAsync((ready, failure) -> prepared(job, ready, failure), Platform::runLater);
    }

    private void prepared(Job<Experiment> job, @Nullable Experiment ready, @Nullable Throwable failure) {
        if (!preparing.get().equals(Optional.of(job))) {
            if (ready != null) {
                ready.close();
            }
            return;
        }
        preparing.set(Optional.empty());
        if (ready != null) {
            savedSteps = 0;
            keptSteps = 0;
            keptAt = System.nanoTime();
            moments = List.of();
            following.set(true);
            experiment.set(Optional.of(ready));
            state.set(ready.state());
            ready.resume();
            pulse.start();
        } else if (failure != null) {
            model.failed(failure);
        }
    }

    /** Stops reading the data set. */
    public void cancel() {
        preparing.get().ifPresent(Job::cancel);
        preparing.set(Optional.empty());
    }

    /** Begins the same experiment again. */
    public void restart() {
        experiment.get().map(Experiment::setup).ifPresent(this::start);
    }

    /** Pauses, or goes on. */
    public void toggle() {
        experiment.get().ifPresent(each -> {
            if (each.state() == LiveState.RUNNING) {
                each.pause();
            } else {
                each.resume();
            }
            state.set(each.state());
        });
    }

    /** Takes one step and pauses. */
    public void step() {
        experiment.get().ifPresent(Experiment::step);
        backToLive();
    }

    /** Ends the training; what was learned stays on the screen until something else is shown. */
    public void stop() {
        experiment.get().ifPresent(each -> {
            look(each);
            each.close();
            state.set(each.state());
        });
    }

    /** Ends the training and forgets it. */
    public void end() {
        cancel();
        experiment.get().ifPresent(each -> {
            each.close();
            forget(each.file());
        });
        pulse.stop();
        experiment.set(Optional.empty());
        curves.set(Curves.NONE);
        state.set(LiveState.STOPPED);
    }

    private void forget(Path file) {
        working.execute(() -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                // it is offered at the next start, where it can be discarded again
            }
        });
    }

    /** Shows the newest sight again. */
    public void backToLive() {
        following.set(true);
        experiment.get().flatMap(Experiment::newest).ifPresent(this::follow);
    }

    /** Shows the moment kept last up to a step, while training goes on. */
    public void look(double step) {
        experiment
                .get()
                .ifPresent(each -> moments.stream()
                        .filter(moment -> moment.step() <= Math.max(0, step))
                        .reduce((earlier, later) -> later)
                        .ifPresent(moment -> look(each, moment)));
    }

    private void look(Experiment of, LiveMoment moment) {
        following.set(false);
        if (!model.live().get()) {
            of.newest().ifPresent(this::begin);
        }
        model.shown()
                .get()
                .ifPresent(shown -> of.at(moment, shown.state().classes()).ifPresent(session -> {
                    model.refresh(session, Math.toIntExact(moment.step()));
                    model.measure(session, Math.toIntExact(moment.step()));
                }));
    }

    /** The step of what is shown. */
    public long shownStep() {
        return model.live().get()
                ? model.shown().get().map(shown -> shown.state().epoch()).orElse(0)
                : experiment.get().map(Experiment::steps).orElse(0L);
    }

    /** Writes the timeline as a recording, in the background. */
    public void save(Path file) {
        experiment
                .get()
                .ifPresent(each -> each.recording().ifPresent(recording -> {
                    long steps = each.steps();
                    CompletableFuture<Void> unused = CompletableFuture.runAsync(
                                    () -> RecordingFile.write(file, recording, false), working)
                            .whenCompleteAsync((done, failure) -> saved(file, steps, failure), Platform::runLater);
                }));
    }

    /** Writes the timeline and returns when it is written; tells whether it was. */
    boolean saveNow(Path file) {
        Optional<Recording> recording = experiment.get().flatMap(Experiment::recording);
        try {
            recording.ifPresent(whole -> RecordingFile.write(file, whole, false));
            return true;
        } catch (Problem failed) {
            model.failed(failed);
            return false;
        }
    }

    private void saved(Path file, long steps, @Nullable Throwable failure) {
        if (failure != null) {
            model.failed(failure);
        } else {
            savedSteps = steps;
            model.notice().set(Texts.of("saved", file));
        }
    }

    /** α and the three classes go from what is looked at to the networks. */
    private void steer(Optional<Shown> shown) {
        if (!model.live().get() || shown.isEmpty()) {
            return;
        }
        ViewState now = shown.get().state();
        experiment.get().ifPresent(each -> {
            if (now.alphaBelow() != each.steering().alpha()) {
                each.steer(now.alphaBelow())
                        .ifPresent(refused -> model.problem().set(Optional.of(refused)));
            }
            if (!now.classes().equals(each.watched().orElse(now.classes()))) {
                each.watch(now.classes());
            }
        });
    }

    private void look(Experiment each) {
        moments = each.moments();
        curves.set(Curves.of(
                moments,
                each.losses(),
                each.newest()
                        .map(session -> session.recording().classes().size())
                        .orElse(2)));
        if (following.get() && model.live().get() && !moments.isEmpty()) {
            LiveMoment newest = moments.get(moments.size() - 1);
            if (newest.step() == measuredStep) {
                return;
            }
            measuredStep = newest.step();
            model.shown()
                    .get()
                    .ifPresent(shown -> each.at(newest, shown.state().classes())
                            .ifPresent(session -> model.measure(session, Math.toIntExact(newest.step()))));
        }
    }

    private void follow(Session session) {
        if (!model.live().get()) {
            begin(session);
        } else if (model.shown().get().map(shown -> shown.session() != session).orElse(true)) {
            boolean same = experiment
                    .get()
                    .flatMap(Experiment::watched)
                    .equals(model.shown().get().map(shown -> shown.state().classes()));
            if (same) {
                model.refresh(session, session.epochs().get(0));
            }
        }
    }

    /** The first sight of an experiment, looked at as what was shown before. */
    private void begin(Session session) {
        Experiment each = experiment.get().orElseThrow();
        FigureOptions options = model.shown()
                .get()
                .map(shown -> shown.state().options())
                .orElse(FigureOptions.DEFAULT
                        .withChrome(false)
                        .withTheme(model.theme().get()));
        ViewState start = session.start(options)
                .withClasses(each.watched().orElse(each.classes()))
                .withAlphas(List.of(0.0, each.steering().alpha()))
                .withEpoch(session.epochs().get(0));
        measuredStep = -1;
        model.side().set("curves");
        model.showLive(session, start);
    }

    private void keep(Experiment each, long now) {
        if (keeping || now - keptAt < KEEP || each.steps() <= Math.max(keptSteps, savedSteps)) {
            return;
        }
        Optional<Recording> recording = each.recording();
        if (recording.isEmpty()) {
            return;
        }
        keeping = true;
        keptAt = now;
        keptSteps = each.steps();
        CompletableFuture<Void> unused = CompletableFuture.runAsync(
                        () -> {
                            createFolder(each.file());
                            RecordingFile.write(each.file(), recording.get(), true);
                        },
                        working)
                .whenCompleteAsync((done, failure) -> keeping = false, Platform::runLater);
    }

    private static void createFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException noFolder) {
            // writing the file says what is wrong
        }
    }

    private final class Pulse extends AnimationTimer {
        @Override
        public void handle(long now) {
            experiment.get().ifPresent(each -> pulse(each, now));
        }

        private void pulse(Experiment each, long now) {
            LiveState before = state.get();
            state.set(each.state());
            if (begun != each) {
                each.newest().ifPresent(session -> {
                    begun = each;
                    begin(session);
                });
            } else if (following.get() && model.live().get()) {
                each.newest().ifPresent(Trainer.this::follow);
            }
            if (now - lookedAt > CURVES) {
                lookedAt = now;
                look(each);
                keep(each, System.nanoTime());
            }
            if (each.state() == LiveState.FAILED && before != LiveState.FAILED) {
                each.failure().ifPresent(model::failed);
            }
        }
    }
}
