package smoothscope.training;

import ai.djl.ndarray.NDManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.measure.LogitMeasures;
import smoothscope.network.Architecture;
import smoothscope.network.Classifier;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothingConvention;

/** The two networks of a live run, their batches, and the probe they are looked at with. Lives on the engine's thread. */
final class LiveBench implements AutoCloseable {
    private final Dataset dataset;
    private final NDManager memory;
    private final Lens lens;
    private final Probe probe;
    private final Learner left;
    private final Learner right;
    private final BatchFeed feed;
    private final Exhibit train;
    private final Exhibit validation;
    private final Meta meta;
    private @Nullable Watched watched;

    /** The probe's examples of three classes. */
    private record Watched(ClassTriple classes, Examples examples, Exhibit train, Exhibit validation) {}

    LiveBench(NDManager memory, LiveSettings settings, Dataset dataset) {
        ImageSet images = dataset.train();
        int classes = images.classCount();
        Architecture architecture = Architecture.of(settings.network());
        InputSize input = architecture.input(images.height(), images.width(), images.channels());
        Standardization standardization = architecture.standardization(images.pixels(), images.channels());
        this.dataset = dataset;
        this.memory = memory;
        this.lens = new Lens(input, standardization);
        int[] pool = Probe.pool(images, settings.limit());
        this.probe = Probe.of(dataset, pool, LiveRun.perClass(classes));
        this.left = learner(architecture, input, classes, settings);
        this.right = learner(architecture, input, classes, settings);
        this.train = new Exhibit(memory, lens, images, probe.train());
        this.validation = new Exhibit(memory, lens, dataset.validation(), probe.validation());
        this.meta = new Meta(RunDescription.of(dataset.name(), settings, input, standardization));
        this.feed = new BatchFeed(
                images,
                pool,
                LabelNoise.apply(images.labels(), classes, settings.labelNoise(), settings.seed()),
                new Lens(input, standardization),
                settings.augmentation(),
                settings.batch(),
                settings.seed(),
                1);
    }

    private Learner learner(Architecture architecture, InputSize input, int classes, LiveSettings settings) {
        Classifier classifier =
                architecture.create(memory, input, classes, RandomStream.WEIGHTS.seed(settings.seed(), 0));
        return new Learner(memory, classifier, input, settings.momentum(), settings.weightDecay());
    }

    /** The smoothed losses of one step, in nats. */
    record Losses(double left, double right) {}

    /** Both networks learn from the same batch. */
    Losses step(Steering steering) {
        Batch batch = feed.next();
        return new Losses(
                left.step(batch, SmoothingConvention.UNIFORM, 0, steering.rate()),
                right.step(batch, steering.convention(), steering.alpha(), steering.rate()));
    }

    int batchSize() {
        return feed.batchSize();
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

    /** Looks at three classes. */
    LiveFrame frame(ClassTriple classes, long step, Steering steering) {
        Watched now = watch(classes);
        Snapshot ofLeft = partial(left.classifier(), 0, step, now);
        Snapshot ofRight = partial(right.classifier(), steering.alpha(), step, now);
        Recording recording = new Recording(
                now.examples(), dataset.classes(), List.of(ofLeft, ofRight), meta.with(steering.convention()));
        return new LiveFrame(step, step / (double) stepsPerEpoch(), steering, classes, recording, ofLeft, ofRight);
    }

    private static Snapshot partial(Classifier classifier, double alpha, long step, Watched watched) {
        return SnapshotTaker.snapshot(
                classifier,
                alpha,
                Math.toIntExact(step),
                watched.train().see(classifier),
                watched.validation().see(classifier),
                Map.of());
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
        Probe part = new Probe(
                of(classes, dataset.train(), probe.train()), of(classes, dataset.validation(), probe.validation()));
        now = new Watched(
                classes,
                part.examples(dataset),
                new Exhibit(memory, lens, dataset.train(), part.train()),
                new Exhibit(memory, lens, dataset.validation(), part.validation()));
        watched = now;
        return now;
    }

    private static int[] of(ClassTriple classes, ImageSet images, int[] rows) {
        return IntStream.of(rows)
                .filter(row -> classes.place(images.labels()[row]) >= 0)
                .toArray();
    }

    /** Looks at the whole probe and measures it. */
    LiveMoment moment(long step, Steering steering, boolean steered) {
        Map<Split, Map<String, Double>> ofLeft = new EnumMap<>(Split.class);
        Map<Split, Map<String, Double>> ofRight = new EnumMap<>(Split.class);
        return new LiveMoment(
                step,
                step / (double) stepsPerEpoch(),
                steering,
                steered,
                whole(left.classifier(), 0, step, ofLeft),
                whole(right.classifier(), steering.alpha(), step, ofRight),
                Map.copyOf(ofLeft),
                Map.copyOf(ofRight));
    }

    private Snapshot whole(Classifier classifier, double alpha, long step, Map<Split, Map<String, Double>> measures) {
        Sight ofTrain = train.see(classifier);
        Sight ofValidation = validation.see(classifier);
        Map<Split, Snapshot.Stored> stored = Map.of(
                Split.TRAIN, SnapshotTaker.stored(ofTrain, classifier, Map.of()),
                Split.VALIDATION, SnapshotTaker.stored(ofValidation, classifier, Map.of()));
        measures.put(Split.TRAIN, measured(ofTrain, stored.get(Split.TRAIN)));
        measures.put(Split.VALIDATION, measured(ofValidation, stored.get(Split.VALIDATION)));
        return SnapshotTaker.snapshot(classifier, alpha, Math.toIntExact(step), ofTrain, ofValidation, stored);
    }

    private static Map<String, Double> measured(Sight sight, Snapshot.@Nullable Stored stored) {
        LogitMeasures logits = new LogitMeasures(sight.classes());
        logits.add(sight.logits(), sight.labels());
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
    }
}
