package smoothscope.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.snapshot.Projection;

/** A figure laid out in a size: every panel's rectangle, and the way from the plane to logical pixels and back. */
public final class FigureLayout implements Drawing {
    /**
     * An example under the pointer.
     *
     * @param index its index in the panel's projection
     * @param distance from the pointer, in logical pixels
     */
    public record Hit(int row, int column, int index, double distance) {}

    private final Figure figure;
    private final double width;
    private final double height;
    private final List<PanelLayout> panels;
    private final Optional<Chrome> chrome;

    private FigureLayout(
            Figure figure, double width, double height, List<PanelLayout> panels, Optional<Chrome> chrome) {
        this.figure = figure;
        this.width = width;
        this.height = height;
        this.panels = panels;
        this.chrome = chrome;
    }

    /** Lays the figure out in a width and height of logical pixels. */
    public static FigureLayout of(Figure figure, double width, double height) {
        Optional<Chrome> chrome =
                figure.options().chrome() ? Optional.of(new Chrome(figure, width, height)) : Optional.empty();
        List<Box> frames = chrome.map(Chrome::frames)
                .orElseGet(() -> PanelGrid.frames(figure, new Box(0, 0, width, height), PanelGrid.GAP, PanelGrid.GAP));
        return new FigureLayout(figure, width, height, PanelScales.layouts(figure, frames), chrome);
    }

    public Figure figure() {
        return figure;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public String heading() {
        return figure.heading();
    }

    @Override
    public void paint(Graphics2D graphics) {
        FigurePainter.paint(graphics, this);
    }

    @Override
    public BufferedImage image(double scale) {
        return RasterPainter.image(this, scale);
    }

    /** All panels, row by row. */
    public List<PanelLayout> panels() {
        return panels;
    }

    /** The frames of all panels, row by row. */
    public List<Box> frames() {
        return panels.stream().map(PanelLayout::frame).toList();
    }

    public PanelLayout panel(int row, int column) {
        return panels.get(row * figure.columns().size() + column);
    }

    /** What stands around the panels, where the figure explains itself. */
    Optional<Chrome> chrome() {
        return chrome;
    }

    public Optional<PanelLayout> panelAt(double x, double y) {
        return panels.stream().filter(panel -> panel.frame().contains(x, y)).findFirst();
    }

    /**
     * The drawn example nearest to a place, among those at most {@code radius} logical pixels away. It looks at every point of the panel
     * under the place: about a millisecond for a million, so an index would only cost memory and time at every frame.
     */
    public Optional<Hit> nearest(double x, double y, double radius) {
        return panelAt(x, y).flatMap(panel -> nearest(panel, x, y, radius));
    }

    private Optional<Hit> nearest(PanelLayout panel, double x, double y, double radius) {
        Projection projection = panel.projection();
        boolean[] shown = shown();
        double u = panel.u(x);
        double v = panel.v(y);
        double reach = radius / panel.pixelsPerUnit();
        double least = reach * reach;
        int nearest = -1;
        for (int i = 0; i < projection.size(); i++) {
            double du = projection.u(i) - u;
            double dv = projection.v(i) - v;
            double squared = du * du + dv * dv;
            if (squared <= least && shown[projection.places()[i]]) {
                least = squared;
                nearest = i;
            }
        }
        return nearest < 0
                ? Optional.empty()
                : Optional.of(new Hit(panel.row(), panel.column(), nearest, Math.sqrt(least) * panel.pixelsPerUnit()));
    }

    /** Whether examples at each place are drawn. */
    boolean[] shown() {
        boolean[] shown = new boolean[Projection.OTHER + 1];
        for (int place = 0; place < shown.length; place++) {
            shown[place] = figure.options().shows(place);
        }
        return shown;
    }

    /** The examples inside a rectangle of one panel, as indices into its projection, ascending. */
    public int[] inside(PanelLayout panel, Box selection) {
        Projection projection = panel.projection();
        boolean[] shown = shown();
        return IntStream.range(0, projection.size())
                .filter(i -> shown[projection.places()[i]]
                        && selection.contains(panel.x(projection.u(i)), panel.y(projection.v(i))))
                .toArray();
    }
}
