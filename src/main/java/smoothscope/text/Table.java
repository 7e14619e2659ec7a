package smoothscope.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cells in lines under a head, for other programs. A cell is empty where something is not known.
 *
 * @param words the columns that hold words and not numbers, from 0
 */
public record Table(List<String> head, List<List<String>> lines, List<Integer> words) {
    public Table {
        head = List.copyOf(head);
        lines = lines.stream().map(List::copyOf).toList();
        words = List.copyOf(words);
        for (List<String> line : lines) {
            if (line.size() != head.size()) {
                throw new IllegalArgumentException(line.size() + " cells under " + head.size() + " heads");
            }
        }
    }

    /** Comma-separated after RFC 4180. */
    public String csv() {
        return joined(",", Table::quoted);
    }

    /** With tabs between the columns, as spreadsheets take it from the clipboard. */
    public String tabs() {
        return joined("\t", cell -> cell.replace('\t', ' ').replace('\n', ' '));
    }

    private String joined(String between, java.util.function.UnaryOperator<String> cell) {
        StringBuilder text = new StringBuilder();
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(lines);
        all.forEach(line -> text.append(line.stream().map(cell).collect(Collectors.joining(between)))
                .append('\n'));
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** A {@code tabular} with the rules of the package booktabs. */
    public String latex() {
        String columns = IntStream.range(0, head.size())
                .mapToObj(column -> words.contains(column) ? "l" : "r")
                .collect(Collectors.joining());
        StringBuilder text =
                new StringBuilder("% \\usepackage{booktabs}\n\\begin{tabular}{" + columns + "}\n\\toprule\n");
        text.append(head.stream().map(Table::oneLine).map(Latex::escaped).collect(Collectors.joining(" & ")))
                .append(" \\\\\n\\midrule\n");
        for (List<String> line : lines) {
            text.append(IntStream.range(0, line.size())
                            .mapToObj(column -> latex(line.get(column), column))
                            .collect(Collectors.joining(" & ")))
                    .append(" \\\\\n");
        }
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private String latex(String cell, int column) {
        if (cell.isEmpty()) {
            return "--";
        }
        return Latex.escaped(
                words.contains(column) ? oneLine(cell) : oneLine(cell).replace('-', '−'));
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        line(text, head);
        List<String> rules = new ArrayList<>(Collections.nCopies(head.size(), "---:"));
        words.forEach(column -> rules.set(column, "---"));
        line(text, rules);
        lines.forEach(line -> line(
                text, line.stream().map(cell -> cell.isEmpty() ? "–" : cell).toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ")
                .append(cells.stream()
                        .map(cell -> oneLine(cell).replace("|", "\\|"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private static String oneLine(String cell) {
        return cell.replace('\n', ' ');
    }
}
