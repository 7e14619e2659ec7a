package smoothscope.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import smoothscope.figure.LatexFigure;
import smoothscope.text.Decimals;

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
        StringBuilder text = new StringBuilder(String.join(",", head()) + "\n");
        for (MeasureReport.Entry entry : entries) {
            List<String> cells = cells(entry, false);
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    /** A {@code tabular} with the rules of the package booktabs. */
    String latex() {
        StringBuilder text = new StringBuilder(
                "% \\usepackage{booktabs}\n\\begin{tabular}{rrl" + "r".repeat(1 + names.size()) + "}\n\\toprule\n");
        text.append(head().stream()
                        .map(name -> name.equals("alpha") ? "$\\alpha$" : LatexFigure.escaped(name.replace('_', ' ')))
                        .collect(Collectors.joining(" & ")))
                .append(" \\\\\n\\midrule\n");
        for (MeasureReport.Entry entry : entries) {
            text.append(cells(entry, true).stream()
                            .map(cell -> cell.isEmpty() ? "--" : LatexFigure.escaped(cell.replace('-', '−')))
                            .collect(Collectors.joining(" & ")))
                    .append(" \\\\\n");
        }
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        line(text, head());
        List<String> rules = new ArrayList<>(Collections.nCopies(HEAD.size() + names.size(), "---:"));
        rules.set(HEAD.indexOf("split"), "---");
        line(text, rules);
        entries.forEach(entry -> line(
                text,
                cells(entry, true).stream()
                        .map(cell -> cell.isEmpty() ? "–" : cell)
                        .toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(HEAD);
        head.addAll(names);
        return head;
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
