package smoothscope.figure.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import smoothscope.file.HalfFloat;
import smoothscope.measure.Measure;
import smoothscope.problem.UnknownName;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/** What a page holds of a recording, packed: so its size is known before anything is written. */
public final class PageContents {
    /** Without a choice of epochs, the whole page takes no more than this. */
    public static final int USUAL_BYTES = 3_000_000;

    /** What the page's own code, words and head take, generously. */
    private static final int AROUND = 200_000;

    /** A snapshot of the page; several may be one block, as all α are before the first epoch. */
    record Held(Snapshot snapshot, int block) {}

    private final Recording recording;
    private final int[] rows;
    private final boolean half;
    /** The networks of each seed. */
    private final List<Recording> ofSeeds;

    private final List<Held> snapshots = new ArrayList<>();
    /** Block by what is in it, in order. */
    private final Map<String, Integer> blocks = new LinkedHashMap<>();

    private final Optional<PictureSheet> pictures;

    private long bytes;

    private PageContents(Recording recording, PageChoice choice, Optional<PictureSheet.Maker> images) {
        this.recording = recording;
        this.rows = choice.rows(recording);
        this.pictures = images.map(each -> each.of(recording.examples(), rows));
        this.bytes = pictures.map(each -> each.jpeg().length()).orElse(0);
        this.ofSeeds = ofSeeds(recording, choice);
        List<Double> alphas = alphas(recording, choice);
        List<Integer> epochs = epochs(recording, alphas, choice);
        this.half = epochs.stream().flatMap(epoch -> at(alphas, epoch)).allMatch(snapshot -> halves(snapshot, rows));
        Map<Integer, List<Held>> byEpoch = new TreeMap<>();
        boolean chosen = !choice.epochs().isEmpty();
        for (int epoch : chosen ? epochs : PageChoice.inOrderOfNeed(epochs)) {
            Map<Snapshot, String> packed = packed(alphas, epoch);
            long added = bytesOfNew(packed.values());
            if (!chosen && !byEpoch.isEmpty() && bytes + added > USUAL_BYTES - AROUND) {
                break;
            }
            bytes += added;
            byEpoch.put(epoch, held(packed));
        }
        byEpoch.values().forEach(snapshots::addAll);
    }

    private Map<Snapshot, String> packed(List<Double> alphas, int epoch) {
        Map<Snapshot, String> packed = new LinkedHashMap<>();
        at(alphas, epoch).forEach(snapshot -> packed.put(snapshot, SnapshotBlock.of(snapshot, rows, half)));
        return packed;
    }

    /** The networks at an epoch, seed by seed. */
    private Stream<Snapshot> at(List<Double> alphas, int epoch) {
        return ofSeeds.stream().flatMap(one -> alphas.stream().flatMap(alpha -> one.at(alpha, epoch).stream()));
    }

    /** Of those seeds that the panels can show, the ones asked for; the whole where snapshots do not tell their seeds apart. */
    private static List<Recording> ofSeeds(Recording recording, PageChoice choice) {
        List<Long> asked = choice.seeds().isEmpty()
                ? recording.completeSeeds()
                : choice.seeds().stream().distinct().sorted().toList();
        asked.forEach(seed -> requireComplete(recording, seed));
        return recording.seeds().size() < 2 || asked.isEmpty()
                ? List.of(recording)
                : asked.stream().map(recording::ofSeed).toList();
    }

    private static void requireComplete(Recording recording, long seed) {
        if (!recording.completeSeeds().contains(seed)) {
            throw new UnknownName(
                    "seed in the recording",
                    String.valueOf(seed),
                    recording.completeSeeds().stream().map(String::valueOf).toList());
        }
    }

    private long bytesOfNew(Collection<String> packed) {
        return packed.stream()
                .distinct()
                .filter(block -> !blocks.containsKey(block))
                .mapToLong(String::length)
                .sum();
    }

    private List<Held> held(Map<Snapshot, String> packed) {
        List<Held> held = new ArrayList<>();
        packed.forEach((snapshot, block) ->
                held.add(new Held(snapshot, blocks.computeIfAbsent(block, absent -> blocks.size()))));
        return held;
    }

