package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import java.util.List;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.MovedChart;
import smoothscope.figure.data.Moves;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Text;

/** Who moved from one network to another, of training and of validation, on one scale. */
public final class MovedDiagram extends Diagram {
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 720;
    private static final double HEADING = 26;
    private static final double GAP = 24;

    /** One panel. */
    public record Part(String heading, Moves moves) {}

    private final List<Part> parts;
    private final List<String> classes;
    private final Theme theme;

    /** @param classes the names of A, B and C */
    public MovedDiagram(String title, String caption, List<Part> parts, List<String> classes, Theme theme) {
        super(theme, title, caption, WIDTH, HEIGHT, 0);
        this.parts = List.copyOf(parts);
        this.classes = List.copyOf(classes);
        this.theme = theme;
    }

    @Override
    void charts(Graphics2D g) {
        List<Moves> all = parts.stream().map(Part::moves).toList();
        for (int i = 0; i < parts.size(); i++) {
            Box cell = page().cell(0, 1, i, parts.size(), GAP);
            Part part = parts.get(i);
            Text.draw(
                    g,
                    Typography.fitted(part.heading(), Typography.HEADING, cell.width()),
                    Typography.HEADING,
                    theme.ink(),
                    cell.x(),
                    cell.y() + 14);
            new MovedChart(part.moves(), all, classes, theme, cell.inset(0, HEADING, 0, 0)).paint(g);
        }
    }
}
