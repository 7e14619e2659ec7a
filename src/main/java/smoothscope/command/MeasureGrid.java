package smoothscope.command;

import java.util.ArrayList;
import java.util.List;
import smoothscope.text.Decimals;
import smoothscope.text.Table;

/** Measures as one table, a line for each snapshot and split, a column for each measure. */
final class MeasureGrid {
    private static final List<String> HEAD = List.of("alpha", "epoch", "split", "examples");
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
        List<String> head = new ArrayList<>(HEAD);
        head.set(0, alpha);
        names.forEach(name -> head.add(alpha.equals(HEAD.get(0)) ? name : name.replace('_', ' ')));
        return new Table(
                head, entries.stream().map(entry -> cells(entry, rounded)).toList(), List.of(HEAD.indexOf("split")));
    }

    private List<String> cells(MeasureReport.Entry entry, boolean rounded) {
        List<String> cells = new ArrayList<>(List.of(
                Decimals.plain(entry.snapshot().alpha()),
                Integer.toString(entry.snapshot().epoch()),
                entry.split().label(),
                Integer.toString(entry.examples())));
        for (String name : names) {
            Double value = entry.measures().get(name);
            cells.add(value == null ? "" : rounded ? Decimals.digits(value, DIGITS) : Double.toString(value));
        }
        return cells;
    }
}
