package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import java.util.List;
import smoothscope.figure.FigureSize;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.chart.CurveChart;
import smoothscope.figure.chart.ToldChart;
import smoothscope.snapshot.DarkKnowledge;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** What networks tell a student beyond the label, of the class and of the single image, over the smoothness of their targets. */
public final class ToldDiagram extends Diagram {
    private static final double GAP = 28;

    private final List<DarkKnowledge> teachers;
    private final Theme theme;

    /**
     * @param teachers networks of the recording by rising α
     * @param split whose examples they teach
     */
    public ToldDiagram(Recording recording, List<DarkKnowledge> teachers, Split split, Theme theme) {
        super(
                theme,
                Title.of(
                        recording,
                        FourPanels.epoch(
                                teachers.stream().map(DarkKnowledge::network).toList())),
                "Mean Kullback–Leibler divergence, in nats, of the targets softmax(z/T) of the "
                        + (split == Split.TRAIN ? "training" : "validation")
                        + " examples from smoothed labels of the same smoothness γ. It is the sum of what the mean target of"
                        + " the class tells (left) and what the single image adds (right). γ = mean of K/(K − 1) Σ p over the"
                        + " wrong classes. At one T, scale and content would be mixed.",
                FigureSize.ofRows(1).width(),
                FigureSize.ofRows(1).height(),
                0);
        this.teachers = List.copyOf(teachers);
        this.theme = theme;
    }

    @Override
    void charts(Graphics2D g) {
        for (ToldChart.Subject subject : ToldChart.Subject.values()) {
            CurveChart.Words words = new CurveChart.Words(subject.title(), "smoothness γ of the targets", "nats");
            ToldChart.in(
                            page().cell(0, 1, subject == ToldChart.Subject.CLASS ? 0 : 1, 2, GAP),
                            teachers,
                            subject,
                            words,
                            theme)
                    .paint(g);
        }
    }
}
