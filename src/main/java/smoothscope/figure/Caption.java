package smoothscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import smoothscope.snapshot.Recording;

/** What has to be said below a figure: which plane this is, how the scales compare, which α is meant. */
public final class Caption {
    /** Stands for a convention where α is that of the students' teachers. */
    static final String OF_TEACHERS = "of teachers";

    static final String TAUGHT = "α and T are the teacher's, whose softmax(z/T) the student learned.";

    private Caption() {}

    public static String of(Figure figure) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Plane through the templates of " + figure.classNames().get(0) + ", "
                + figure.classNames().get(1) + " and " + figure.classNames().get(2)
                + " (the last layer's weights, bias included), in units of the penultimate layer;"
                + " the origin is the templates' mean.");
        sentences.add(scale(figure.options().scale()));
        if (figure.options().colours() != ColourBy.CLASS) {
            sentences.add(colours(figure.options()));
        }
        if (outlines(figure)) {
            sentences.add("Outlines: half of each cluster of every seed.");
        }
        if (figure.options().decisionLines()) {
            sentences.add("Decision boundaries are exact among the three classes.");
        }
        if (figure.options().templates() == TemplateMode.SCALED) {
            sentences.add(templates(figure));
        }
        if (!figure.convention().isEmpty()) {
            sentences.add(convention(figure.convention()));
        }
        if (!figure.differs().isEmpty()) {
            sentences.add("Besides α differs: " + figure.differs() + ".");
        }
        return String.join(" ", sentences);
    }

    private static boolean outlines(Figure figure) {
        return figure.rows().stream()
                .flatMap(row -> row.panels().stream())
                .anyMatch(panel -> !panel.contours().isEmpty());
    }

    /** The name of the convention of α of a recording; of students', {@link #OF_TEACHERS}. */
    public static String conventionOf(Recording recording) {
        return recording.hasStudents()
                ? OF_TEACHERS
                : recording.meta().text("convention").orElse("uniform");
    }

    /** Which α is meant. */
    public static String convention(String name) {
        return name.equals(OF_TEACHERS) ? TAUGHT : "α by the convention “" + name + "”: " + target(name) + ".";
    }

    private static String colours(FigureOptions options) {
        if (options.colours() == ColourBy.PREDICTED) {
            return "Shapes: the true class; colours: the class that the network takes an example for, grey for any but the three.";
        }
        boolean dark = options.theme() == Theme.DARK;
        return "Shapes: the true class; colours: the network's confidence in fifths, from the "
                + (dark ? "darkest (up to 0.2) to the lightest" : "lightest (up to 0.2) to the darkest")
                + " (above 0.8).";
    }

    private static String scale(ScaleMode mode) {
        return switch (mode) {
            case SHARED -> "One scale for all panels.";
            case ROW -> "Each row has its own scale: sizes compare within a row.";
            case OWN -> "Each panel has its own scale: sizes do not compare.";
            case RELATIVE ->
                "Each panel is scaled to the mean side of its triangle of cluster centres: shapes compare, sizes do not.";
        };
    }

    private static String templates(Figure figure) {
        List<String> scales = IntStream.range(0, figure.rows().size())
                .mapToObj(row -> TemplateScale.label(TemplateScale.of(figure, row)))
                .toList();
        return "Templates are drawn " + String.join(", ", scales) + " about their mean"
                + (scales.size() > 1 ? " (row by row)." : ".");
    }

    private static String target(String convention) {
        return convention.equals("uniform")
                ? "the labelled class's target is 1\u00a0−\u00a0α\u00a0+\u00a0α/K, the others' α/K"
                : "the labelled class's target is 1\u00a0−\u00a0α, the others' α/(K\u00a0−\u00a01)";
    }
}
