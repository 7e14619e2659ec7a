package smoothscope.command.figure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import smoothscope.figure.ColourBy;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;

/** The options that say how a figure is drawn. */
public final class FigureLook {
    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "light (default), dark, or print, which survives greyscale (default at a width on a page).")
    private @Nullable Theme theme;

    @Option(
            names = "--axes",
            paramLabel = "NAME",
            description =
                    "shared: one scale for all panels (default); row: each row its own; own: each panel its own; relative: each panel's unit is the"
                            + " mean side of its triangle of cluster means.")
    private ScaleMode axes = FigureOptions.DEFAULT.scale();

    @Option(
            names = "--templates",
            paramLabel = "NAME",
            converter = Templates.class,
            description = "true: at true scale (default); scaled: near the clusters, with the factor said; off.")
    private TemplateMode templates = FigureOptions.DEFAULT.templates();

    @Option(
            names = "--colour",
            paramLabel = "NAME",
            description =
                    "class: marks have the colour of the true class (default); predicted: of the class that the network takes"
                            + " an example for; confidence: light to dark in fifths. Shapes always tell the true class.")
    private ColourBy colours = FigureOptions.DEFAULT.colours();

    @Option(names = "--shading", description = "Tint the plane by the softmax among the three classes.")
    private boolean shading;

    @Option(names = "--others", description = "Show the examples of all other classes in grey.")
    private boolean others;

    @Option(names = "--no-decision-lines", description = "Leave out the boundaries between the three classes.")
    private boolean noDecisionLines;

    @Option(names = "--no-mistakes", description = "Leave out the rings around misclassified examples.")
    private boolean noMistakes;

    @Option(names = "--no-centroids", description = "Leave out the cluster means and their triangle.")
    private boolean noCentroids;

    @Option(
            names = "--hide",
            split = ",",
            paramLabel = "A|B|C",
            description = "Leave out the examples of these of the three classes.")
    private List<Place> hidden = List.of();

    @Option(names = "--bare", description = "The panels alone: no title, legend, axis words or caption.")
    private boolean bare;

    private enum Place {
        A,
        B,
        C
    }

    /** @param onPaper whether the figure has a size on a page */
    Theme theme(boolean onPaper) {
        return theme != null ? theme : onPaper ? Theme.PRINT : FigureOptions.DEFAULT.theme();
    }

    FigureOptions options(boolean onPaper) {
        Set<Integer> places = new LinkedHashSet<>();
        hidden.forEach(place -> places.add(Arrays.asList(Place.values()).indexOf(place)));
        return FigureOptions.DEFAULT
                .withTheme(theme(onPaper))
                .withScale(axes)
                .withColours(colours)
                .withTemplates(templates)
                .withShading(shading)
                .withOthers(others)
                .withDecisionLines(!noDecisionLines)
                .withMistakes(!noMistakes)
                .withCentroids(!noCentroids)
                .withHidden(places)
                .withDecorations(!bare);
    }

    private static final class Templates implements ITypeConverter<TemplateMode> {
        @Override
        public TemplateMode convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "true" -> TemplateMode.TRUE_SCALE;
                case "scaled" -> TemplateMode.SCALED;
                case "off" -> TemplateMode.OFF;
                default -> throw new TypeConversionException("expected true, scaled or off, not " + value);
            };
        }
    }
}
