package smoothscope.command.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smoothscope.figure.DecorationOptions;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.LegendPosition;
import smoothscope.figure.Paper;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.PaperDrawing;
import smoothscope.figure.raster.FigureDrawing;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.UnknownName;

/** The options that fit a figure to a page. */
public final class FigurePaper {
    /** Of a figure on a page where nothing else is said. */
    private static final double FONT_SIZE = 8;

    private enum Arrangement {
        GRID,
        ROW
    }

    @Option(
            names = "--width",
            paramLabel = "84mm",
            description =
                    "Fit the figure to a width on a page (mm, cm, in, pt), with narrow margins and without title and caption.")
    private @Nullable String width;

    @Option(
            names = "--font-size",
            paramLabel = "PT",
            description = "The size of its text in points, with --width or --preset (default: 8, or the preset's).")
    private @Nullable Double fontSize;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Width and text of a usual page: neurips, icml, icml-wide, ieee, ieee-wide or slide.")
    private @Nullable String preset;

    @Option(
            names = "--arrange",
            paramLabel = "NAME",
            description = "grid: a row for each α (default); row: all panels side by side, as in the paper.")
    private Arrangement arrangement = Arrangement.GRID;

    @Option(
            names = "--legend",
            paramLabel = "NAME",
            description = "outside (default), inside (the three classes, in the first panel) or none.")
    private LegendPosition legend = LegendPosition.OUTSIDE;

    @Option(names = "--title", negatable = true, description = "With or without the title.")
    private @Nullable Boolean title;

    @Option(names = "--caption", negatable = true, description = "With or without the caption.")
    private @Nullable Boolean caption;

    /** Whether the figure has a size on a page. */
    boolean given() {
        return width != null || preset != null || fontSize != null;
    }

    private Paper paper() {
        Paper usual = preset == null ? null : preset(preset);
        double size = fontSize != null ? fontSize : usual != null ? usual.fontSize() : FONT_SIZE;
        if (width != null) {
            return new Paper(Paper.points(width), size);
        }
        if (usual == null) {
            throw new InvalidSetting(
                    Sentence.of("A size of text needs a width that it holds at."), "Give --width or --preset too.");
        }
        return usual.withFontSize(size);
    }

    private static Paper preset(String name) {
        return Arrays.stream(Paper.Preset.values())
                .filter(each -> each.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UnknownName(
                        "preset",
                        name,
                        Arrays.stream(Paper.Preset.values())
                                .map(Paper.Preset::label)
                                .collect(Collectors.toList())))
                .paper();
    }

    /** The options of a figure with the decorations asked for. */
    FigureOptions on(FigureOptions options) {
        if (!options.decorations()) {
            return options;
        }
        DecorationOptions usual = given() ? DecorationOptions.PAPER : DecorationOptions.ALL;
        return options.withDecorations(new DecorationOptions(
                title == null ? usual.title() : title,
                caption == null ? usual.caption() : caption,
                legend,
                usual.tight()));
    }

    boolean isInOneRow() {
        return arrangement == Arrangement.ROW;
    }

    Figure arranged(Figure figure) {
        return isInOneRow() ? figure.inOneRow() : figure;
    }

    /** A figure laid out for the page. */
    Drawing laidOut(Figure figure) {
        return FigureDrawing.on(paper(), figure);
    }

    /** A diagram at the page's width; as it is where none is given. */
    Drawing fitted(Drawing diagram) {
        if (!given()) {
            return diagram;
        }
        PaperDrawing fitted = PaperDrawing.fitted(diagram, paper());
        if (!fitted.legible()) {
            throw new InvalidSetting(
                    Sentence.of("At this width the diagram's text would be too small to read."),
                    "Give it the whole width of a page, for instance --width 170mm.");
        }
        return fitted;
    }
}
