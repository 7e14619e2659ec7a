package smoothscope.training;

import ai.djl.ndarray.NDManager;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.picture.Cut;
import smoothscope.engine.Engine;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.measure.Measure;
import smoothscope.network.InputSize;
import smoothscope.network.NetworkCard;
import smoothscope.network.Standardization;
import smoothscope.network.file.WeightsFile;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Classifier;
import smoothscope.problem.Diverged;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;
import smoothscope.training.evaluate.Evaluator;
import smoothscope.training.evaluate.SnapshotTaker;
import smoothscope.training.input.Batch;
import smoothscope.training.input.BatchFeed;
import smoothscope.training.input.LabelNoise;
import smoothscope.training.input.Preprocessing;
import smoothscope.training.input.Probe;
import smoothscope.training.input.RandomStream;
import smoothscope.training.step.Learner;
import smoothscope.training.step.OneCycle;

/**
 * One network for each lesson, as a rule for each α, from the same initial weights, on the same batches in the same order: whatever differs
 * in the end is the lesson's doing.
 *
 * <p>A batch is cut, mirrored and standardized once and shown to each network in turn. Snapshots are taken at the epochs that
 * {@link KeptEpochs} names, the untrained network (epoch 0) first.
 */
public final class PairedRun {
    private static final String ACCURACY = SnapshotTaker.WHOLE_SPLIT + Measure.ACCURACY.label();

    private final Recipe recipe;
    private final Dataset dataset;
    private final InputSize input;
    private final Standardization standardization;
    private final int[] pool;
    private final List<Lesson> lessons;
    private final Probe probe;
    private final Examples examples;
    private final Progress progress;
    private final RunListener listener;
    private final RunFiles files;
    private final SnapshotTaker taker;
    private final List<Learner> learners = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    /** Which networks are no longer finite, and so neither trained nor looked at. */
    private final Set<Integer> diverged = new TreeSet<>();

    private final JsonObject meta;

    private PairedRun(
            Recipe recipe,
            Dataset dataset,
            Curriculum curriculum,
            RunFiles files,
            RunListener listener,
            NDManager memory,
            Progress progress) {
        ImageSet train = dataset.train();
        this.recipe = recipe.withPrecision(precision(recipe, files));
        this.dataset = dataset;
        this.files = files;
        this.listener = listener;
        this.progress = progress;
        this.input = input(recipe, dataset);
        this.standardization = Architecture.of(recipe.network()).standardization(train.pixels(), train.channels());
        this.pool = curriculum.pool();
        this.lessons = curriculum.lessons();
        this.probe = Probe.of(dataset, pool, recipe.perClass());
        this.examples = probe.examples(dataset);
        this.taker = new SnapshotTaker(dataset, probe, new Evaluator(preprocessing()));
        this.meta = RunDescription.of(dataset.name(), this.recipe, input, standardization);
        curriculum.described().entrySet().forEach(each -> meta.add(each.getKey(), each.getValue()));
        for (int i = 0; i < lessons.size(); i++) {
            Classifier classifier = Architecture.of(recipe.network())
                    .create(
                            memory,
                            input,
                            train.classCount(),
                            RandomStream.WEIGHTS.seed(recipe.seed(), 0),
                            this.recipe.precision().arithmetic());
            learners.add(new Learner(memory, classifier, input, recipe.momentum(), recipe.weightDecay()));
        }
    }

    /**
     * Starts a run on the engine. When its job is cancelled it ends after the present step and yields what was learned.
     *
     * @param listener told of each network at the end of each epoch, on the engine's thread
     */
    public static Job<RunOutcome> start(Recipe recipe, Dataset dataset, RunFiles files, RunListener listener) {
        recipe.alphas()
                .forEach(alpha ->
                        recipe.convention().target(alpha, dataset.train().classCount()));
        return start(recipe, dataset, Curriculum.labels(recipe, dataset), files, listener);
    }

    /** The same of other lessons than smoothed labels. */
    public static Job<RunOutcome> start(
            Recipe recipe, Dataset dataset, Curriculum curriculum, RunFiles files, RunListener listener) {
        input(recipe, dataset);
        return Engine.shared()
                .submit((memory, progress) ->
                        new PairedRun(recipe, dataset, curriculum, files, listener, memory, progress).run());
    }

    /** How a network wants a folder of pictures read: cut as its makers do, or as small images. */
    public static Cut cut(String network) {
        Architecture architecture = Architecture.of(network);
        return architecture
                .photograph()
                .map(side -> architecture.isLinear() ? Cut.linear(side) : Cut.photograph(side))
                .orElse(Cut.SMALL);
    }

