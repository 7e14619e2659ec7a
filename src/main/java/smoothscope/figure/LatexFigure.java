package smoothscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import smoothscope.snapshot.Projection;
import smoothscope.text.Latex;

/** The lines that put a figure's file into a LaTeX document, with a caption that says what a reader must know to make it again. */
public final class LatexFigure {
    private LatexFigure() {}

    /** @param file the file's name as the document calls it */
    public static String of(Figure figure, String file) {
        return lines(caption(figure), file);
    }

    /**
     * Those of a diagram.
     *
     * @param heading what it shows; a caption begins with it
     */
    public static String of(String heading, String caption, String file) {
        String begun = heading.isEmpty() ? "" : Latex.escaped(parts(heading)) + ". ";
        return lines(begun + Latex.escaped(caption), file);
    }

    private static String lines(String caption, String file) {
        return "\\begin{figure}[t]\n"
                + "  \\centering\n"
                + "  \\includegraphics[width=\\linewidth]{" + file + "}\n"
                + "  \\caption{" + caption + "}\n"
                + "  \\label{fig:" + label(file) + "}\n"
                + "\\end{figure}\n";
    }

    private static String label(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^A-Za-z0-9-]+", "-");
    }

    /** Data, network, epoch and seed as the title names them; classes, α, convention, examples. */
    static String caption(Figure figure) {
        List<String> sentences = new ArrayList<>();
        String of = figure.title().isEmpty() ? "" : " of " + Latex.escaped(parts(figure.title()));
        sentences.add("Penultimate-layer activations" + of + ", in the plane of the templates of "
                + figure.classNames().stream().map(Latex::escaped).collect(Collectors.joining(", ")) + ".");
        sentences.add(shown(figure) + ".");
        if (!figure.convention().isEmpty()) {
            sentences.add(
                    figure.convention().equals(Caption.OF_TEACHERS)
                            ? Latex.escaped(Caption.TAUGHT)
                            : "Label smoothing by the convention ``" + Latex.escaped(figure.convention()) + "''.");
        }
        sentences.add(examples(figure) + ".");
        return String.join(" ", sentences);
    }

    private static String shown(Figure figure) {
        List<String> rows = figure.rows().stream()
                .map(row -> row.note().isEmpty() ? row.label() : row.label() + " (" + row.note() + ")")
                .filter(label -> !label.isEmpty())
                .toList();
        String columns = figure.columns().stream().map(LatexFigure::parts).collect(Collectors.joining("; "));
        return rows.isEmpty()
                ? "Panels: " + Latex.escaped(columns)
                : "Rows: " + Latex.escaped(rows.stream().map(LatexFigure::parts).collect(Collectors.joining("; ")))
                        + ". Columns: " + Latex.escaped(columns);
    }

    private static String examples(Figure figure) {
        List<String> counts =
                figure.projections().stream().map(LatexFigure::count).distinct().toList();
        return "Examples per class: " + String.join("; ", counts);
    }

    private static String count(Projection projection) {
        return IntStream.range(0, Projection.OTHER)
                .mapToObj(slot -> String.format(Locale.ROOT, "%d", projection.count(slot)))
                .collect(Collectors.joining(", "));
    }

    private static String parts(String text) {
        return text.replace(FigureRow.BETWEEN, ", ");
    }
}
