package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.chart.LikenessChart;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.TextLine;
import smoothscope.snapshot.DarkKnowledge;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** Which classes networks take to be alike: the patterns of their wrong logits side by side, each with its correlation to the first. */
public final class LikenessDiagram extends Diagram {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 660;
    private static final double GAP = 28;
    private static final double HEAD = 44;

    private final List<DarkKnowledge> teachers;
    private final List<String> classes;
    private final Theme theme;

    /** @param teachers networks of the recording; the others are compared with the first */
    public LikenessDiagram(Recording recording, List<DarkKnowledge> teachers, Split split, Theme theme) {
        super(
                theme,
                Title.of(
                        recording,
                        FourPanels.epoch(
                                teachers.stream().map(DarkKnowledge::network).toList())),
                "Mean logits of the wrong classes (columns) over the "
                        + (split == Split.TRAIN ? "training" : "validation")
                        + " examples of each class (rows), less their mean in the row; each network on a scale of its own. Purple:"
                        + " above the mean, so taken to be alike; blue: below. Of more than 30 classes, those of the most alike"
                        + " pairs.",
                Math.max(2, teachers.size()) * WIDTH,
                HEIGHT,
                0);
        this.teachers = List.copyOf(teachers);
        this.classes = recording.classes();
        this.theme = theme;
    }

    @Override
    void charts(Graphics2D g) {
        List<Integer> shown = LikenessChart.mostAlike(teachers.get(0).likeness());
        for (int i = 0; i < teachers.size(); i++) {
            DarkKnowledge teacher = teachers.get(i);
            Box cell = page().cell(0, 1, i, teachers.size(), GAP);
            new LikenessChart(teacher.likeness(), shown, classes, theme, cell.inset(0, HEAD, 0, 0)).paint(g);
            String label = FourPanels.label(teacher.network().key());
            new TextLine().add(label, Typography.HEADING, theme.ink()).drawCentred(g, cell, cell.y() + 14);
            if (i > 0) {
                String correlation = String.format(
                        Locale.ROOT,
                        "correlation with the first: %.2f",
                        teacher.likeness().correlation(teachers.get(0).likeness()));
                new TextLine().add(correlation, Typography.TEXT, theme.muted()).drawCentred(g, cell, cell.y() + 34);
            }
        }
    }
}
