package smoothscope.training;

import ai.djl.ndarray.NDManager;
import smoothscope.dataset.Dataset;
import smoothscope.plane.ClassTriple;

/**
 * The turns in which a live run goes on the engine: how long to train before it is time to look, and how often to look at what. Lives on
 * the engine's thread.
 */
final class LiveTurns implements AutoCloseable {
    private static final double NANOS = 1e9;
    /** Seconds between frames at least: more than a screen needs is wasted. */
    private static final double FRAME = 1.0 / 25;
    /** A frame may take this share of the time, as long as that leaves more than a dozen a second. */
    private static final double FRAME_SHARE = 0.12;

    private static final double LONGEST_TURN = 0.069;
    /** Seconds between moments of the whole probe: at first, growing with the run's age to this at most. */
    private static final double FIRST_MOMENT = 0.2;

    private static final double MOMENT = 1;
    private static final double MOMENT_SHARE = 0.06;
    /** Share of the newest turn in the rate that is told. */
    private static final double FRESH = 0.2;

    private final LiveBench bench;
    private final LiveHistory history;
    private final long lastStep;
    private Steering applied;
    private LiveFrame frame;
    private long steps;
    private long stepsAtFrame;
    private double leftLosses;
    private double rightLosses;
    private double trained;
    private double rate;
    private double turnBegan;
    private double frameCost;
    private double momentTaken;
    private double momentCost;
    private long momentStep;
    /** Whether α or its convention changed since the last moment. */
    private boolean steered;

    LiveTurns(NDManager memory, LiveSettings settings, Dataset dataset, Steering steering, ClassTriple watched) {
        this.bench = new LiveBench(memory, settings, dataset);
        this.history = new LiveHistory(dataset, bench.examples(), bench.meta());
        this.lastStep = (long) settings.epochs() * bench.stepsPerEpoch();
        this.applied = steering;
        this.frame = bench.frame(watched, 0, steering);
        look();
        begin();
    }

    LiveHistory history() {
        return history;
    }

    LiveFrame frame() {
        return frame;
    }

    /** Whether the newest step has not been looked at on the whole probe. */
    boolean isBehind() {
        return steps > momentStep;
    }

    long steps() {
        return steps;
    }

    double imagesPerSecond() {
        return rate;
    }

    private static double now() {
        return System.nanoTime() / NANOS;
    }

    void begin() {
        turnBegan = now();
    }

    /** Whether it is time to look. */
    boolean isOver() {
        double spent = now() - turnBegan;
        long taken = steps - stepsAtFrame;
        return taken > 0 && spent + spent / taken / 2 >= turnLength(); // half a step early rather than half a step late
    }

    private double turnLength() {
        return Math.min(LONGEST_TURN, Math.max(FRAME - frameCost, frameCost * (1 / FRAME_SHARE - 1)));
    }

    /** Whether the run's epochs are all done. */
    boolean isLastStep() {
        return lastStep > 0 && steps >= lastStep;
    }

    void step(Steering steering) {
        if (steering.alpha() != applied.alpha() || steering.convention() != applied.convention()) {
            keepWhatWas();
            steered = true;
        }
        applied = steering;
        LiveBench.Losses losses = bench.step(steering);
        leftLosses += losses.left();
        rightLosses += losses.right();
        steps++;
    }

    /** The networks as the old α left them, unless they were looked at just now, as while α is being dragged. */
    private void keepWhatWas() {
        if (isBehind() && now() - momentTaken >= FIRST_MOMENT) {
            look();
        }
    }

    /**
     * Ends a turn: looks at the three classes, now and then at all, and keeps the losses.
     *
     * @param resting whether the run pauses here, so that everything is brought up to this step
     */
    LiveFrame publish(ClassTriple watched, boolean resting) {
        if (steps > stepsAtFrame) {
            long count = steps - stepsAtFrame;
            history.add(new LossPoint(
                    steps,
                    steps / (double) bench.stepsPerEpoch(),
                    applied,
                    leftLosses / count,
                    rightLosses / count,
                    floor()));
            countImages(count);
            stepsAtFrame = steps;
            leftLosses = 0;
            rightLosses = 0;
        }
        double began = now();
        if (frame.step() != steps || !frame.classes().equals(watched)) {
            frame = bench.frame(watched, steps, applied);
            frameCost = now() - began;
        }
        if (isBehind() && (resting || now() - momentTaken >= momentInterval())) {
            look();
        }
        return frame;
    }

    private double floor() {
        return applied.convention()
                .target(applied.alpha(), frame.recording().classes().size())
                .floor();
    }

    private void countImages(long count) {
        double seconds = Math.max(1e-6, now() - turnBegan);
        double images = 2.0 * count * bench.batchSize() / seconds;
        rate = rate == 0 ? images : rate + FRESH * (images - rate);
        trained += seconds;
    }

    private double momentInterval() {
        double wanted = Math.min(MOMENT, FIRST_MOMENT + trained / 10);
        return Math.max(wanted, momentCost * (1 / MOMENT_SHARE - 1));
    }

    private void look() {
        double began = now();
        history.add(bench.moment(steps, applied, steered));
        momentTaken = now();
        momentCost = momentTaken - began;
        momentStep = steps;
        steered = false;
    }

    @Override
    public void close() {
        bench.close();
    }
}
