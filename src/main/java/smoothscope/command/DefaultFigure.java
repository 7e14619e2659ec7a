package smoothscope.command;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureFile;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureSize;
import smoothscope.figure.FourPanels;
import smoothscope.session.AlphaGrid;
import smoothscope.session.Session;
import smoothscope.session.Suggestions;
import smoothscope.session.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingFile;

/** The figure of a recording that needs no choice: the paper's classes where they are there, the least and the usual α, the last epoch. */
final class DefaultFigure {
    private static final double SCALE = 2;

    private DefaultFigure() {}

    /** Writes the figure of a saved view into a file. */
    static void writeView(ViewState view, Path out) {
        Path file = view.recordings().get(0);
        Session session = new Session(file, RecordingFile.read(file));
        ViewState restored = session.restored(view);
        Figure figure = session.figure(restored.withOptions(restored.options().withChrome(true)));
        FigureSize size = FigureSize.of(figure);
        FigureFile.write(out, figure, size.width(), size.height(), SCALE);
    }

    /** Writes the default figure of one recording file into another file. */
    static void write(Path file, Path out) {
        Recording recording = RecordingFile.read(file);
        AlphaGrid grid = new AlphaGrid(recording.alphas());
        List<Double> alphas = Stream.of(grid.least(), grid.usual()).distinct().toList();
        Figure figure = FourPanels.of(
                recording, Suggestions.first(recording.classes()), alphas, OptionalInt.empty(), FigureOptions.DEFAULT);
        FigureSize size = FigureSize.of(figure);
        FigureFile.write(out, figure, size.width(), size.height(), SCALE);
    }
}
