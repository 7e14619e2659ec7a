package smoothscope.figure;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import smoothscope.snapshot.Projection;

/**
 * A figure as a value: the same on the screen, in a bitmap and in a vector file.
 *
 * @param title what was trained, for instance {@code "CIFAR-10 · AlexNet · epoch 40"}
 * @param rows from top to bottom, at least one, each with a panel per column
 * @param columns what each column shows, for instance {@code "training"}
 * @param classNames the names of A, B, C
 * @param convention the name of the convention that α is given in; empty where the rows' labels say it
 * @param differs what else differs between the networks besides α; empty where nobody said
 */
@RecordBuilder
public record Figure(
        String title,
        List<FigureRow> rows,
        List<String> columns,
        List<String> classNames,
        String convention,
        String differs,
        FigureOptions options)
        implements FigureBuilder.With {
    /** One of which nobody said what else differs. */
    public Figure(
            String title,
            List<FigureRow> rows,
            List<String> columns,
            List<String> classNames,
            String convention,
            FigureOptions options) {
        this(title, rows, columns, classNames, convention, "", options);
    }

    public Figure {
        differs = differs.replaceAll("\\p{Cntrl}", " ");
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        // Names come from files; a control character can be drawn nowhere and written into no SVG.
        classNames = classNames.stream()
                .map(name -> name.replaceAll("\\p{Cntrl}", " "))
                .toList();
        if (rows.isEmpty() || columns.isEmpty() || classNames.size() != Projection.OTHER) {
            throw new IllegalArgumentException("a figure has rows, columns and three classes");
        }
        for (FigureRow row : rows) {
            if (row.panels().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.panels().size() + " panels in a row of " + columns.size() + " columns");
            }
        }
    }

    /** The title, or the three classes where nothing is known of what was trained. */
    public String heading() {
        return title.isEmpty() ? String.join(" · ", classNames) : title;
    }

    public Panel panel(int row, int column) {
        return rows.get(row).panels().get(column);
    }

    /** The projections of all panels, row by row. */
    public List<Projection> projections() {
        return rows.stream()
                .flatMap(row -> row.panels().stream())
                .map(Panel::projection)
                .toList();
    }

    /** All panels side by side, as in the paper's figure; above each stands its split and what is particular to its row. */
    public Figure inOneRow() {
        List<String> headings = rows.stream()
                .flatMap(row -> columns.stream().map(column -> column + FigureRow.BETWEEN + row.shortLabel()))
                .toList();
        List<Panel> panels = rows.stream().flatMap(row -> row.panels().stream()).toList();
        return new Figure(
                title, List.of(new FigureRow("", "", panels)), headings, classNames, convention, differs, options);
    }
}
