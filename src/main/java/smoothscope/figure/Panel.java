package smoothscope.figure;

import java.util.Optional;
import smoothscope.snapshot.Projection;

/**
 * One picture of the class plane: one network, one split.
 *
 * @param viewport what it looks at; empty: all points, by the figure's scale
 */
public record Panel(Projection projection, Optional<Viewport> viewport) {
    public Panel(Projection projection) {
        this(projection, Optional.empty());
    }

    public Panel withViewport(Optional<Viewport> other) {
        return new Panel(projection, other);
    }
}