    /** What the network takes of the images; refuses what cannot work. */
    private static InputSize input(Recipe recipe, Dataset dataset) {
        ImageSet train = dataset.train();
        return Architecture.of(recipe.network()).input(train.height(), train.width(), train.channels());
    }

    /** A run goes on in the numbers that it was begun in, unless others are asked for. */
    private static Precision precision(Recipe recipe, RunFiles files) {
        Optional<Precision> begun = recipe.precision() == Precision.AUTO && files.resume()
                ? files.checkpoints().flatMap(Checkpoints::precision)
                : Optional.empty();
        return begun.orElseGet(() -> recipe.precision().here(Architecture.of(recipe.network())));
    }

    private Preprocessing preprocessing() {
        return new Preprocessing(input, standardization);
    }

    private RunOutcome run() {
        Optional<Checkpoints> checkpoints = files.checkpoints().map(folder -> new Checkpoints(folder, meta));
        int firstEpoch = checkpoints.map(this::resumed).orElse(0) + 1;
        int[] labels = LabelNoise.apply(
                dataset.train().labels(), dataset.train().classCount(), recipe.labelNoise(), recipe.seed());
        boolean whole;
        try (BatchFeed feed = new BatchFeed(
                dataset.train(),
                pool,
                labels,
                preprocessing(),
                recipe.augmentation(),
                recipe.batch(),
                recipe.seed(),
                firstEpoch)) {
            whole = train(feed, firstEpoch, checkpoints);
        }
        Optional<Problem> unwritten = files.weights().flatMap(this::tryToWriteWeights);
        return new RunOutcome(recording(), !whole, unwritten.or(this::whatDiverged));
    }

