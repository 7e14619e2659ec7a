package smoothscope.session;

import java.nio.file.Path;
import java.util.List;
import smoothscope.figure.DecorationOptions;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.LatexFigure;
import smoothscope.figure.NetworkGrid;
import smoothscope.figure.Paper;
import smoothscope.figure.Theme;
import smoothscope.figure.file.FigureFile;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.raster.FigureDrawing;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.session.view.ViewState;

/**
 * What is open as a figure for a page: any of its networks in rows and columns, at the width and with the text of the page.
 *
 * @param state the classes, and how the figure is drawn
 * @param choice which networks stand where
 * @param oneRow whether all panels stand side by side
 */
public record PaperFigure(
        Session session,
        ViewState state,
        NetworkGrid.Choice choice,
        Paper paper,
        boolean oneRow,
        DecorationOptions decorations,
        Theme theme) {
    /** Device pixels for each point of a bitmap: 288 to an inch. */
    private static final double SCALE = 4;

    /** @throws InvalidSetting where networks are still steered, of which there are no measured rows */
    public static void requireMeasured(Session session) {
        if (session.whole().meta().live()) {
            throw new InvalidSetting(
                    Sentence.of("A figure for a page shows measured networks, and these are still steered."),
                    "Save the timeline, open it, then export again.");
        }
    }

    public Figure figure() {
        FigureOptions options = state.options().withTheme(theme).withDecorations(decorations);
        List<NetworkGrid.Source> sources = session.sources().stream()
                .map(source -> new NetworkGrid.Source(
                        source.name().map(RecordingName::english).orElse(""),
                        source.open().ofAllSeeds(),
                        session.triple(source, state.classes())))
                .toList();
        Figure figure = NetworkGrid.of(sources, choice, options, session.title());
        return oneRow ? figure.inOneRow() : figure;
    }

    /** What is written into a file. */
    public Drawing drawing() {
        return FigureDrawing.on(paper, figure());
    }

    /** The lines that put the file into a LaTeX document. */
    public String latex(String file) {
        return LatexFigure.of(figure(), file);
    }

    public void write(Path file) {
        FigureFile.write(file, drawing(), SCALE);
    }
}
