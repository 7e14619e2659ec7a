package smoothscope.training.trained;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.SplitImages;
import smoothscope.engine.Engine;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.measure.LogitMeasures;
import smoothscope.measure.Measure;
import smoothscope.measure.SplitSums;
import smoothscope.network.Network;
import smoothscope.network.onnx.OnnxFile;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.ChosenClasses;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.training.evaluate.Evaluator;
import smoothscope.training.evaluate.KeptOutput;
import smoothscope.training.evaluate.LookTaker;
import smoothscope.training.evaluate.ModelOutput;
import smoothscope.training.evaluate.SnapshotTaker;
import smoothscope.training.input.Preprocessing;
import smoothscope.training.input.Probe;

/** Records trained networks as they are: whole splits are measured, the probe of a training run is kept. */
public final class Observation {
    private static final String ACCURACY = SnapshotMeasures.WHOLE_SPLIT + Measure.ACCURACY.label();

    /** Of the windows in which augmented images are shown. */
    private static final long SEED = 1;

    private final ObservationSettings settings;
    private final SplitImages dataset;
    private final Consumer<ObservedNetwork> listener;
    private final @Nullable NDManager memory;
    private final Progress progress;
    private final ObservedImages choice;
    private final Probe probe;
    /** Rows of the images that are recorded: the probe's, without those that could not be read. */
    private final Map<Split, int[]> recorded = new EnumMap<>(Split.class);

    private final Optional<KeptLooks> kept;

    private Observation(
            ObservationSettings settings,
            SplitImages dataset,
            Optional<KeptLooks> kept,
            Consumer<ObservedNetwork> listener,
            @Nullable NDManager memory,
            Progress progress) {
        this.settings = settings;
        this.dataset = dataset;
        this.kept = kept;
        this.listener = listener;
        this.memory = memory;
        this.progress = progress;
        this.choice = new ObservedImages(settings.extent(), dataset, settings.perClass());
        this.probe = choice.probe();
    }

    /** What of a folder of pictures is wanted. */
    public static Extraction extraction(ObservationSettings settings) {
        Set<Split> splits = settings.extent().splits();
        return new Extraction(
                splits.contains(Split.TRAIN),
                splits.contains(Split.VALIDATION),
                WeightsHeader.classes(settings),
                settings.extent().classes().map(text -> new ChosenClasses(text)::among));
    }

    /**
     * Starts looking: on the engine, which is left asleep where no network needs it.
     *
     * @param listener told of each network that was looked at, on the thread that looks
     */
    public static Job<Recording> start(
            ObservationSettings settings, SplitImages dataset, Consumer<ObservedNetwork> listener) {
        return start(settings, dataset, Optional.empty(), listener);
    }

    /** @param kept where what is seen is kept, and may be gone on from */
    public static Job<Recording> start(
            ObservationSettings settings,
            SplitImages dataset,
            Optional<KeptLooks> kept,
            Consumer<ObservedNetwork> listener) {
        if (settings.weights().stream().allMatch(OnnxFile::isOne)) {
            return Job.start(
                    Observation::onThreadOfItsOwn,
                    progress -> new Observation(settings, dataset, kept, listener, null, progress).recording());
        }
        return Engine.shared()
                .submit((memory, progress) ->
                        new Observation(settings, dataset, kept, listener, memory, progress).recording());
    }