    private Optional<Problem> whatDiverged() {
        List<String> names =
                diverged.stream().map(each -> lessons.get(each).name()).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Diverged.all(names));
    }

    /** The recording must not be lost because its networks find no room. */
    private Optional<Problem> tryToWriteWeights(Path prefix) {
        try {
            writeWeights(prefix);
            return Optional.empty();
        } catch (Unwritable full) {
            return Optional.of(full);
        }
    }

    /** Takes up the newest checkpoint, where that is asked for and there is one, and yields its epoch; otherwise 0. */
    private int resumed(Checkpoints checkpoints) {
        if (!files.resume()) {
            checkpoints.requireNone();
            return 0;
        }
        Optional<Checkpoints.Found> newest = checkpoints.newest(learners, listener::survived);
        newest.ifPresent(found -> {
            Checkpoints.restore(found.state(), learners);
            snapshots.addAll(found.recording().snapshots());
            listener.resumed(found.epoch());
        });
        return newest.map(Checkpoints.Found::epoch).orElse(0);
    }

    private Recording recording() {
        return new Recording(examples, dataset.classes(), snapshots, new Meta(meta));
    }

    /** Trains from the beginning of an epoch to the end of the run, or until somebody ends it, and says whether it came to its end. */
    private boolean train(BatchFeed feed, int firstEpoch, Optional<Checkpoints> checkpoints) {
        int steps = feed.stepsPerEpoch();
        OneCycle schedule = new OneCycle(recipe.rate(), (long) steps * recipe.epochs());
        progress.begin(
                "Training",
                (long) (recipe.epochs() - firstEpoch + 1) * steps * feed.batchSize() * learners.size(),
                "images");
        if (firstEpoch == 1) {
            capture(0, validation(0));
        }
        for (int epoch = firstEpoch; epoch <= recipe.epochs(); epoch++) {
            List<EpochTally> tallies =
                    learners.stream().map(each -> new EpochTally()).toList();
            for (int step = 0; step < steps; step++) {
                if (progress.isCancelled()) {
                    interrupted(epoch, step, steps);
                    return false;
                }
                step(feed.next(), schedule.rate((epoch - 1L) * steps + step), tallies, epoch, step);
                if (diverged.size() == learners.size()) {
                    return true;
                }
            }
            List<Map<String, Double>> validation = validation(epoch);
            if (recipe.kept().keeps(epoch, recipe.epochs())) {
                capture(epoch, validation);
            }
            int ended = epoch;
            checkpoints.ifPresent(each -> save(each, ended));
            report(epoch, validation, tallies);
        }
        return true;
    }

    /** Hours of work must not end because a disk is full for a while: the checkpoints before stay, and the next epoch tries again. */
    private void save(Checkpoints checkpoints, int epoch) {
        try {
            checkpoints.save(epoch, learners, recording());
        } catch (Unwritable full) {
            listener.survived(full);
        }
    }

    private void step(Batch batch, double rate, List<EpochTally> tallies, int epoch, int step) {
        for (int i = 0; i < learners.size(); i++) {
            if (diverged.contains(i)) {
                progress.advance(batch.size());
                continue;
            }
            long began = System.nanoTime();
            double loss = learners.get(i).step(batch, lessons.get(i).objective(), rate);
            tallies.get(i).add(loss, batch.size(), System.nanoTime() - began);
            progress.advance(batch.size());
            if (!Double.isFinite(loss)) {
                diverged(i, epoch, Sentence.of("epoch %s, step %s", epoch, step + 1));
            }
        }
    }

    /** One network's end is not the others': it is said at once, and they go on. */
    private void diverged(int learner, int epoch, Sentence when) {
        if (diverged.add(learner)) {
            Lesson lesson = lessons.get(learner);
            JsonObject at = new JsonObject();
            at.addProperty("alpha", lesson.network().alpha());
            if (lesson.network().isStudent()) {
                at.addProperty("temperature", lesson.network().temperature().orElseThrow());
                at.addProperty("supervision", lesson.network().supervision().label());
            }
            at.addProperty("epoch", epoch);
            if (!meta.has("diverged")) {
                meta.add("diverged", new JsonArray());
            }
            meta.getAsJsonArray("diverged").add(at);
            listener.survived(Diverged.at(lesson.name(), when));
        }
    }

    private void report(int epoch, List<Map<String, Double>> validation, List<EpochTally> tallies) {
        for (int i = 0; i < learners.size(); i++) {
            if (diverged.contains(i)) {
                continue;
            }
            Lesson lesson = lessons.get(i);
            listener.ended(new EpochReport(
                    lesson.network().atEpoch(epoch),
                    recipe.epochs(),
                    tallies.get(i).meanLoss(),
                    lesson.objective().floor(),
                    validation.get(i).getOrDefault(ACCURACY, Double.NaN),
                    tallies.get(i).imagesPerSecond(),
                    progress.state().left()));
        }
    }

    /** What each network says of the whole validation split. */
    private List<Map<String, Double>> validation(int epoch) {
        ImageSet images = dataset.validation();
        List<Map<String, Double>> measured = new ArrayList<>();
        for (int i = 0; i < learners.size(); i++) {
            Map<String, Double> values = diverged.contains(i)
                    ? Map.of()
                    : taker.wholeSplit(learners.get(i).classifier(), images, Probe.pool(images, 0));
            if (values.isEmpty()) {
                diverged(i, epoch, Sentence.of("the end of epoch %s", epoch));
            }
            measured.add(values);
        }
        return measured;
    }

    private void capture(int epoch, List<Map<String, Double>> validation) {
        for (int i = 0; i < learners.size(); i++) {
            if (diverged.contains(i)) {
                continue;
            }
            Classifier classifier = learners.get(i).classifier();
            Map<Split, Map<String, Double>> wholeSplits = new EnumMap<>(Split.class);
            if (!validation.isEmpty()) {
                wholeSplits.put(Split.VALIDATION, validation.get(i));
            }
            if (epoch == recipe.epochs() && !validation.isEmpty()) {
                wholeSplits.put(Split.TRAIN, taker.wholeSplit(classifier, dataset.train(), pool));
            }
            Lesson lesson = lessons.get(i);
            Optional<Snapshot> taken = taker.take(classifier, lesson.network().alpha(), epoch, wholeSplits);
            taken.map(seen -> recipe.looks() == 0
                            ? seen
                            : seen.withLooks(
                                    taker.looks(recipe.looks(), recipe.seed()).take(classifier)))
                    .ifPresent(seen -> snapshots.add(lesson.kept(seen, examples)));
            if (taken.isEmpty()) {
                diverged(i, epoch, Sentence.of("the end of epoch %s", epoch));
            }
        }
    }

    /** Keeps the networks as they stand amid an epoch; whole splits would keep the user waiting. */
    private void interrupted(int epoch, int step, int steps) {
        JsonObject at = new JsonObject();
        at.addProperty("epoch", epoch);
        at.addProperty("step", step);
        at.addProperty("steps", steps);
        meta.add("interrupted", at);
        if (step > 0) {
            capture(epoch, List.of());
        }
    }

    private void writeWeights(Path prefix) {
        for (int i = 0; i < learners.size(); i++) {
            if (diverged.contains(i)) {
                continue; // nobody could read them again
            }
            double alpha = lessons.get(i).network().alpha();
            NetworkCard card = new NetworkCard(
                    recipe.network(),
                    dataset.name(),
                    alpha,
                    recipe.convention().label(),
                    input,
                    standardization,
                    dataset.classes());
            WeightsFile.write(weightsFile(prefix, alpha), learners.get(i).classifier(), card, files.halfWeights());
        }
    }

    /** Where the weights of one network are written. */
    public static Path weightsFile(Path prefix, double alpha) {
        return prefix.resolveSibling(prefix.getFileName() + "-alpha" + Decimals.plain(alpha) + ".safetensors");
    }
}
