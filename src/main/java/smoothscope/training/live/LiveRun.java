package smoothscope.training.live;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.engine.Engine;
import smoothscope.engine.EngineScope;
import smoothscope.job.Job;
import smoothscope.network.layer.Architecture;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Recording;
import smoothscope.training.distil.SteeredTeaching;

/**
 * Two networks that learn while somebody steers: left without smoothing, right with α, from the same weights and on the same batches.
 *
 * <p>Nobody is called back: whoever shows the run looks at {@link #latest()}, {@link #moments()} and {@link #losses()} when it pleases, all
 * of them immutable. The run goes in short turns on the engine, so that other work comes in between, and a paused run holds no thread.
 * Every method returns at once and may be called from any thread.
 */
public final class LiveRun implements AutoCloseable {
    /** Examples of each class and split in the probe, where there are few classes. */
    private static final int PER_CLASS = 50;
    /** The same of students, whose differences are small. */
    private static final int PER_CLASS_TAUGHT = 100;
    /** Numbers in the logits of one snapshot of the whole probe, beyond which there are fewer examples of each class. */
    private static final int MOST_LOGITS = 400_000;

    private final LiveSettings settings;
    private final Dataset dataset;
    private final Optional<SteeredTeaching> teaching;
    private final EngineScope memory;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private volatile Steering steering;
    private volatile ClassTriple watched;
    private volatile @Nullable LiveFrame latest;
    private volatile @Nullable LiveHistory history;
    private volatile @Nullable Throwable failure;
    private volatile long steps;
    private volatile double imagesPerSecond;

    /** Guarded by this, as are the next two. */
    private LiveState state = LiveState.PAUSED;

    private boolean turnQueued;
    private boolean stepAsked;

    /** The engine's thread alone looks at this. */
    private @Nullable LiveTurns turns;

    private LiveRun(
            LiveSettings settings,
            Dataset dataset,
            Optional<SteeredTeaching> teaching,
            Steering steering,
            ClassTriple watched) {
        this.teaching = teaching;
        this.settings = settings;
        this.memory = Engine.shared().lasting();
        this.dataset = dataset;
        this.steering = steering;
        this.watched = watched;
    }

    /**
     * Prepares a run, paused at step 0; its first frame and moment, of the untrained networks, follow shortly.
     *
     * @param watched the three classes that each frame shows
     */
    public static LiveRun prepare(LiveSettings settings, Dataset dataset, Steering steering, ClassTriple watched) {
        return prepare(settings, dataset, Optional.empty(), steering, watched);
    }

    /**
     * The same of two students: left of the teacher without smoothing, right of the one with α.
     *
     * @param teaching their teachers; from labels they learn where it is empty
     */
    public static LiveRun prepare(
            LiveSettings settings,
            Dataset dataset,
            Optional<SteeredTeaching> teaching,
            Steering steering,
            ClassTriple watched) {
        ImageSet train = dataset.train();
        Architecture.of(settings.network()).input(train.height(), train.width(), train.channels());
        steering.convention().target(steering.alpha(), train.classCount());
        LiveRun run = new LiveRun(settings, dataset, teaching, steering, watched);
        run.queueTurn();
        return run;
    }

    /** The names of the networks that learn fast enough to be watched. */
    public static List<String> networks() {
        return Stream.of(Architecture.values())
                .filter(each -> each.photograph().isEmpty() && !each.isPublished())
                .map(Architecture::label)
                .toList();
    }

    /** Examples of each class and split that a live run looks at. */
    static int perClass(int classes, boolean taught) {
        return Math.max(2, Math.min(taught ? PER_CLASS_TAUGHT : PER_CLASS, MOST_LOGITS / (2 * classes * classes)));
    }

    /** Trains on, from the beginning or from a pause. */
    public synchronized void resume() {
        if (state == LiveState.PAUSED || state == LiveState.FINISHED) {
            state = LiveState.RUNNING;
            queueTurn();
        }
    }

    /** Pauses after the present step. */
    public synchronized void pause() {
        if (state == LiveState.RUNNING) {
            state = LiveState.PAUSED;
        }
    }

    /** Takes one step and pauses again. */
    public synchronized void step() {
        pause();
        if (state == LiveState.PAUSED || state == LiveState.FINISHED) {
            stepAsked = true;
            queueTurn();
        }
    }

