package smoothscope.session.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.Dataset;
import smoothscope.figure.Extent;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.Problem;
import smoothscope.session.Session;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.Shipped;
import smoothscope.session.view.Suggestions;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.file.Recordings;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.distil.SteeredTeaching;
import smoothscope.training.distil.Teacher;
import smoothscope.training.live.LiveFrame;
import smoothscope.training.live.LiveMoment;
import smoothscope.training.live.LiveRun;
import smoothscope.training.live.LiveState;
import smoothscope.training.live.LossPoint;
import smoothscope.training.live.Steering;

/**
 * Two networks that learn on the screen: what they look like now, what they looked like at any moment kept, and how they are steered.
 * Used on one thread, but for the writing of files; nothing here waits for the networks.
 */
public final class Experiment implements AutoCloseable {
    /** Share of what is no longer needed that a shared scale gives back from one frame to the next. */
    private static final double SHRINKING = 0.03;

    private final Setup setup;
    private final Path file;
    private final LiveRun run;
    private final Optional<SteeredTeaching> teaching;
    private final ClassTriple first;
    private final int classes;
    private volatile long savedSteps;
    private volatile long keptSteps;
    private @Nullable LiveFrame seen;
    private @Nullable Session session;
    private @Nullable Extent scale;
    /** Shown once the training has ended, of the moment kept last. */
    private @Nullable Session last;

    private @Nullable LiveMoment lastMoment;

    private Experiment(Setup setup, Path file, Dataset dataset, Optional<SteeredTeaching> teaching) {
        this.teaching = teaching;
        this.setup = setup;
        this.file = file;
        this.first = Suggestions.distinct(dataset.classes());
        this.classes = dataset.classes().size();
        this.run = LiveRun.prepare(setup.settings(), dataset, teaching, setup.steering(), first);
    }

    /**
     * Reads the data set and prepares both networks, which then stand at step 0.
     *
     * @param executor where the data set is read
     * @param file where the timeline is kept until it is saved
     */
    public static Job<Experiment> prepare(Executor executor, Setup setup, DatasetLibrary library, Path file) {
        return Job.start(executor, progress -> prepared(setup, library, file, progress));
    }

    private static Experiment prepared(Setup setup, DatasetLibrary library, Path file, Progress progress) {
        Dataset original = library.load(setup.dataset(), progress);
        Dataset images = setup.resolution() == 0 ? original : original.averaged(setup.resolution());
        return new Experiment(
                setup, file, images, setup.taught().map(by -> teaching(by.recording(), library, images, progress)));
    }

    /** @param name of a recording that comes along, or a file */
    private static SteeredTeaching teaching(String name, DatasetLibrary library, Dataset images, Progress progress) {
        Path recording = Shipped.in(library.folders().searched()).stream()
                .filter(each -> name.equals(String.valueOf(each.getFileName())))
                .findFirst()
                .orElse(Path.of(name));
        Recording teachers = Recordings.read(List.of(recording), progress);
        return new SteeredTeaching(
                Teacher.of(teachers, List.of(), images, String.valueOf(recording.getFileName())), images);
    }

    /** Whether both networks are students of a teacher. */
    public boolean isTaught() {
        return teaching.isPresent();
    }

    public Setup setup() {
        return setup;
    }

    /** The three classes that are shown at first. */
    public ClassTriple classes() {
        return first;
    }

    /** Where the timeline is kept until it is saved. */
    public Path file() {
        return file;
    }

    public void pause() {
        run.pause();
    }

    public void resume() {
        run.resume();
    }

    public void step() {
        run.step();
    }

    public LiveState state() {
        return run.state();
    }

    public Optional<Throwable> failure() {
        return run.failure();
    }

    public long steps() {
        return run.steps();
    }

    /** Images that both networks together learned from in a second, lately. */
    public double imagesPerSecond() {
        return run.imagesPerSecond();
    }

    public Steering steering() {
        return run.steering();
    }

    /**
     * Changes α from the next step on.
     *
     * @return what is wrong with it, where the convention does not allow it
     */
    public Optional<Problem> steer(double alpha) {
        return steer(() -> run.steering().withAlpha(held(alpha)));
    }

    /** Of students the α of the nearest teacher; else itself. */
    private double held(double alpha) {
        return teaching.map(teachers -> teachers.nearest(alpha)).orElse(alpha);
    }

    /** Whether both learn with this α already. */
    public boolean isSteeredTo(double alpha) {
        return held(alpha) == run.steering().alpha();
    }

    /** Changes how softly teachers speak from the next step on. */
    public Optional<Problem> steer(Softening softening) {
        return steer(() -> run.steering().withSoftening(softening));
    }

