package smoothscope.command.recording;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.UnknownName;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;

/** The measures of some snapshots, to be read by people or by programs. */
public final class MeasureReport {
    /** One snapshot's split; measures that are not known are absent. */
    record Entry(Snapshot snapshot, Split split, int examples, Map<String, Double> measures) {}

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().setPrettyPrinting().create();

    private static final String UNKNOWN = "-";

    private final List<Entry> entries;
    private final Set<String> names;
    private final Optional<String> differs;

    private MeasureReport(List<Entry> entries, Set<String> names, Optional<String> differs) {
        this.differs = differs;
        this.entries = entries;
        this.names = names;
    }

    static MeasureReport of(
            Recording recording,
            List<Snapshot> snapshots,
            List<Split> splits,
            Optional<ClassTriple> triple,
            Optional<int[]> pair) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(Measure.labels());
        for (Snapshot snapshot : snapshots) {
            for (Split split : splits) {
                Map<String, Double> measures =
                        new LinkedHashMap<>(SnapshotMeasures.of(recording, snapshot, split, triple));
                pair.ifPresent(
                        two -> measures.putAll(SnapshotMeasures.ofPair(recording, snapshot, split, two[0], two[1])));
                names.addAll(measures.keySet());
                entries.add(new Entry(snapshot, split, recording.examples().rows(split).length, measures));
            }
        }
        return new MeasureReport(entries, names, recording.meta().differs());
    }

    /** An array with an object for each snapshot and split; {@code null} stands where a measure is not known. */
    String json() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("alpha", entry.snapshot().alpha());
            entry.snapshot().key().seed().ifPresent(seed -> object.put("seed", seed));
            entry.snapshot()
                    .key()
                    .temperature()
                    .ifPresent(temperature -> object.put("teacher_temperature", temperature));
            if (entry.snapshot().key().supervision() != Supervision.LABELS) {
                object.put("supervision", entry.snapshot().key().supervision().label());
            }
            object.put("epoch", entry.snapshot().epoch());
            object.put("split", entry.split().label());
            object.put("examples", entry.examples());
            differs.ifPresent(words -> object.put("differs", words));
            names.forEach(name -> object.put(name, entry.measures().get(name)));
            objects.add(object);
        }
        return GSON.toJson(objects) + System.lineSeparator();
    }

    /** One table of some measures; of all that are known anywhere where none is named. */
    MeasureGrid grid(List<String> wanted) {
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw new UnknownName("measure", name, List.copyOf(names));
            }
        }
        List<String> known = names.stream()
                .filter(name ->
                        entries.stream().anyMatch(entry -> entry.measures().containsKey(name)))
                .toList();
        return new MeasureGrid(entries, wanted.isEmpty() ? known : wanted);
    }

    /** A block for each snapshot: a row for each measure that is known there, a column for each split. */
    String table() {
        StringBuilder text = new StringBuilder();
        Map<Snapshot, List<Entry>> blocks = new LinkedHashMap<>();
        for (Entry entry : entries) {
            blocks.computeIfAbsent(entry.snapshot(), snapshot -> new ArrayList<>())
                    .add(entry);
        }
        blocks.forEach((snapshot, columns) -> {
            text.append(text.isEmpty() ? "" : System.lineSeparator());
            appendHead(text, snapshot, columns);
            for (String name : names) {
                if (columns.stream().anyMatch(column -> column.measures().containsKey(name))) {
                    appendRow(text, name, columns);
                }
            }
        });
        differs.ifPresent(words -> text.append(System.lineSeparator())
                .append("Besides α differs: ")
                .append(words)
                .append('.')
                .append(System.lineSeparator()));
        return text.toString();
    }

    private static void appendHead(StringBuilder text, Snapshot snapshot, List<Entry> columns) {
        SnapshotKey network = snapshot.key();
        OptionalLong seed = network.seed();
        OptionalDouble temperature = network.temperature();
        String taught = temperature.isEmpty()
                ? ""
                : (network.supervision() == Supervision.CLASS_MEANS ? ", class means" : "") + ", T "
                        + temperature.getAsDouble();
        String head = (network.isAlphaKnown() ? "alpha " + network.alpha() : "smoothing not said") + taught
                + (seed.isPresent() ? ", seed " + seed.getAsLong() : "") + ", epoch " + network.epoch();
        text.append(String.format(Locale.ROOT, "%-28s", head));
        columns.forEach(column ->
                text.append(String.format(Locale.ROOT, "%14s", column.split().label())));
        text.append(System.lineSeparator()).append(String.format(Locale.ROOT, "  %-26s", "examples"));
        columns.forEach(column -> text.append(String.format(Locale.ROOT, "%14d", column.examples())));
        text.append(System.lineSeparator());
    }

    private static void appendRow(StringBuilder text, String name, List<Entry> columns) {
        text.append(String.format(Locale.ROOT, "  %-26s", name));
        for (Entry column : columns) {
            Double value = column.measures().get(name);
            text.append(String.format(Locale.ROOT, "%14s", value == null ? UNKNOWN : number(value)));
        }
        text.append(System.lineSeparator());
    }

    /** Five decimals, unless they would hide a small number or drown a large one. */
    private static String number(double value) {
        double size = Math.abs(value);
        boolean plain = size == 0 || (size >= 1e-3 && size < 1e6);
        return String.format(Locale.ROOT, plain ? "%.5f" : "%.4e", value);
    }
}