    private static void onThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "observation");
        thread.setDaemon(true);
        thread.start();
    }

    private Recording recording() {
        List<Snapshot> snapshots = new ArrayList<>();
        List<OpenedNetwork> opened = new ArrayList<>();
        for (int place = 0; place < settings.weights().size(); place++) {
            OpenedNetwork network = new NetworkOpener(settings, dataset, memory, progress::isCancelled).open(place);
            try (Network seeing = network.network()) {
                requireOneKind(opened, network);
                opened.add(network);
                snapshots.add(look(network, seeing, place));
            }
        }
        snapshots.sort(Comparator.comparingDouble(Snapshot::alpha));
        Probe seen = new Probe(recorded(Split.TRAIN), recorded(Split.VALIDATION));
        if (seen.train().length + seen.validation().length == 0) {
            throw new InvalidSetting(
                    "Of the images looked at here none is to be recorded: record more classes or examples, or make fewer shards.");
        }
        return new Recording(
                seen.examples(dataset),
                dataset.classes(),
                snapshots,
                new Meta(ObservationDescription.of(settings, dataset, opened)));
    }

    /** A recording's snapshots are told apart by α, and tell of one kind of network. */
    private static void requireOneKind(List<OpenedNetwork> before, OpenedNetwork network) {
        for (OpenedNetwork other : before) {
            if (other.alpha() == network.alpha()) {
                throw new InvalidSetting(
                        "Two of the networks would be recorded with α = %s: give each its own with --alpha.",
                        network.alpha());
            }
            if (!other.convention().equals(network.convention())) {
                throw new InvalidSetting(
                        "The networks were smoothed by different conventions, %s and %s, which one recording cannot tell.",
                        other.convention(), network.convention());
            }
        }
    }

    private Snapshot look(OpenedNetwork opened, Network network, int place) {
        progress.begin(
                Sentence.of("Looking with %s", settings.weights().get(place).getFileName()),
                choice.part(choice.rows(Split.TRAIN)).length
                        + (long) choice.part(choice.rows(Split.VALIDATION)).length
                        + augmented(),
                "images");
        Preprocessing preprocessing = new Preprocessing(opened.input(), opened.standardization());
        Evaluator evaluator = new Evaluator(preprocessing, count -> {
            progress.check();
            progress.advance(count);
        });
        Map<Split, Snapshot.Stored> stored = new EnumMap<>(Split.class);
        Map<Split, Double> accuracy = new EnumMap<>(Split.class);
        ModelOutput train = look(evaluator, opened, place, Split.TRAIN, stored, accuracy);
        ModelOutput validation = look(evaluator, opened, place, Split.VALIDATION, stored, accuracy);
        listener.accept(new ObservedNetwork(
                settings.weights().get(place),
                opened.name(),
                opened.alpha(),
                opened.alphaKnown(),
                preprocessing.words(dataset.train()),
                network.showsActivations(),
                Map.copyOf(accuracy),
                Map.of(
                        Split.TRAIN, choice.part(choice.rows(Split.TRAIN)).length,
                        Split.VALIDATION, choice.part(choice.rows(Split.VALIDATION)).length),
                chance(dataset.validation()),
                Stream.concat(dataset.notes().stream(), opened.notes().stream()).toList()));
        Snapshot taken = SnapshotTaker.snapshot(network, opened.alpha(), 0, train, validation, stored);
        Snapshot seen = opened.alphaKnown() ? taken : taken.keyed(taken.key().withoutAlpha());
        int looks = settings.extent().looks();
        if (looks == 0) {
            return seen;
        }
        Probe kept = new Probe(recorded(Split.TRAIN), recorded(Split.VALIDATION));
        return seen.withLooks(new LookTaker(evaluator, dataset, kept, looks, SEED).take(network));
    }

    /** Looks at images as they are augmented. */
    private long augmented() {
        int looks = settings.extent().looks();
        int recorded = choice.part(probe.train()).length + choice.part(probe.validation()).length;
        return looks == 0 ? 0 : (looks + 1L) * recorded;
    }

    private int[] recorded(Split split) {
        return Objects.requireNonNull(recorded.get(split));
    }

    /** Looks at a whole split, measures it, and keeps what is seen of the probe. */
    private ModelOutput look(
            Evaluator evaluator,
            OpenedNetwork opened,
            int place,
            Split split,
            Map<Split, Snapshot.Stored> stored,
            Map<Split, Double> accuracy) {
        Network network = opened.network();
        int[] rows = split == Split.TRAIN ? probe.train() : probe.validation();
        KeptOutput kept = new KeptOutput(rows.length, network);
        BitSet wanted = new BitSet();
        IntStream.of(rows).forEach(wanted::set);
        IntStream.Builder found = IntStream.builder();
        LogitMeasures measures = new LogitMeasures(network.classes());
        boolean adding = settings.extent().keepsSums();
        SplitSums sums = new SplitSums(network.classes(), adding ? width(network) : 0);
        look(evaluator, opened, place, split, (seen, output) -> {
            if (adding) {
                sums.add(output.activations(), output.logits(), output.labels());
            } else {
                measures.add(output.logits(), output.labels());
            }
            int[] some = IntStream.range(0, seen.length)
                    .filter(i -> wanted.get(seen[i]))
                    .toArray();
            kept.add(output.of(some));
            IntStream.of(some).map(i -> seen[i]).forEach(found);
        });
        recorded.put(split, found.build().toArray());
        ModelOutput output = kept.output();
        if (sums.examples() > 0) {
            stored.put(split, SnapshotTaker.stored(network, sums));
        } else if (measures.examples() > 0) {
            Map<String, Double> named = new HashMap<>();
            measures.values().forEach((name, value) -> named.put(SnapshotMeasures.WHOLE_SPLIT + name, value));
            stored.put(split, SnapshotTaker.stored(output, network, named));
        }
        Optional.ofNullable(stored.get(split))
                .map(each -> each.values().get(ACCURACY))
                .ifPresent(share -> accuracy.put(split, share));
        return output;
    }

    /** Looks at a split, after what was seen of it before. */
    private void look(Evaluator evaluator, OpenedNetwork opened, int place, Split split, Evaluator.Taker taker) {
        LabelledImages images = choice.of(split);
        int[] rows = choice.part(choice.rows(split));
        if (kept.isEmpty()) {
            evaluator.look(opened.network(), images, rows, taker);
            return;
        }
        try (LookJournal journal = kept.get()
                .journal(opened, settings, place, dataset.name(), split, images, rows, evaluator.together())) {
            BitSet seen = new BitSet();
            int[] last = journal.replay((some, output) -> {
                IntStream.of(some).forEach(seen::set);
                taker.take(some, output);
            });
            int before = last.length == 0 ? 0 : Arrays.binarySearch(rows, last[last.length - 1]) + 1;
            int begin = Math.min(rows.length, -Math.floorDiv(-before, evaluator.together()) * evaluator.together());
            int[] unread =
                    Arrays.stream(rows, 0, begin).filter(row -> !seen.get(row)).toArray();
            if (unread.length > 0) {
                images.take(unread); // they are damaged, and counted again
            }
            progress.skip(begin);
            evaluator.look(opened.network(), images, Arrays.copyOfRange(rows, begin, rows.length), (some, output) -> {
                journal.add(some, output);
                taker.take(some, output);
            });
        }
    }

    /** Of the activations that are summed up; 0 where there are none, or their products would fill the memory. */
    private static int width(Network network) {
        return network.showsActivations() && network.width() <= SplitSums.WIDEST ? network.width() : 0;
    }

    private static double chance(LabelledImages images) {
        int[] counts = new int[images.classCount()];
        for (int label : images.labels()) {
            counts[label]++;
        }
        return IntStream.of(counts).max().orElse(0) / (double) Math.max(1, images.size());
    }
}
