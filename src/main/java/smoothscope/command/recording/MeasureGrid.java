package smoothscope.command.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Supervision;
import smoothscope.text.Decimals;
import smoothscope.text.Table;

/** Measures as one table, a line for each snapshot and split, a column for each measure; seeds and what students learned from where there are any. */
public final class MeasureGrid {
    private static final List<String> HEAD = List.of("alpha", "epoch", "split", "examples");
    /** Columns that hold no numbers. */
    private static final Set<String> WORDS = Set.of("split", "supervision");
    /** Digits of a number that is read and not reckoned with. */
    private static final int DIGITS = 4;

    private final List<MeasureReport.Entry> entries;
    private final List<String> names;

    MeasureGrid(List<MeasureReport.Entry> entries, List<String> names) {
        this.entries = entries;
        this.names = names;
    }

    /** CSV after RFC 4180, every number in full, nothing where a measure is not known. */
    String csv() {
        return table(HEAD.get(0), false).csv();
    }

    /** A {@code tabular} with the rules of the package booktabs. */
    String latex() {
        return table("α", true).latex();
    }

    String markdown() {
        return table(HEAD.get(0), true).markdown();
    }

    private Table table(String alpha, boolean rounded) {
        List<String> head = new ArrayList<>(List.of(alpha));
        if (ofSeeds()) {
            head.add("seed");
        }
        if (notOfLabelsAlone()) {
            head.add("supervision");
        }
        if (ofStudents()) {
            head.add("teacher_temperature");
        }
        head.addAll(HEAD.subList(1, HEAD.size()));
        List<Integer> words = IntStream.range(0, head.size())
                .filter(column -> WORDS.contains(head.get(column)))
                .boxed()
                .toList();
        head.addAll(names);
        return new Table(
                alpha.equals(HEAD.get(0))
                        ? head
                        : head.stream().map(name -> name.replace('_', ' ')).toList(),
                entries.stream().map(entry -> cells(entry, rounded)).toList(),
                words);
    }

    private boolean ofSeeds() {
        return entries.stream().anyMatch(entry -> entry.snapshot().key().seed().isPresent());
    }

    /** Whether a column must tell what was learned from, since α alone would not: students, or smoothing that nobody said. */
    private boolean notOfLabelsAlone() {
        return entries.stream().anyMatch(entry -> entry.snapshot().key().supervision() != Supervision.LABELS);
    }

    private boolean ofStudents() {
        return entries.stream().anyMatch(entry -> entry.snapshot().key().isStudent());
    }

    private List<String> cells(MeasureReport.Entry entry, boolean rounded) {
        SnapshotKey network = entry.snapshot().key();
        List<String> cells = new ArrayList<>(List.of(Decimals.plain(network.alpha())));
        if (ofSeeds()) {
            cells.add(network.seed().isPresent() ? Long.toString(network.seed().getAsLong()) : "");
        }
        if (notOfLabelsAlone()) {
            cells.add(network.supervision().label());
        }
        if (ofStudents()) {
            cells.add(
                    network.temperature().isPresent()
                            ? Decimals.plain(network.temperature().getAsDouble())
                            : "");
        }
        cells.addAll(
                List.of(Integer.toString(network.epoch()), entry.split().label(), Integer.toString(entry.examples())));
        for (String name : names) {
            Double value = entry.measures().get(name);
            cells.add(value == null ? "" : rounded ? Decimals.digits(value, DIGITS) : Double.toString(value));
        }
        return cells;
    }
}
