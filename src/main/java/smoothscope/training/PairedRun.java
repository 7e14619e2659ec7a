package smoothscope.training;

import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.picture.Cut;
import smoothscope.engine.Engine;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;
import smoothscope.network.layer.Architecture;
import smoothscope.problem.Problem;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.text.Decimals;
import smoothscope.training.input.Batch;
import smoothscope.training.input.BatchFeed;
import smoothscope.training.input.LabelNoise;
import smoothscope.training.input.Preprocessing;
import smoothscope.training.step.OneCycle;

/**
 * One network for each lesson, as a rule for each α, from the same initial weights, on the same batches in the same order: whatever differs
 * in the end is the lesson's doing.
 *
 * <p>A batch is cut, mirrored and standardized once and shown to each network in turn. Snapshots are taken at the epochs that
 * {@link KeptEpochs} names, the untrained network (epoch 0) first.
 */
public final class PairedRun {
    private final Recipe recipe;
    private final Dataset dataset;
    private final InputSize input;
    private final Standardization standardization;
    private final int[] pool;
    private final Cohort cohort;
    private final Progress progress;
    private final RunListener listener;
    private final RunFiles files;
    private final JsonObject meta;
    private final List<Snapshot> snapshots = new ArrayList<>();

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
        this.meta = RunDescription.of(dataset.name(), this.recipe, input, standardization);
        curriculum.described().entrySet().forEach(each -> meta.add(each.getKey(), each.getValue()));
        this.cohort = new Cohort(this.recipe, dataset, curriculum, input, standardization, memory, listener, meta);
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

    private RunOutcome run() {
        try (cohort) {
            return trained();
        }
    }

    private RunOutcome trained() {
        Optional<Checkpoints> checkpoints = files.checkpoints().map(folder -> new Checkpoints(folder, meta));
        int firstEpoch = checkpoints.map(this::resumed).orElse(0) + 1;
        int[] labels = LabelNoise.apply(
                dataset.train().labels(), dataset.train().classCount(), recipe.labelNoise(), recipe.seed());
        boolean whole;
        try (BatchFeed feed = new BatchFeed(
                dataset.train(),
                pool,
                labels,
                new Preprocessing(input, standardization),
                recipe.augmentation(),
                recipe.batch(),
                recipe.seed(),
                firstEpoch)) {
            whole = train(feed, firstEpoch, checkpoints);
        }
        Optional<Problem> unwritten = files.weights().flatMap(this::tryToWriteWeights);
        return new RunOutcome(recording(), !whole, unwritten.or(cohort::problem));
    }

    /** The recording must not be lost because its networks find no room. */
    private Optional<Problem> tryToWriteWeights(Path prefix) {
        try {
            cohort.writeWeights(prefix, files.halfWeights());
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
        Optional<Checkpoints.Found> newest = checkpoints.newest(cohort.learners(), listener::survived);
        newest.ifPresent(found -> {
            Checkpoints.restore(found.state(), cohort.learners());
            snapshots.addAll(found.recording().snapshots());
            cohort.takeUp(found.recording().meta());
            listener.resumed(found.epoch());
        });
        return newest.map(Checkpoints.Found::epoch).orElse(0);
    }

    private Recording recording() {
        return new Recording(cohort.examples(), dataset.classes(), snapshots, new Meta(meta));
    }

    /** Trains from the beginning of an epoch to the end of the run, or until somebody ends it, and says whether it came to its end. */
    private boolean train(BatchFeed feed, int firstEpoch, Optional<Checkpoints> checkpoints) {
        int steps = feed.stepsPerEpoch();
        OneCycle schedule = new OneCycle(recipe.rate(), (long) steps * recipe.epochs());
        progress.begin(
                "Training",
                (long) (recipe.epochs() - firstEpoch + 1)
                        * steps
                        * feed.batchSize()
                        * cohort.learners().size(),
                "images");
        if (firstEpoch == 1) {
            snapshots.addAll(cohort.capture(0, cohort.validation(0)));
        }
        for (int epoch = firstEpoch; epoch <= recipe.epochs(); epoch++) {
            List<EpochTally> tallies =
                    cohort.learners().stream().map(each -> new EpochTally()).toList();
            for (int step = 0; step < steps; step++) {
                if (progress.isCancelled()) {
                    interrupted(epoch, step, steps);
                    return false;
                }
                Batch batch = feed.next();
                cohort.step(batch, schedule.rate((epoch - 1L) * steps + step), tallies, epoch, step);
                progress.advance((long) batch.size() * cohort.learners().size());
                if (cohort.isGone()) {
                    return true;
                }
            }
            List<Map<String, Double>> validation = cohort.validation(epoch);
            if (recipe.kept().keeps(epoch, recipe.epochs())) {
                snapshots.addAll(cohort.capture(epoch, validation));
            }
            int ended = epoch;
            checkpoints.ifPresent(each -> save(each, ended));
            cohort.report(epoch, validation, tallies, progress.state().left());
        }
        return true;
    }

    /** Hours of work must not end because a disk is full for a while: the checkpoints before stay, and the next epoch tries again. */
    private void save(Checkpoints checkpoints, int epoch) {
        try {
            checkpoints.save(epoch, cohort.learners(), recording());
        } catch (Unwritable full) {
            listener.survived(full);
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
            snapshots.addAll(cohort.capture(epoch, List.of()));
        }
    }

    /** Where the weights of one network are written. */
    public static Path weightsFile(Path prefix, double alpha) {
        return prefix.resolveSibling(prefix.getFileName() + "-alpha" + Decimals.plain(alpha) + ".safetensors");
    }
}
