package smoothscope.training.live;

import ai.djl.ndarray.NDManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.engine.Engine;
import smoothscope.engine.Lanes;
import smoothscope.measure.LogitMeasures;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Arithmetic;
import smoothscope.network.layer.Classifier;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.Diverged;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.distil.SteeredTeaching;
import smoothscope.training.evaluate.EvaluationSet;
import smoothscope.training.evaluate.ModelOutput;
import smoothscope.training.evaluate.SnapshotTaker;
import smoothscope.training.input.Batch;
import smoothscope.training.input.BatchFeed;
import smoothscope.training.input.LabelNoise;
import smoothscope.training.input.Preprocessing;
import smoothscope.training.input.Probe;
import smoothscope.training.input.RandomStream;
import smoothscope.training.step.Learner;
import smoothscope.training.step.Objective;
import smoothscope.training.step.SmoothedLabels;

/**
 * The two networks of a live run, their batches, and the probe they are looked at with. They learn on the engine's thread, side by side where
 * both gain from a processor; looked at are still copies of them, so that another thread may do it meanwhile.
 */
public final class LivePair implements AutoCloseable {
    private final Dataset dataset;
    private final NDManager memory;
    private final Preprocessing preprocessing;
    private final Probe probe;
    private final Learner left;
    private final Learner right;
    private final Classifier stillLeft;
    private final Classifier stillRight;
    private final BatchFeed feed;
    private final Lanes lanes;
    private final EvaluationSet train;
    private final EvaluationSet validation;
    private final Meta meta;
    private final Optional<SteeredTeaching> teaching;
    private @Nullable Watched watched;

    /**
     * The probe's examples of three classes.
     *
     * @param trainPlaces where they stand among all training examples of the probe
     */
    private record Watched(
            ClassTriple classes,
            Examples examples,
            int[] trainPlaces,
            int[] validationPlaces,
            EvaluationSet train,
            EvaluationSet validation) {}

    /** What one network makes of examples of both splits. */
    private record Outputs(Classifier still, ModelOutput train, ModelOutput validation) {
        Outputs of(Watched watched) {
            return new Outputs(still, train.of(watched.trainPlaces()), validation.of(watched.validationPlaces()));
        }
    }

    public LivePair(NDManager memory, LiveSettings asked, Dataset dataset) {
        this(memory, asked, dataset, Optional.empty());
    }

    /** @param teaching whose students both are; from labels they learn where it is empty */
    LivePair(NDManager memory, LiveSettings asked, Dataset dataset, Optional<SteeredTeaching> teaching) {
        Architecture architecture = Architecture.of(asked.network());
        LiveSettings settings = asked.withPrecision(asked.precision().here(architecture));
        ImageSet images = dataset.train();
        int classes = images.classCount();
        InputSize input = architecture.input(images.height(), images.width(), images.channels());
        Standardization standardization = architecture.standardization(images.pixels(), images.channels());
        this.dataset = dataset;
        this.memory = memory;
        this.preprocessing = new Preprocessing(input, standardization);
        this.teaching = teaching;
        int[] pool = teaching.map(SteeredTeaching::pool).orElseGet(() -> Probe.pool(images, settings.limit()));
        this.probe = Probe.of(dataset, pool, LiveRun.perClass(classes, teaching.isPresent()));
        this.lanes = Engine.shared().lanes(Math.min(2, architecture.threads()));
        Arithmetic arithmetic = settings.precision().arithmetic(architecture, lanes.threads());
        this.left =
                learner(architecture.create(memory, input, classes, weights(settings), arithmetic), input, settings);
        this.right =
                learner(architecture.create(memory, input, classes, weights(settings), arithmetic), input, settings);
        this.stillLeft = architecture.create(memory, input, classes, weights(settings));
        this.stillRight = architecture.create(memory, input, classes, weights(settings));
        this.train = new EvaluationSet(memory, preprocessing, images, probe.train());
        this.validation = new EvaluationSet(memory, preprocessing, dataset.validation(), probe.validation());
        this.meta = new Meta(LiveDescription.of(dataset.name(), settings, input, standardization, teaching));
        this.feed = new BatchFeed(
                images,
                pool,
                LabelNoise.apply(images.labels(), classes, settings.labelNoise(), settings.seed()),
                new Preprocessing(input, standardization),
                settings.augmentation(),
                settings.batch(),
                settings.seed(),
                1);
    }

