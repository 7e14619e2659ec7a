package smoothscope.training.live;

import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import smoothscope.dataset.Dataset;
import smoothscope.engine.EngineScope;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.Diverged;
import smoothscope.problem.Sentence;
import smoothscope.training.distil.SteeredTeaching;

/** The turns in which a live run goes on the engine: a few steps until it is time for a look, or for others' work. Lives on the engine's thread. */
final class LiveTurns implements AutoCloseable {
    private static final double NANOS = 1e9;
    /** Seconds that others' work on the engine may have to wait. */
    private static final double LONGEST_TURN = 0.1;
    /** Share of the newest turn in the rate that is told. */
    private static final double FRESH = 0.2;

    private final LivePair pair;
    private final LiveHistory history;
    private final LiveEvaluations looks;
    private final long lastStep;
    private Steering applied;
    private long steps;
    private long stepsBefore;
    private double leftLosses;
    private double rightLosses;
    private double rate;
    private double turnBegan;

    /** @param newest takes each frame and the history that belongs to it, on the engine's second thread */
    LiveTurns(
            NDManager arrays,
            EngineScope memory,
            LiveSettings settings,
            Dataset dataset,
            Optional<SteeredTeaching> teaching,
            Steering steering,
            BiConsumer<LiveHistory, LiveFrame> newest) {
        this.pair = new LivePair(arrays, settings, dataset, teaching);
        this.history = new LiveHistory(dataset, pair.examples(), pair.meta());
        this.looks = new LiveEvaluations(pair, memory, history, frame -> newest.accept(history, frame));
        this.lastStep = (long) settings.epochs() * pair.stepsPerEpoch();
        this.applied = steering;
    }

    long steps() {
        return steps;
    }

    double imagesPerSecond() {
        return rate;
    }

    /** Whether everything was looked at after the newest step, and these classes last. */
    boolean isUpToDate(ClassTriple watched) {
        return looks.isUpToDate(steps, watched);
    }

    private static double now() {
        return System.nanoTime() / NANOS;
    }

    void begin() {
        turnBegan = now();
    }

    /** Whether it is time to look, or to let others work. */
    boolean isOver() {
        return steps > stepsBefore && (looks.isDue() || now() - turnBegan >= LONGEST_TURN);
    }

    /** Whether the run's epochs are all done. */
    boolean isLastStep() {
        return lastStep > 0 && steps >= lastStep;
    }

    void step(Steering steering, ClassTriple watched) {
        if (!steering.teachesAs(applied)) {
            looks.steer(steps, applied, watched);
        }
        applied = steering;
        LivePair.Losses losses = pair.step(steering);
        if (!Double.isFinite(losses.left()) || !Double.isFinite(losses.right())) {
            diverged(Double.isFinite(losses.left()) ? steering.alpha() : 0);
        }
        leftLosses += losses.left();
        rightLosses += losses.right();
        steps++;
    }

    /** Ends the run at the first loss that is not finite; those before it are kept. */
    private void diverged(double alpha) {
        if (steps > stepsBefore) {
            keepLosses(steps - stepsBefore);
        }
        throw Diverged.at(alpha, Sentence.of("step %s", steps + 1));
    }

    /**
     * Ends a turn: keeps the losses and has the networks looked at, where that is due.
     *
     * @param resting whether the run pauses here, so that everything is brought up to this step
     * @return completes when what is looked at was seen
     */
    CompletableFuture<Boolean> end(ClassTriple watched, boolean resting) {
        if (steps > stepsBefore) {
            keepLosses(steps - stepsBefore);
        }
        if (resting ? !isUpToDate(watched) : looks.isDue()) {
            return looks.look(steps, applied, watched, resting);
        }
        return CompletableFuture.completedFuture(true);
    }

    private void keepLosses(long count) {
        double seconds = Math.max(1e-6, now() - turnBegan);
        double images = 2.0 * count * pair.batchSize() / seconds;
        rate = rate == 0 ? images : rate + FRESH * (images - rate);
        history.add(new LossPoint(
                steps,
                steps / (double) pair.stepsPerEpoch(),
                applied,
                leftLosses / count,
                rightLosses / count,
                pair.floor(applied)));
        stepsBefore = steps;
        leftLosses = 0;
        rightLosses = 0;
    }

    @Override
    public void close() {
        pair.close();
    }
}
