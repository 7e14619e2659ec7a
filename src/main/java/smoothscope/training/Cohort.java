package smoothscope.training;

import ai.djl.ndarray.NDManager;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.engine.Engine;
import smoothscope.engine.Lanes;
import smoothscope.measure.Measure;
import smoothscope.network.InputSize;
import smoothscope.network.NetworkCard;
import smoothscope.network.Standardization;
import smoothscope.network.file.WeightsFile;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Arithmetic;
import smoothscope.network.layer.Classifier;
import smoothscope.problem.Diverged;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.training.evaluate.Evaluator;
import smoothscope.training.evaluate.SnapshotTaker;
import smoothscope.training.input.Batch;
import smoothscope.training.input.Preprocessing;
import smoothscope.training.input.Probe;
import smoothscope.training.input.RandomStream;
import smoothscope.training.step.Learner;

/**
 * The networks of a paired run, one for each lesson, equal at the start. One that is no longer finite drops out: it is said at once, and the
 * others go on.
 */
final class Cohort implements AutoCloseable {
    private static final String ACCURACY = SnapshotMeasures.WHOLE_SPLIT + Measure.ACCURACY.label();

    private static final String DIVERGED = "diverged";
    private static final String EPOCH = "epoch";

    private final Recipe recipe;
    private final Dataset dataset;
    private final InputSize input;
    private final Standardization standardization;
    private final int[] pool;
    private final List<Lesson> lessons;
    private final Examples examples;
    /** One for each learner, so that they look side by side. */
    private final List<SnapshotTaker> takers = new ArrayList<>();

    private final RunListener listener;
    private final JsonObject meta;
    private final Lanes lanes;
    private final List<Learner> learners = new ArrayList<>();
    /** Which networks are no longer finite, and so neither trained nor looked at. */
    private final Set<Integer> diverged = new TreeSet<>();

    /**
     * @param recipe with the numbers to compute in decided
     * @param meta where the recording is told who dropped out
     */
    Cohort(
            Recipe recipe,
            Dataset dataset,
            Curriculum curriculum,
            InputSize input,
            Standardization standardization,
            NDManager memory,
            RunListener listener,
            JsonObject meta) {
        this.recipe = recipe;
        this.dataset = dataset;
        this.input = input;
        this.standardization = standardization;
        this.pool = curriculum.pool();
        this.lessons = curriculum.lessons();
        this.listener = listener;
        this.meta = meta;
        Probe probe = Probe.of(dataset, pool, recipe.perClass());
        this.examples = probe.examples(dataset);
        this.lanes = Engine.shared().lanes(Math.min(recipe.jobs(), lessons.size()));
        Architecture architecture = Architecture.of(recipe.network());
        Arithmetic arithmetic = recipe.precision().arithmetic(architecture, lanes.threads());
        for (int i = 0; i < lessons.size(); i++) {
            Classifier classifier = architecture.create(
                    memory,
                    input,
                    dataset.train().classCount(),
                    RandomStream.WEIGHTS.seed(recipe.seed(), 0),
                    arithmetic);
            takers.add(new SnapshotTaker(dataset, probe, new Evaluator(new Preprocessing(input, standardization))));
            learners.add(new Learner(memory, classifier, input, recipe.momentum(), recipe.weightDecay()));
        }
    }

    /** All of them, those that dropped out too. */
    List<Learner> learners() {
        return List.copyOf(learners);
    }

    /** The examples that are looked at. */
    Examples examples() {
        return examples;
    }

    /** Whether none is left. */
    boolean isGone() {
        return diverged.size() == learners.size();
    }

    /** Shows each the same batch. */
    void step(Batch batch, double rate, List<EpochTally> tallies, int epoch, int step) {
        Map<Integer, Double> losses = ofEach(i -> step(i, batch, rate, tallies.get(i)));
        losses.forEach((i, loss) -> {
            if (!Double.isFinite(loss)) {
                diverged(i, epoch, Sentence.of("epoch %s, step %s", epoch, step + 1));
            }
        });
    }

    /** Does something with each that is still finite, side by side where the recipe says so; yields what came of it, by learner. */
    private <T> Map<Integer, T> ofEach(IntFunction<T> work) {
        List<Integer> going = IntStream.range(0, learners.size())
                .filter(i -> !diverged.contains(i))
                .boxed()
                .toList();
        List<T> done = lanes.all(
                going.stream().<Supplier<T>>map(i -> () -> work.apply(i)).toList());
        Map<Integer, T> results = new LinkedHashMap<>();
        for (int k = 0; k < going.size(); k++) {
            results.put(going.get(k), done.get(k));
        }
        return results;
    }

