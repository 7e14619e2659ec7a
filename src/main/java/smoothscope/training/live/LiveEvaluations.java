package smoothscope.training.live;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import smoothscope.engine.EngineScope;
import smoothscope.plane.ClassTriple;

/**
 * The looks at a live run's networks: one at a time, at still copies, on the engine's second thread, while the first goes on training. All
 * methods are called on the engine's own thread.
 */
final class LiveEvaluations {
    private static final double NANOS = 1e9;
    /** Seconds from look to look at least: the preprocessing hardly gains from more. */
    private static final double FRAME = 1.0 / 16;
    /** Share of the second thread's time that looks at three classes may take. */
    private static final double FRAME_SHARE = 0.7;
    /** Seconds between moments, looks at the whole probe: at first, growing with the number of looks to this at most. */
    private static final double FIRST_MOMENT = 0.2;

    private static final double MOMENT = 1;
    /** Seconds by which that time grows with each look. */
    private static final double AGEING = 0.006;

    private static final double MOMENT_SHARE = 0.1;
    /** So many looks at first are moments one and all, as far as half of the second thread's time goes: the curves begin at once. */
    private static final int BEGINNING = 16;

    private static final double BEGINNING_SHARE = 0.5;

    private final LivePair pair;
    private final EngineScope memory;
    private final LiveHistory history;
    private final Consumer<LiveFrame> newest;
    private CompletableFuture<Boolean> underWay = CompletableFuture.completedFuture(true);
    private long looks;
    private double began;
    private double momentBegan;
    private long momentStep = -1;
    private @Nullable ClassTriple watched;
    /** Whether α or its convention changed since the last moment. */
    private boolean steered;
    /** Seconds that the last look took, and the last at the whole probe; the look under way writes them, what reads them comes after it. */
    private double frameCost;

    private double momentCost;

    /** @param newest takes each frame, on the second thread, after its moment is in the history */
    LiveEvaluations(LivePair pair, EngineScope memory, LiveHistory history, Consumer<LiveFrame> newest) {
        this.pair = pair;
        this.memory = memory;
        this.history = history;
        this.newest = newest;
    }

    private static double now() {
        return System.nanoTime() / NANOS;
    }

    /** Whether it is time to look again, and nobody is looking. */
    boolean isDue() {
        return underWay.isDone() && now() - began >= Math.max(FRAME, frameCost / FRAME_SHARE);
    }

    /** Whether the whole probe was looked at after this step, and last these classes. */
    boolean isUpToDate(long step, ClassTriple classes) {
        return step == momentStep && classes.equals(watched);
    }

    /**
     * Looks at three classes, and where that is due at the whole probe.
     *
     * @param step steps taken
     * @param all whether to look at the whole probe in any case, unless that was done at this step
     * @return completes when this was seen
     */
    CompletableFuture<Boolean> look(long step, Steering steering, ClassTriple classes, boolean all) {
        underWay.join();
        pair.holdStill();
        began = now();
        looks++;
        watched = classes;
        if (step > momentStep && (all || began - momentBegan >= momentInterval())) {
            boolean first = steered;
            steered = false;
            momentBegan = began;
            momentStep = step;
            underWay = memory.beside((arrays, progress) -> seeAll(step, steering, classes, first))
                    .outcome();
        } else {
            underWay = memory.beside((arrays, progress) -> see(step, steering, classes))
                    .outcome();
        }
        return underWay;
    }

    private double momentInterval() {
        if (looks <= BEGINNING) {
            return momentCost / BEGINNING_SHARE;
        }
        double wanted = Math.min(MOMENT, FIRST_MOMENT + AGEING * looks);
        return Math.max(wanted, momentCost / MOMENT_SHARE);
    }

    private boolean see(long step, Steering steering, ClassTriple classes) {
        newest.accept(pair.frame(classes, step, steering));
        frameCost = now() - began;
        return true;
    }

    private boolean seeAll(long step, Steering steering, ClassTriple classes, boolean first) {
        LivePair.Whole seen = pair.whole(classes, step, steering, first);
        history.add(seen.moment());
        newest.accept(seen.frame());
        momentCost = step == 0 ? 0 : now() - began; // the first look also waits for what is loaded and compiled
        return true;
    }

    /**
     * α or its convention changes: looks at the networks as the old one left them, unless they were looked at just now, as while α is being
     * dragged.
     */
    void steer(long step, Steering old, ClassTriple classes) {
        if (step > momentStep && now() - momentBegan >= FIRST_MOMENT) {
            CompletableFuture<Boolean> unused = look(step, old, classes, true);
        }
        steered = true;
    }
}
