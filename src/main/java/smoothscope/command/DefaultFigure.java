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
import smoothscope.session.Suggestions;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingFile;

/** The figure of a recording that needs no choice: the paper's classes where they are there, the least and the usual α, the last epoch. */
final class DefaultFigure {
    private static final double SCALE = 2;

    private DefaultFigure() {}

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
