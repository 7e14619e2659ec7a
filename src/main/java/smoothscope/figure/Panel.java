package smoothscope.figure;

import java.util.List;
import java.util.Optional;
import smoothscope.snapshot.Projection;

/**
 * One picture of the class plane: one network, one split.
 *
 * @param viewport what it looks at; empty: all points, by the figure's scale
 * @param highlighted indices into the projection of the examples that are ringed because somebody chose them; not copied
 * @param contours of further networks, drawn over the points
 */
public record Panel(Projection projection, Optional<Viewport> viewport, int[] highlighted, List<Contour> contours) {
    private static final int[] NONE = {};

    public Panel(Projection projection) {
        this(projection, Optional.empty(), NONE, List.of());
    }

    public Panel withViewport(Optional<Viewport> other) {
        return new Panel(projection, other, highlighted, contours);
    }

    public Panel withHighlighted(int[] others) {
        return new Panel(projection, viewport, others, contours);
    }

    public Panel withContours(List<Contour> others) {
        return new Panel(projection, viewport, highlighted, others);
    }
}
