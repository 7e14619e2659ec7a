package smoothscope.figure;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import smoothscope.snapshot.Projection;

/**
 * One picture of the class plane: one network, one split.
 *
 * @param viewport what it looks at; empty: all points, by the figure's scale
 * @param highlighted indices into the projection of the examples that somebody chose, before which all else fades; empty where nobody chose any;
 *     not copied
 * @param tints the colours of its examples where they do not tell the true class
 * @param contours of further networks, drawn over the points
 */
@RecordBuilder
public record Panel(
        Projection projection,
        Optional<Viewport> viewport,
        Optional<int[]> highlighted,
        Optional<Tints> tints,
        List<Contour> contours)
        implements PanelBuilder.With {
    public Panel(Projection projection) {
        this(projection, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    public Panel withHighlighted(int[] others) {
        return withHighlighted(Optional.of(others));
    }
}