    /** Ends the run and gives its memory back; what was published stays readable. */
    @Override
    public synchronized void close() {
        if (!state.isOver()) {
            state = LiveState.STOPPED;
            release();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what comes of it is told by ended
    private void release() {
        Job<Boolean> feed = memory.submit((arrays, progress) -> {
            LiveTurns last = turns;
            if (last != null) {
                last.close();
                turns = null;
            }
            return true;
        });
        feed.outcome()
                .thenCombine(memory.close().outcome(), (done, closed) -> true)
                .whenComplete((done, problem) -> ended.complete(true));
    }

    /** Changes α, its convention or the learning rate from the next step on; refuses an α that the convention does not allow. */
    public void steer(Steering to) {
        to.convention().target(to.alpha(), dataset.train().classCount());
        steering = to;
    }

    public Steering steering() {
        return steering;
    }

    /** Changes the three classes that frames show, from the next frame on. */
    public synchronized void watch(ClassTriple classes) {
        watched = classes;
        if (state == LiveState.PAUSED || state == LiveState.FINISHED) {
            queueTurn();
        }
    }

    public synchronized LiveState state() {
        return state;
    }

    /** What went wrong, where the state is {@link LiveState#FAILED}. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Completes when the run has ended and its memory is given back. */
    public CompletableFuture<Boolean> ended() {
        return ended;
    }

    /** Steps trained so far, at least those of {@link #latest()}. */
    public long steps() {
        return steps;
    }

    /** Images that both networks together learned from in a second, lately. */
    public double imagesPerSecond() {
        return imagesPerSecond;
    }

    /** The newest sight of the three classes, whose moment is among {@link #moments()} already; empty until the run is prepared. */
    public Optional<LiveFrame> latest() {
        return Optional.ofNullable(latest);
    }

    /** The timeline, oldest first: at most 400 moments, evenly spread, those where α changed among them. */
    public List<LiveMoment> moments() {
        LiveHistory known = history;
        return known == null ? List.of() : known.moments();
    }

    /** The training losses, oldest first, in bounded number. */
    public List<LossPoint> losses() {
        LiveHistory known = history;
        return known == null ? List.of() : known.losses();
    }

    /** The timeline as a recording, whose epochs count steps; empty until the run is prepared. */
    public Optional<Recording> recording() {
        return Optional.ofNullable(history).map(LiveHistory::recording);
    }

    /** One moment of the timeline as a recording of two snapshots, left and right. */
    public Optional<Recording> recording(LiveMoment moment) {
        return Optional.ofNullable(history).map(known -> known.recording(moment));
    }

    private synchronized void queueTurn() {
        if (!turnQueued && !state.isOver()) {
            turnQueued = true;
            int threads = Architecture.of(settings.network()).threads();
            memory.submit(threads, (arrays, progress) -> turn(arrays)).outcome().exceptionally(this::fail);
        }
    }

    private boolean turn(NDManager arrays) {
        if (state().isOver()) {
            return false;
        }
        LiveTurns mine = turns;
        boolean first = mine == null;
        if (mine == null) {
            mine = new LiveTurns(arrays, memory, settings, dataset, teaching, steering, this::show);
            turns = mine;
        } else {
            train(mine);
        }
        mine.end(watched, first || state() != LiveState.RUNNING).exceptionally(this::fail);
        imagesPerSecond = mine.imagesPerSecond();
        synchronized (this) {
            turnQueued = false;
            if (state == LiveState.RUNNING || stepAsked || !mine.isUpToDate(watched)) {
                queueTurn();
            }
        }
        return true;
    }

    private void show(LiveHistory upToHere, LiveFrame frame) {
        history = upToHere;
        latest = frame;
    }

    private void train(LiveTurns mine) {
        boolean single = takeSingleStep();
        mine.begin();
        if (single) {
            step(mine);
        }
        while (!mine.isOver() && state() == LiveState.RUNNING) {
            if (mine.isLastStep()) {
                finish();
                break;
            }
            step(mine);
        }
    }

    /** A step counts before anything of it is shown. */
    private void step(LiveTurns mine) {
        mine.step(steering, watched);
        steps = mine.steps();
    }

    private synchronized boolean takeSingleStep() {
        boolean asked = stepAsked;
        stepAsked = false;
        return asked && state != LiveState.STOPPED;
    }

    private synchronized void finish() {
        if (state == LiveState.RUNNING) {
            state = LiveState.FINISHED;
        }
    }

    /** Something went wrong, in the run or in the loading of the engine. */
    private synchronized boolean fail(Throwable problem) {
        if (!state.isOver()) {
            failure = problem;
            state = LiveState.FAILED;
            release();
        }
        return false;
    }
}
