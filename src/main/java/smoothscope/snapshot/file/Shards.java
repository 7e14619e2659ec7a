package smoothscope.snapshot.file;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smoothscope.measure.SplitSums;
import smoothscope.plane.Logits;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Looks;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Shard;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/** The parts of one look put together: their examples in file order, their sums added, and measured anew. */
final class Shards {
    /** What parts of one look may say differently. */
    private static final List<String> OWN = List.of("shard", "command", "pictures", "parts");

    private record Place(int part, int row, Split split, int image) {}

    private final List<Recording> parts;
    private final List<Place> places = new ArrayList<>();

    private Shards(List<Recording> parts) {
        this.parts = parts;
    }

    /** Each look once: those of which several parts are among the recordings, put together; all others as they are. */
    static List<Recording> together(List<Recording> recordings) {
        List<Recording> whole = new ArrayList<>();
        Map<String, List<Recording>> looks = new java.util.LinkedHashMap<>();
        for (Recording each : recordings) {
            if (Shard.of(each.meta()).isEmpty()) {
                whole.add(each);
            } else {
                looks.computeIfAbsent(look(each), key -> new ArrayList<>()).add(each);
            }
        }
        looks.values().forEach(parts -> whole.add(parts.size() == 1 ? parts.get(0) : new Shards(parts).joined()));
        return whole;
    }

    /** What parts of one look have in common: the networks, the images, and the number of parts. */
    private static String look(Recording part) {
        JsonObject meta = part.meta().json();
        OWN.forEach(meta::remove);
        return meta + " " + part.snapshots().stream().map(Snapshot::key).toList()
                + Shard.of(part.meta()).orElseThrow().of();
    }

    private Recording joined() {
        Recording first = parts.get(0);
        TreeSet<Integer> held = new TreeSet<>();
        for (int part = 0; part < parts.size(); part++) {
            Shard shard = Shard.of(parts.get(part).meta()).orElseThrow();
            for (int each : shard.held()) {
                if (!held.add(each)) {
                    throw new InvalidSetting("Shard %s of %s is there twice.", each, shard.of());
                }
            }
            addPlaces(part, parts.get(part).examples());
        }
        places.sort(Comparator.comparing(Place::split).thenComparingInt(Place::image));
        List<Snapshot> snapshots = new ArrayList<>();
        for (int s = 0; s < first.snapshots().size(); s++) {
            snapshots.add(snapshot(s));
        }
        JsonObject meta = first.meta().json();
        new Shard(Shard.of(first.meta()).orElseThrow().of(), held).tell(meta);
        meta.remove("command");
        boolean half = parts.stream().allMatch(Recording::half);
        return new Recording(examples(), first.classes(), snapshots, new Meta(meta), half);
    }

    private void addPlaces(int part, Examples examples) {
        for (int row = 0; row < examples.size(); row++) {
            places.add(new Place(part, row, examples.split(row), examples.image(row)));
        }
    }

    private Examples examples() {
        int[] labels = places.stream()
                .mapToInt(each -> parts.get(each.part()).examples().label(each.row()))
                .toArray();
        byte[] splits = new byte[labels.length];
        for (int i = 0; i < splits.length; i++) {
            splits[i] = (byte) places.get(i).split().number();
        }
        return new Examples(
                labels, splits, places.stream().mapToInt(Place::image).toArray());
    }

    private Snapshot snapshot(int s) {
        List<Snapshot> each =
                parts.stream().map(part -> part.snapshots().get(s)).toList();
        Snapshot first = each.get(0);
        for (Snapshot other : each) {
            requireSameNetwork(first, other);
        }
        int classes = first.logits().classes();
        float[][] columns = new float[classes][];
        for (int k = 0; k < classes; k++) {
            int label = k;
            columns[k] = gathered(
                    each.stream().map(part -> part.logits().column(label)).toList());
        }
        boolean norms = each.stream().allMatch(part -> part.squaredNorms().isPresent());
        float @Nullable [] squared = norms
                ? gathered(each.stream()
                        .map(part -> part.squaredNorms().orElseThrow())
                        .toList())
                : null;
        Map<Split, Snapshot.Stored> stored = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            stored.put(
                    split, stored(each.stream().map(part -> part.stored(split)).toList()));
        }
        Snapshot joined = new Snapshot(first.key(), new Logits(columns), first.templates(), squared, stored);
        boolean looks =
                each.stream().allMatch(part -> part.looks().map(Looks::one).isPresent());
        return looks
                ? joined.withLooks(Looks.of(
                        examples(),
                        classes,
                        gatheredRows(each, classes, Looks::mean),
                        gatheredRows(each, classes, part -> Objects.requireNonNull(part.one()))))
                : joined;
    }

    private float[] gatheredRows(List<Snapshot> ofParts, int classes, Function<Looks, float[]> rows) {
        float[] gathered = new float[places.size() * classes];
        for (int i = 0; i < places.size(); i++) {
            Looks looks = ofParts.get(places.get(i).part()).looks().orElseThrow();
            System.arraycopy(rows.apply(looks), places.get(i).row() * classes, gathered, i * classes, classes);
        }
        return gathered;
    }

    private float[] gathered(List<float[]> ofParts) {
        float[] gathered = new float[places.size()];
        for (int i = 0; i < gathered.length; i++) {
            gathered[i] = ofParts.get(places.get(i).part())[places.get(i).row()];
        }
        return gathered;
    }

    private static void requireSameNetwork(Snapshot first, Snapshot other) {
        int classes = first.templates().classes();
        if (!IntStream.range(0, classes)
                .allMatch(
                        k -> first.templates().inner(k, k) == other.templates().inner(k, k))) {
            throw new InvalidSetting("The shards were looked at with different networks at %s.", first.key());
        }
    }

    private static Snapshot.Stored stored(List<Snapshot.Stored> ofParts) {
        List<SplitSums> known = ofParts.stream()
                .map(Snapshot.Stored::sums)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return Snapshot.Stored.NONE;
        }
        SplitSums sums = new SplitSums(known.get(0).classes(), known.get(0).width());
        known.forEach(sums::add);
        Map<String, Double> values = new HashMap<>();
        for (Snapshot.Stored part : ofParts) {
            part.values().forEach((name, value) -> {
                if (!name.startsWith(SnapshotMeasures.WHOLE_SPLIT)) {
                    values.put(name, value);
                }
            });
        }
        values.putAll(SnapshotMeasures.ofWholeSplit(sums));
        return new Snapshot.Stored(values, null, sums);
    }
}
