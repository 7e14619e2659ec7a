package smoothscope.figure;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.Set;
import smoothscope.snapshot.Projection;

/**
 * How a figure is drawn.
 *
 * @param decisionLines whether the exact boundaries between the three classes are drawn
 * @param shading whether the plane is tinted by the softmax among the three classes
 * @param mistakes whether examples that the network misclassifies among all K classes are ringed
 * @param others whether examples of other classes are drawn in grey, where the projection holds them
 * @param centroids whether the clusters' mean points and their triangle are drawn
 * @param colours what the colour of an example's mark tells
 * @param hidden the slots (0, 1, 2) of classes whose examples are not drawn
 * @param decorations whether the figure explains itself with title, legend, axis words and caption; a window has its own
 * @param decorated which decorations these are
 * @param extent what a shared scale fits, for instance a whole sweep; empty: the points of this figure
 */
@RecordBuilder
public record FigureOptions(
        Theme theme,
        ScaleMode scale,
        TemplateMode templates,
        boolean decisionLines,
        boolean shading,
        boolean mistakes,
        boolean others,
        boolean centroids,
        ColourBy colours,
        Set<Integer> hidden,
        boolean decorations,
        DecorationOptions decorated,
        Optional<Extent> extent)
        implements FigureOptionsBuilder.With {
    /** On paper: light, one scale, everything but shading and other classes. */
    public static final FigureOptions DEFAULT = new FigureOptions(
            Theme.LIGHT,
            ScaleMode.SHARED,
            TemplateMode.TRUE_SCALE,
            true,
            false,
            true,
            false,
            true,
            ColourBy.CLASS,
            Set.of(),
            true,
            DecorationOptions.ALL,
            Optional.empty());

    public FigureOptions {
        hidden = Set.copyOf(hidden);
        for (int slot : hidden) {
            if (slot < 0 || slot >= Projection.OTHER) {
                throw new IllegalArgumentException("hidden slots are 0, 1, 2, got " + slot);
            }
        }
    }

    /** Whether examples at a slot (0, 1, 2, or {@link Projection#OTHER}) are drawn. */
    public boolean shows(int slot) {
        return slot == Projection.OTHER ? others : !hidden.contains(slot);
    }

    /** Explains itself by these decorations. */
    public FigureOptions withDecorations(DecorationOptions which) {
        return withDecorated(which).withDecorations(true);
    }

    /** A shared scale that fits this, whatever the panels hold, so that it stays still while the points move. */
    public FigureOptions withExtent(Extent other) {
        return withExtent(Optional.of(other));
    }
}
