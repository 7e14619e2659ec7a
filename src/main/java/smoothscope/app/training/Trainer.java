package smoothscope.app.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.job.Job;
import smoothscope.problem.Problem;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.experiment.EngineReport;
import smoothscope.session.experiment.Experiment;
import smoothscope.session.experiment.RecoveryFolder;
import smoothscope.session.experiment.Setup;
import smoothscope.training.live.LiveState;

/** The experiment in the window: begun, paused, stopped, saved. It never waits for the networks. JavaFX thread alone. */
public final class Trainer {
    private final ReadOnlyIntegerWrapper woken = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyDoubleWrapper unpacked = new ReadOnlyDoubleWrapper(1);

    /** Nanoseconds between copies of an unsaved timeline on the disk, at least. */
    private static final long KEEP = 30_000_000_000L;
    /** A copy that took long is followed by a rest so many times as long: the networks need the processor. */
    private static final int REST = 20;

    private final AppModel model;
    private final DatasetLibrary library;
    private final Executor reading;
    private final Executor working;
    private final RecoveryFolder recovery;
    private final LiveView sight;
    private final ReadOnlyObjectWrapper<Optional<Experiment>> experiment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job<Experiment>>> preparing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LiveState> state = new ReadOnlyObjectWrapper<>(LiveState.STOPPED);
    private final AnimationTimer pulse = new Pulse();
    /** The nanoseconds that the last copy took. */
    private CompletableFuture<Long> keeping = CompletableFuture.completedFuture(0L);

    private long keptAt;

    /**
     * @param library the data sets that networks learn from
     * @param reading where data sets are read
     * @param working where timelines are written
     */
    public Trainer(
            AppModel model, DatasetLibrary library, Executor reading, Executor working, RecoveryFolder recovery) {
        this.model = model;
        this.library = library;
        this.reading = reading;
        this.working = working;
        this.recovery = recovery;
        this.sight = new LiveView(model);
        state.subscribe(now -> model.ended().set(now.isOver()));
    }

    /** Goes on where another was: for a window that is put together anew. */
    public void takeOver(Trainer before) {
        before.pulse.stop();
        sight.takeOver(before.sight);
        keeping = before.keeping;
        keptAt = before.keptAt;
        state.set(before.state.get());
        experiment.set(before.experiment.get());
        before.preparing.get().ifPresent(this::follow);
        before.preparing.set(Optional.empty());
        before.experiment.set(Optional.empty());
        if (experiment.get().isPresent()) {
            pulse.start();
        }
    }

    /** What is shown of the experiment. */
    public LiveView sight() {
        return sight;
    }

    /** The experiment that is under way or was stopped last. */
    public ReadOnlyObjectProperty<Optional<Experiment>> experiment() {
        return experiment.getReadOnlyProperty();
    }

    /** The experiment that is being prepared: its data set is read. */
    public ReadOnlyObjectProperty<Optional<Job<Experiment>>> preparing() {
        return preparing.getReadOnlyProperty();
    }

    /** Whether an experiment is being prepared, is under way or was stopped last. */
    public ObservableValue<Boolean> isWanted() {
        return experiment.flatMap(there -> preparing.map(coming -> there.isPresent() || coming.isPresent()));
    }

    public ReadOnlyObjectProperty<LiveState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether there is a timeline that was not saved as far as it goes. */
    public boolean isUnsaved() {
        return experiment.get().map(Experiment::isUnsaved).orElse(false);
    }

    /** Begins another experiment; what went before is ended. */
    public void start(Setup setup) {
        model.follow(end());
        follow(Experiment.prepare(reading, setup, library, recovery.fresh()));
    }

    private void follow(Job<Experiment> job) {
        preparing.set(Optional.of(job));
        model.follow(job.outcome()
                .handleAsync(
                        (ready, failure) -> {
                            prepared(job, ready, failure);
                            return true;
                        },
                        Platform::runLater));
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
            keptAt = System.nanoTime();
            sight.turnTo(Optional.of(ready));
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

    /** Has the engine loaded, since something will need it soon. */
    public void wakeEngine() {
        EngineReport.wake();
        woken.set(woken.get() + 1);
    }

    /** How often it was asked for in advance. */
    public ReadOnlyIntegerProperty woken() {
        return woken.getReadOnlyProperty();
    }

    /** How much of the engine is unpacked, while an experiment waits for it: 1 where all of it is. */
    ReadOnlyDoubleProperty unpacked() {
        return unpacked.getReadOnlyProperty();
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
        sight.backToLive();
    }

    /** Ends the training; what was learned stays on the screen until something else is shown. */
    public void stop() {
        experiment.get().ifPresent(each -> {
            sight.look(each);
            each.close();
            state.set(each.state());
        });
    }

    /**
     * Ends the training and forgets it.
     *
     * @return completes when nothing is left of it on the disk but what was saved
     */
    public CompletableFuture<Void> end() {
        cancel();
        pulse.stop();
        CompletableFuture<Void> forgotten = experiment
                .get()
                .map(each -> {
                    each.close();
                    return CompletableFuture.runAsync(() -> forget(each.file()), working);
                })
                .orElse(CompletableFuture.completedFuture(null));
        experiment.set(Optional.empty());
        sight.turnTo(Optional.empty());
        state.set(LiveState.STOPPED);
        return forgotten;
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // it is offered at the next start, where it can be discarded again
        }
    }

    /** Shows what goes wrong in a work that nobody waits for. */
    void follow(CompletableFuture<?> work) {
        model.follow(work);
    }

    /** Writes the timeline as a recording, in the background; tells whether it was written. */
    public CompletableFuture<Boolean> save(Path file) {
        return experiment
                .get()
                .map(each -> CompletableFuture.runAsync(() -> each.save(file), working)
                        .handleAsync((done, failure) -> saved(file, failure), Platform::runLater))
                .orElse(CompletableFuture.completedFuture(false));
    }

    private boolean saved(Path file, @Nullable Throwable failure) {
        if (failure != null) {
            model.failed(failure);
        } else {
            model.notice().set(Texts.of("saved", file));
        }
        return failure == null;
    }

    private void keep(Experiment each) {
        long now = System.nanoTime();
        if (keeping.isDone() && now - keptAt >= Math.max(KEEP, REST * keeping.join())) {
            keptAt = now;
            keeping = CompletableFuture.supplyAsync(() -> tryToKeep(each), working);
        }
    }

    private static long tryToKeep(Experiment each) {
        long began = System.nanoTime();
        try {
            each.keep();
        } catch (Problem noRoom) {
            // the copy is a precaution: training goes on, and the next try comes soon
        }
        return System.nanoTime() - began;
    }

    /** Looks at the experiment as often as the screen is drawn. */
    private final class Pulse extends AnimationTimer {
        @Override
        public void handle(long now) {
            try {
                experiment.get().ifPresent(each -> look(each, now));
            } catch (RuntimeException | Error failure) {
                stop(); // what went wrong once would go wrong sixty times a second, and no picture be drawn
                experiment.get().ifPresent(Experiment::close);
                state.set(LiveState.FAILED);
                model.failed(failure);
            }
        }

        private void look(Experiment each, long now) {
            LiveState before = state.get();
            state.set(each.state());
            if (each.watched().isEmpty()) {
                unpacked.set(EngineReport.now().unpacked());
            }
            boolean unseen = !sight.hasBegun();
            sight.pulse(each, now);
            keep(each);
            boolean news = before != LiveState.FAILED || (unseen && sight.hasBegun());
            if (each.state() == LiveState.FAILED && news) {
                each.failure().ifPresent(model::failed);
            }
        }
    }
}