    /**
     * Packs what is chosen.
     *
     * @throws UnknownName where the recording holds no such α, epoch or seed
     */
    public static PageContents of(Recording recording, PageChoice choice) {
        return new PageContents(recording, choice, Optional.empty());
    }

    /**
     * The same, with the images of the examples.
     *
     * @throws smoothscope.problem.Problem where the images cannot be had
     */
    public static PageContents of(Recording recording, PageChoice choice, PictureSheet.Maker images) {
        return new PageContents(recording, choice, Optional.of(images));
    }

    private static List<Double> alphas(Recording recording, PageChoice choice) {
        return choice.alphas().isEmpty()
                ? recording.alphas()
                : choice.alphas().stream()
                        .map(alpha -> SnapshotChoice.measured(recording, alpha))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The epochs asked for, ascending; each must be one of some of these α. */
    private static List<Integer> epochs(Recording recording, List<Double> alphas, PageChoice choice) {
        if (choice.epochs().isEmpty()) {
            return alphas.stream()
                    .flatMap(alpha -> recording.epochs(alpha).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
        Recording chosen = SnapshotChoice.ofAlphas(recording, alphas);
        choice.epochs().forEach(epoch -> SnapshotChoice.all(chosen, null, epoch));
        return choice.epochs().stream().distinct().sorted().toList();
    }

    /** Whether no logit is too large for half precision. */
    private static boolean halves(Snapshot snapshot, int[] rows) {
        for (int k = 0; k < snapshot.logits().classes(); k++) {
            float[] column = snapshot.logits().column(k);
            for (int row : rows) {
                if (Math.abs(column[row]) > HalfFloat.MAX) {
                    return false;
                }
            }
        }
        return true;
    }

    public Recording recording() {
        return recording;
    }

    /** How many examples the page holds. */
    public int examples() {
        return rows.length;
    }

    /** Of each class and split, at most. */
    public int perClass() {
        return PageChoice.mostPerClass(
                recording.examples(), rows, recording.classes().size());
    }

    /** The α held, ascending. */
    public List<Double> alphas() {
        return snapshots.stream()
                .map(held -> held.snapshot().alpha())
                .distinct()
                .sorted()
                .toList();
    }

    /** The seeds held, ascending; none where snapshots do not tell their seeds apart. */
    public List<Long> seeds() {
        return snapshots.stream()
                .flatMapToLong(held -> held.snapshot().key().seed().stream())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** The seed that is seen first, where there are any: the one in the middle by accuracy, if it is held. */
    public OptionalLong usualSeed() {
        List<Long> held = seeds();
        return Stream.concat(recording.ofTypicalSeed().seeds().stream().filter(held::contains), held.stream())
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The epochs held, ascending. */
    public List<Integer> epochs() {
        return snapshots.stream()
                .map(held -> held.snapshot().epoch())
                .distinct()
                .sorted()
                .toList();
    }

    /** Bytes of the packed numbers, to which the page itself comes. */
    public long bytes() {
        return bytes;
    }

    /** Whether the logits are kept in half precision. */
    public boolean half() {
        return half;
    }

    Optional<PictureSheet> pictures() {
        return pictures;
    }

    List<Held> snapshots() {
        return snapshots;
    }

    List<String> blocks() {
        return List.copyOf(blocks.keySet());
    }

    String exampleBlock() {
        return SnapshotBlock.of(recording.examples(), rows);
    }

    /** What was measured when the snapshot was taken: of the recording's examples, and of the whole split. */
    Map<String, Double> stored(Snapshot snapshot, Split split) {
        Map<String, Double> stored = new TreeMap<>(snapshot.stored(split).values());
        stored.values().removeIf(value -> !Double.isFinite(value));
        String ratio = Measure.WITHIN_BETWEEN.label();
        if (!stored.containsKey(ratio) && snapshot.stored(split).classGram() != null) {
            Optional.ofNullable(SnapshotMeasures.of(recording, snapshot, split, Optional.empty())
                            .get(ratio))
                    .ifPresent(value -> stored.put(ratio, value));
        }
        return stored;
    }
}