    private double step(int i, Batch batch, double rate, EpochTally tally) {
        long began = System.nanoTime();
        double loss = learners.get(i).step(batch, lessons.get(i).objective(), rate);
        tally.add(loss, batch.size(), System.nanoTime() - began);
        return loss;
    }

    /** One network's end is not the others': it is said at once, and they go on. */
    private void diverged(int learner, int epoch, Sentence when) {
        if (diverged.add(learner)) {
            Lesson lesson = lessons.get(learner);
            JsonObject at = described(lesson);
            at.addProperty(EPOCH, epoch);
            if (!meta.has(DIVERGED)) {
                meta.add(DIVERGED, new JsonArray());
            }
            meta.getAsJsonArray(DIVERGED).add(at);
            listener.survived(Diverged.at(lesson.name(), when));
        }
    }

    private static JsonObject described(Lesson lesson) {
        JsonObject described = new JsonObject();
        described.addProperty("alpha", lesson.network().alpha());
        if (lesson.network().isStudent()) {
            described.addProperty("temperature", lesson.network().temperature().orElseThrow());
            described.addProperty("supervision", lesson.network().supervision().label());
        }
        return described;
    }

    /** Who had dropped out before the run was interrupted stays out. */
    void takeUp(Meta before) {
        if (before.json().get(DIVERGED) instanceof JsonArray told) {
            meta.add(DIVERGED, told.deepCopy());
            for (JsonElement each : told) {
                JsonObject who = each.getAsJsonObject().deepCopy();
                who.remove(EPOCH);
                for (int i = 0; i < lessons.size(); i++) {
                    if (described(lessons.get(i)).equals(who)) {
                        diverged.add(i);
                    }
                }
            }
        }
    }

    /** What each network says of the whole validation split. */
    List<Map<String, Double>> validation(int epoch) {
        ImageSet images = dataset.validation();
        int[] all = Probe.pool(images, 0);
        Map<Integer, Map<String, Double>> measured =
                ofEach(i -> takers.get(i).wholeSplit(learners.get(i).classifier(), images, all));
        measured.forEach((i, values) -> {
            if (values.isEmpty()) {
                diverged(i, epoch, Sentence.of("the end of epoch %s", epoch));
            }
        });
        return IntStream.range(0, learners.size())
                .mapToObj(i -> measured.getOrDefault(i, Map.of()))
                .toList();
    }

    /** A snapshot of each. */
    List<Snapshot> capture(int epoch, List<Map<String, Double>> validation) {
        List<Snapshot> snapshots = new ArrayList<>();
        ofEach(i -> snapshot(i, epoch, validation.isEmpty() ? Map.of() : validation.get(i)))
                .forEach((i, taken) -> taken.ifPresentOrElse(
                        snapshots::add, () -> diverged(i, epoch, Sentence.of("the end of epoch %s", epoch))));
        return snapshots;
    }

    private Optional<Snapshot> snapshot(int i, int epoch, Map<String, Double> validation) {
        SnapshotTaker taker = takers.get(i);
        Lesson lesson = lessons.get(i);
        Classifier classifier = learners.get(i).classifier();
        Map<Split, Map<String, Double>> wholeSplits = new EnumMap<>(Split.class);
        if (!validation.isEmpty()) {
            wholeSplits.put(Split.VALIDATION, validation);
            if (epoch == recipe.epochs()) {
                wholeSplits.put(Split.TRAIN, taker.wholeSplit(classifier, dataset.train(), pool));
            }
        }
        return taker.take(classifier, lesson.network().alpha(), epoch, wholeSplits)
                .map(seen -> recipe.looks() == 0
                        ? seen
                        : seen.withLooks(
                                taker.looks(recipe.looks(), recipe.seed()).take(classifier)))
                .map(seen -> lesson.kept(seen, examples));
    }

    /** Tells how each stands at the end of an epoch. */
    void report(int epoch, List<Map<String, Double>> validation, List<EpochTally> tallies, Duration left) {
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
                    left));
        }
    }

    /** Who dropped out. */
    Optional<Problem> problem() {
        List<String> names =
                diverged.stream().map(each -> lessons.get(each).name()).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Diverged.all(names));
    }

    @Override
    public void close() {
        lanes.close();
    }

    /** Writes the weights of each that is finite. */
    void writeWeights(Path prefix, boolean half) {
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
            WeightsFile.write(
                    PairedRun.weightsFile(prefix, alpha), learners.get(i).classifier(), card, half);
        }
    }
}
