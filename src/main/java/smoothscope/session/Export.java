package smoothscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.figure.Animation;
import smoothscope.figure.Figure;
import smoothscope.figure.file.FigureFile;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;

/**
 * What is seen, to be taken out of the window into a file.
 *
 * @param chosen the examples that are ringed
 */
public record Export(Session session, ViewState state, Selection chosen) {
    /** What can be made of it. */
    public enum Kind {
        /** A bitmap, one pixel a point. */
        PNG_1,
        PNG_2,
        PNG_4,
        SVG,
        PDF,
        /** The play through all α. */
        GIF_ALPHA,
        /** The play through all epochs. */
        GIF_EPOCHS,
        /** The drawn examples with their coordinates; see {@link smoothscope.snapshot.ProjectionTable}. */
        CSV,
        /** A recording of the measured networks in the rows, of every seed. */
        NPZ;

        /** The ending of its files, without the dot. */
        public String ending() {
            String name = name().toLowerCase(Locale.ROOT);
            int end = name.indexOf('_');
            return end < 0 ? name : name.substring(0, end);
        }
    }

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    /** A play is looked at on a screen. */
    private static final int PLAY_WIDTH = 960;

    private static final int PLAY_HEIGHT = 720;

    /** Writes the file; whole or not at all. */
    public void write(Path file, Kind kind, Progress progress) {
        progress.begin("Writing", 0, "");
        switch (kind) {
            case PNG_1 -> FigureFile.write(file, figure(), WIDTH, HEIGHT, 1);
            case PNG_2, SVG, PDF -> FigureFile.write(file, figure(), WIDTH, HEIGHT, 2);
            case PNG_4 -> FigureFile.write(file, figure(), WIDTH, HEIGHT, 4);
            case GIF_ALPHA -> write(file, alphas(), progress);
            case GIF_EPOCHS -> write(file, epochs(), progress);
            case CSV -> Panels.write(file, session, state, drawn());
            case NPZ -> RecordingFile.write(file, rows(), session.recording().half(), progress);
        }
    }

    private static void write(Path file, Animation play, Progress progress) {
        FigureFile.write(file, play, PLAY_WIDTH, PLAY_HEIGHT, 1, progress);
    }

    /** The figure with its own title, legend and caption. */
    public Figure figure() {
        return figure(state);
    }

    private Figure figure(ViewState at) {
        return Panels.figure(session, at.withOptions(at.options().withDecorations(true)), chosen);
    }

    private Animation alphas() {
        List<Double> measured = session.grid().values();
        if (measured.size() < 2 || session.rows(state).get(0).unit() == Row.Unit.STEP) {
            throw new InvalidSetting("This recording has no several values of α to play through.");
        }
        return Animation.through(measured, alpha -> figure(state.withComparedAlpha(alpha)));
    }

    private Animation epochs() {
        List<Integer> measured = session.epochs();
        if (measured.size() < 2) {
            throw new InvalidSetting("This recording holds one epoch, so there is none to play through.");
        }
        return Animation.of(measured, epoch -> figure(state.withEpoch(epoch)));
    }

    /** The examples that the panels draw. */
    private Selection drawn() {
        return drawn(session, state);
    }

    /** The examples that the panels of a state draw. */
    public static Selection drawn(Session session, ViewState state) {
        return Selection.of(Panels.figure(session, state).projections().stream()
                .flatMapToInt(projection -> IntStream.range(0, projection.size())
                        .filter(index -> state.options().shows(projection.slots()[index]))
                        .map(index -> projection.rows()[index]))
                .toArray());
    }

    private Recording rows() {
        if (session.sources().size() > 1) {
            throw new InvalidSetting(
                    Sentence.of("The rows show two recordings, and a file holds the networks of one."),
                    "Stop comparing, then export again.");
        }
        Recording whole = session.recording();
        Stream<ViewState> ofEachSeed = session.seeds().size() < 2
                ? Stream.of(state)
                : session.seeds().stream().map(seed -> state.withSeeds(SeedChoice.of(seed)));
        return new Recording(
                whole.examples(),
                whole.classes(),
                ofEachSeed
                        .flatMap(each -> session.networks(each).stream())
                        .distinct()
                        .toList(),
                whole.meta(),
                whole.half());
    }
}