    /** What is wrong with an α, where the convention does not allow it; nothing is changed. */
    public Optional<Problem> refusal(double alpha) {
        try {
            Steering asked = run.steering().withAlpha(held(alpha));
            asked.convention().target(asked.alpha(), classes);
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused);
        }
    }

    /** Changes how α is meant from the next step on. */
    public Optional<Problem> steer(SmoothingConvention convention) {
        return steer(() -> run.steering().withConvention(convention));
    }

    /** Changes the learning rate of both networks from the next step on. */
    public Optional<Problem> steerRate(double rate) {
        return steer(() -> run.steering().withRate(rate));
    }

    private Optional<Problem> steer(Supplier<Steering> to) {
        try {
            run.steer(to.get());
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused);
        }
    }

    /** Changes the three classes that are looked at. */
    public void watch(ClassTriple classes) {
        run.watch(classes);
    }

    /** The newest sight of the three classes; empty until the networks are prepared. The same sight is the same session. */
    public Optional<Session> newest() {
        Optional<LiveFrame> latest = run.latest();
        latest.filter(frame -> !frame.equals(seen)).ifPresent(this::see);
        return Optional.ofNullable(session);
    }

    /**
     * The newest sight of three classes; empty until the networks show these. Of a training that has ended no sight comes any more: then the
     * moment kept last shows whatever classes are asked for. The same sight is the same session.
     */
    public Optional<Session> newest(ClassTriple shown) {
        Optional<Session> latest = newest();
        if (watched().equals(Optional.of(shown))) {
            return latest;
        }
        return state().isOver() ? last(shown) : Optional.empty();
    }

    private Optional<Session> last(ClassTriple shown) {
        List<LiveMoment> kept = moments();
        if (!kept.isEmpty() && !kept.get(kept.size() - 1).equals(lastMoment)) {
            lastMoment = kept.get(kept.size() - 1);
            last = at(lastMoment, shown).orElse(null);
        }
        return Optional.ofNullable(last);
    }

    private void see(LiveFrame frame) {
        LiveFrame before = seen;
        Extent now = extent(frame.recording(), frame.classes());
        Extent last = scale;
        Extent steady =
                before != null && last != null && before.classes().equals(frame.classes()) ? eased(last, now) : now;
        seen = frame;
        scale = steady;
        session = Session.learning(file, frame.recording(), frame.classes(), steady);
    }

    /** The classes that the newest sight shows. */
    public Optional<ClassTriple> watched() {
        return Optional.ofNullable(seen).map(LiveFrame::classes);
    }

    /** How long it will still take until the end that was set, at the pace of late; empty where no end was set, or nothing is known yet. */
    public OptionalDouble secondsLeft() {
        return secondsLeft(setup.epochs(), epochs(), steps() * (double) setup.batch(), imagesPerSecond());
    }

    /**
     * @param end in epochs; 0 for none
     * @param done epochs so far
     * @param images so far, of each of both networks
     * @param pace images a second of both together
     */
    static OptionalDouble secondsLeft(int end, double done, double images, double pace) {
        return end == 0 || !(done > 0) || !(pace > 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, end - done) * (images / done) / (pace / 2));
    }

    /** Epochs trained, as of the newest sight. */
    public double epochs() {
        LiveFrame frame = seen;
        return frame == null ? 0 : frame.epochs();
    }

    /** What is seen fits at once; what is no longer needed is given back little by little, so that the picture does not tremble. */
    private static Extent eased(Extent last, Extent now) {
        Extent smaller = new Extent(
                eased(last.minU(), now.minU()),
                eased(last.maxU(), now.maxU()),
                eased(last.minV(), now.minV()),
                eased(last.maxV(), now.maxV()));
        return smaller.union(now);
    }

    private static double eased(double last, double now) {
        return last + SHRINKING * (now - last);
    }

    private static Extent extent(Recording recording, ClassTriple classes) {
        return Extent.of(recording.snapshots().stream()
                .flatMap(network -> Stream.of(Split.values())
                        .map(split -> Projection.of(recording, network, classes, split, false)))
                .toList());
    }

    /** The moments kept, oldest first: the whole probe, about once a second, and where α changed. */
    public List<LiveMoment> moments() {
        return run.moments();
    }

    public List<LossPoint> losses() {
        return run.losses();
    }

    /** Both networks at a moment that was kept. */
    public Optional<Session> at(LiveMoment moment, ClassTriple classes) {
        return run.recording(moment)
                .map(recording -> Session.learning(file, recording, classes, extent(recording, classes)));
    }

    /** Whether there is a timeline that was not saved as far as it goes. */
    public boolean isUnsaved() {
        return run.steps() > savedSteps;
    }

    /** Writes the timeline as a recording. May take a while, on any thread. */
    public void save(Path to) {
        long steps = run.steps();
        run.recording().ifPresent(recording -> {
            RecordingFile.write(to, recording, false);
            savedSteps = steps;
        });
    }

    /** Copies what is neither saved nor copied yet into {@link #file()}, against a crash. May take a while, on any thread. */
    public void keep() {
        long steps = run.steps();
        if (steps > Math.max(keptSteps, savedSteps)) {
            run.recording().ifPresent(recording -> {
                RecoveryFolder.write(file, recording);
                keptSteps = steps;
            });
        }
    }

    /** Ends the training; what was published stays readable. */
    @Override
    public void close() {
        run.close();
    }
}