    private static long weights(LiveSettings settings) {
        return RandomStream.WEIGHTS.seed(settings.seed(), 0);
    }

    private Learner learner(Classifier classifier, InputSize input, LiveSettings settings) {
        return new Learner(memory, classifier, input, settings.momentum(), settings.weightDecay());
    }

    /** The smoothed losses of one step, in nats. */
    record Losses(double left, double right) {}

    /** Both networks learn from the same batch. */
    public Losses step(Steering steering) {
        Batch batch = feed.next();
        Objective plain = objective(SmoothingConvention.UNIFORM, 0, steering);
        Objective smoothed = objective(steering.convention(), steering.alpha(), steering);
        List<Double> losses = lanes.all(List.of(
                () -> left.step(batch, plain, steering.rate()), () -> right.step(batch, smoothed, steering.rate())));
        return new Losses(losses.get(0), losses.get(1));
    }

    private Objective objective(SmoothingConvention convention, double alpha, Steering steering) {
        return teaching.<Objective>map(
                        teachers -> teachers.of(alpha, steering.softening()).objective())
                .orElseGet(() -> new SmoothedLabels(convention, alpha, classes()));
    }

    /** The least that the right network's loss can reach, in nats. */
    double floor(Steering steering) {
        return teaching.map(teachers ->
                        teachers.of(steering.alpha(), steering.softening()).floor())
                .orElseGet(() -> steering.convention()
                        .target(steering.alpha(), classes())
                        .floor());
    }

    /** Which network it is that learns with an α, after so many steps. */
    private SnapshotKey key(double alpha, Steering steering, long step) {
        int steps = Math.toIntExact(step);
        return teaching.map(teachers ->
                        teachers.of(alpha, steering.softening()).student().atEpoch(steps))
                .orElseGet(() -> new SnapshotKey(alpha, steps));
    }

    public int batchSize() {
        return feed.batchSize();
    }

    int classes() {
        return dataset.classes().size();
    }

    int stepsPerEpoch() {
        return feed.stepsPerEpoch();
    }

    Meta meta() {
        return meta;
    }

    /** The whole probe's examples. */
    Examples examples() {
        return probe.examples(dataset);
    }

    /** Brings the copies that are looked at up to the networks' last step; nobody may be looking meanwhile. */
    void holdStill() {
        stillLeft.become(left.classifier());
        stillRight.become(right.classifier());
    }

    /** Looks at three classes. */
    LiveFrame frame(ClassTriple classes, long step, Steering steering) {
        Watched now = watch(classes);
        return frame(
                now,
                step,
                steering,
                finite(see(stillLeft, now.train(), now.validation()), 0, step),
                finite(see(stillRight, now.train(), now.validation()), steering.alpha(), step));
    }

    /**
     * Looks at the whole probe and measures it.
     *
     * @param steered whether α or its convention changed since the last time
     * @return the moment, and the frame of three classes in it
     */
    Whole whole(ClassTriple classes, long step, Steering steering, boolean steered) {
        Outputs ofLeft = finite(see(stillLeft, train, validation), 0, step);
        Outputs ofRight = finite(see(stillRight, train, validation), steering.alpha(), step);
        Watched now = watch(classes);
        return new Whole(
                frame(now, step, steering, ofLeft.of(now), ofRight.of(now)),
                moment(step, steering, steered, ofLeft, ofRight));
    }

    /** A look at the whole probe: at all classes, and at three of them. */
    record Whole(LiveFrame frame, LiveMoment moment) {}

    /** Nobody can look at what is not finite. */
    private static Outputs finite(Outputs seen, double alpha, long step) {
        if (!seen.train().isFinite() || !seen.validation().isFinite()) {
            throw Diverged.at(alpha, Sentence.of("step %s", step));
        }
        return seen;
    }

