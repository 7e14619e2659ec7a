package smoothscope.figure;

import java.util.Optional;
import smoothscope.snapshot.Projection;

/**
 * One picture of the class plane: one network, one split.
 *
 * @param viewport what it looks at; empty: all points, by the figure's scale
 * @param highlighted indices into the projection of the examples that are ringed because somebody chose them; not copied
 */
public record Panel(Projection projection, Optional<Viewport> viewport, int[] highlighted) {
    private static final int[] NONE = {};

    public Panel(Projection projection) {
        this(projection, Optional.empty(), NONE);
    }

    public Panel withViewport(Optional<Viewport> other) {
        return new Panel(projection, other, highlighted);
    }

    public Panel withHighlighted(int[] others) {
        return new Panel(projection, viewport, others);
    }
}
