package smoothscope.command.figure;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import smoothscope.command.option.ReadRecording;
import smoothscope.command.option.ThreeClasses;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureSize;
import smoothscope.figure.FourPanels;
import smoothscope.figure.file.FigureFile;
import smoothscope.session.Panels;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.AlphaGrid;
import smoothscope.session.view.Suggestions;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.own.OwnReading;

/** The figure of a recording that needs no choice: the paper's classes where they are there, the least and the usual α, the last epoch. */
public final class DefaultFigure {
    private static final double SCALE = 2;

    private DefaultFigure() {}

    /** Writes the figure of a saved view into a file. */
    public static void writeView(ViewState view, Path out) {
        Session session = session(view.recordings(), view.beside(), DefaultFigure::read);
        write(session, new ViewDefaults(session).restored(view), out);
    }

    /** Writes the default figure of a recording, or of two, into a file. */
    public static void write(List<Path> files, List<Path> beside, Path out) {
        if (!beside.isEmpty()) {
            Session both = session(files, beside, DefaultFigure::read);
            write(both, new ViewDefaults(both).start(FigureOptions.DEFAULT), out);
            return;
        }
        Recording recording = read(files).ofTypicalSeries().ofTypicalSeed();
        ThreeClasses.requireThree(recording);
        AlphaGrid grid = new AlphaGrid(recording.alphas());
        List<Double> alphas = Stream.of(grid.least(), grid.usual()).distinct().toList();
        write(
                FourPanels.of(
                        recording,
                        Suggestions.first(recording.classes()),
                        alphas,
                        OptionalInt.empty(),
                        FigureOptions.DEFAULT),
                out);
    }

    /**
     * Recordings as the window has them open.
     *
     * @param beside the files of the recording in the lower row; empty for none
     * @param read reads files as one recording
     */
    static Session session(List<Path> files, List<Path> beside, Function<List<Path>, Recording> read) {
        Session session = new Session(files, read.apply(files));
        return beside.isEmpty() ? session : session.beside(new Session(beside, read.apply(beside)));
    }

    private static Recording read(List<Path> files) {
        return ReadRecording.read(files, OwnReading.USUAL, new PrintWriter(Writer.nullWriter()));
    }

    private static void write(Session session, ViewState state, Path out) {
        write(Panels.figure(session, state.withOptions(state.options().withDecorations(true))), out);
    }

    private static void write(Figure figure, Path out) {
        FigureSize size = FigureSize.of(figure);
        FigureFile.write(out, figure, size.width(), size.height(), SCALE);
    }
}