    private static Outputs see(Classifier still, EvaluationSet train, EvaluationSet validation) {
        return new Outputs(still, train.see(still), validation.see(still));
    }

    private LiveFrame frame(Watched watched, long step, Steering steering, Outputs left, Outputs right) {
        Snapshot ofLeft = snapshot(left, key(0, steering, step), Map.of());
        Snapshot ofRight = snapshot(right, key(steering.alpha(), steering, step), Map.of());
        Recording recording = new Recording(
                watched.examples(), dataset.classes(), List.of(ofLeft, ofRight), meta.with(steering.convention()));
        return new LiveFrame(step, epochs(step), steering, watched.classes(), recording, ofLeft, ofRight);
    }

    private double epochs(long step) {
        return step / (double) stepsPerEpoch();
    }

    private static Snapshot snapshot(Outputs seen, SnapshotKey key, Map<Split, Snapshot.Stored> stored) {
        return SnapshotTaker.snapshot(seen.still(), key.alpha(), key.epoch(), seen.train(), seen.validation(), stored)
                .keyed(key);
    }

    private Watched watch(ClassTriple classes) {
        Watched now = watched;
        if (now != null && now.classes().equals(classes)) {
            return now;
        }
        if (now != null) {
            now.train().close();
            now.validation().close();
        }
        int[] trainPlaces = places(classes, dataset.train(), probe.train());
        int[] validationPlaces = places(classes, dataset.validation(), probe.validation());
        Probe part = new Probe(at(trainPlaces, probe.train()), at(validationPlaces, probe.validation()));
        now = new Watched(
                classes,
                part.examples(dataset),
                trainPlaces,
                validationPlaces,
                new EvaluationSet(memory, preprocessing, dataset.train(), part.train()),
                new EvaluationSet(memory, preprocessing, dataset.validation(), part.validation()));
        watched = now;
        return now;
    }

    /** Which of these rows are of three classes. */
    private static int[] places(ClassTriple classes, ImageSet images, int[] rows) {
        return IntStream.range(0, rows.length)
                .filter(place -> classes.place(images.labels()[rows[place]]) >= 0)
                .toArray();
    }

    private static int[] at(int[] places, int[] rows) {
        return IntStream.of(places).map(place -> rows[place]).toArray();
    }

    private LiveMoment moment(long step, Steering steering, boolean steered, Outputs left, Outputs right) {
        Map<Split, Map<String, Double>> ofLeft = new EnumMap<>(Split.class);
        Map<Split, Map<String, Double>> ofRight = new EnumMap<>(Split.class);
        return new LiveMoment(
                step,
                epochs(step),
                steering,
                steered,
                measured(left, key(0, steering, step), ofLeft),
                measured(right, key(steering.alpha(), steering, step), ofRight),
                Map.copyOf(ofLeft),
                Map.copyOf(ofRight));
    }

    private static Snapshot measured(Outputs seen, SnapshotKey key, Map<Split, Map<String, Double>> measures) {
        Map<Split, Snapshot.Stored> stored = Map.of(
                Split.TRAIN, SnapshotTaker.stored(seen.train(), seen.still(), Map.of()),
                Split.VALIDATION, SnapshotTaker.stored(seen.validation(), seen.still(), Map.of()));
        measures.put(Split.TRAIN, measured(seen.train(), stored.get(Split.TRAIN)));
        measures.put(Split.VALIDATION, measured(seen.validation(), stored.get(Split.VALIDATION)));
        return snapshot(seen, key, stored);
    }

    private static Map<String, Double> measured(ModelOutput output, Snapshot.@Nullable Stored stored) {
        LogitMeasures logits = new LogitMeasures(output.classes());
        logits.add(output.logits(), output.labels());
        Map<String, Double> values = new java.util.HashMap<>(logits.values());
        if (stored != null) {
            values.putAll(stored.values());
        }
        return Map.copyOf(values);
    }

    /** Ends the thread that makes batches; the arrays end with their memory. */
    @Override
    public void close() {
        feed.close();
        lanes.close();
    }
}
