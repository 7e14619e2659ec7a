package smoothscope.figure;

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
        Optional<Extent> extent) {
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

    public FigureOptions withTheme(Theme other) {
        return new FigureOptions(
                other,
                scale,
                templates,
                decisionLines,
                shading,
                mistakes,
                others,
                centroids,
                colours,
                hidden,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withScale(ScaleMode other) {
        return new FigureOptions(
                theme,
                other,
                templates,
                decisionLines,
                shading,
                mistakes,
                others,
                centroids,
                colours,
                hidden,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withTemplates(TemplateMode other) {
        return new FigureOptions(
                theme,
                scale,
                other,
                decisionLines,
                shading,
                mistakes,
                others,
                centroids,
                colours,
                hidden,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withDecisionLines(boolean on) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                on,
                shading,
                mistakes,
                others,
                centroids,
                colours,
                hidden,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withShading(boolean on) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                decisionLines,
                on,
                mistakes,
                others,
                centroids,
                colours,
                hidden,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withMistakes(boolean on) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                decisionLines,
                shading,
                on,
                others,
                centroids,
                colours,
                hidden,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withOthers(boolean on) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                decisionLines,
                shading,
                mistakes,
                on,
                centroids,
                colours,
                hidden,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withCentroids(boolean on) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                decisionLines,
                shading,
                mistakes,
                others,
                on,
                colours,
                hidden,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withColours(ColourBy other) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                decisionLines,
                shading,
                mistakes,
                others,
                centroids,
                other,
                hidden,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withHidden(Set<Integer> slots) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                decisionLines,
                shading,
                mistakes,
                others,
                centroids,
                colours,
                slots,
                decorations,
                decorated,
                extent);
    }

    public FigureOptions withDecorations(boolean on) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                decisionLines,
                shading,
                mistakes,
                others,
                centroids,
                colours,
                hidden,
                on,
                decorated,
                extent);
    }

    /** Explains itself by these decorations. */
    public FigureOptions withDecorations(DecorationOptions which) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                decisionLines,
                shading,
                mistakes,
                others,
                centroids,
                colours,
                hidden,
                true,
                which,
                extent);
    }

    /** A shared scale that fits this, whatever the panels hold, so that it stays still while the points move. */
    public FigureOptions withExtent(Extent other) {
        return new FigureOptions(
                theme,
                scale,
                templates,
                decisionLines,
                shading,
                mistakes,
                others,
                centroids,
                colours,
                hidden,
                decorations,
                decorated,
                Optional.of(other));
    }
}
