package smoothscope.figure.layout;

import java.awt.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.figure.Figure;
import smoothscope.figure.Viewport;
import smoothscope.snapshot.Projection;

/** A figure laid out in a size: every panel's rectangle, and the way from the plane to logical pixels and back. */
public final class FigureLayout {
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
    private final Optional<DecorationsLayout> decorations;

    private FigureLayout(
            Figure figure,
            double width,
            double height,
            List<PanelLayout> panels,
            Optional<DecorationsLayout> decorations) {
        this.figure = figure;
        this.width = width;
        this.height = height;
        this.panels = panels;
        this.decorations = decorations;
    }

    /** Lays the figure out in a width and height of logical pixels. */
    public static FigureLayout of(Figure figure, double width, double height) {
        Optional<DecorationsLayout> decorations = figure.options().decorations()
                ? Optional.of(new DecorationsLayout(figure, width, height))
                : Optional.empty();
        List<Box> frames = decorations
                .map(DecorationsLayout::frames)
                .orElseGet(() -> PanelGrid.frames(figure, new Box(0, 0, width, height), PanelGrid.GAP, PanelGrid.GAP));
        return new FigureLayout(figure, width, height, PanelScales.layouts(figure, frames), decorations);
    }

    /** The same with the grid of an earlier sight of the same panels, while it serves. */
    public FigureLayout after(FigureLayout earlier) {
        boolean same = earlier.panels.size() == panels.size()
                && earlier.figure.classNames().equals(figure.classNames());
        return same
                ? new FigureLayout(
                        figure,
                        width,
                        height,
                        IntStream.range(0, panels.size())
                                .mapToObj(i -> panels.get(i).after(earlier.panels.get(i)))
                                .toList(),
                        decorations)
                : this;
    }

    public Figure figure() {
        return figure;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** All panels, row by row. */
    public List<PanelLayout> panels() {
        return panels;
    }

    /** Whether a panel may look so: near enough that there is something to be seen. */
    public boolean reaches(Viewport view) {
        return Reach.of(figure.projections()).holds(view);
    }

    /** The frames of all panels, row by row. */
    public List<Box> frames() {
        return panels.stream().map(PanelLayout::frame).toList();
    }

    public PanelLayout panel(int row, int column) {
        return panels.get(row * figure.columns().size() + column);
    }

    /** What stands around the panels, where the figure explains itself. */
    public Optional<DecorationsLayout> decorations() {
        return decorations;
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
            if (squared <= least && shown[projection.slots()[i]]) {
                least = squared;
                nearest = i;
            }
        }
        return nearest < 0
                ? Optional.empty()
                : Optional.of(new Hit(panel.row(), panel.column(), nearest, Math.sqrt(least) * panel.pixelsPerUnit()));
    }

    /** Whether examples at each slot are drawn. */
    boolean[] shown() {
        boolean[] shown = new boolean[Projection.OTHER + 1];
        for (int slot = 0; slot < shown.length; slot++) {
            shown[slot] = figure.options().shows(slot);
        }
        return shown;
    }

    /** The examples inside a shape over one panel, as indices into its projection, ascending. */
    public int[] inside(PanelLayout panel, Shape selection) {
        Projection projection = panel.projection();
        boolean[] shown = shown();
        return IntStream.range(0, projection.size())
                .filter(i -> shown[projection.slots()[i]]
                        && selection.contains(panel.x(projection.u(i)), panel.y(projection.v(i))))
                .toArray();
    }
}
