package smoothscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import smoothscope.figure.Title;
import smoothscope.figure.page.PageChoice;
import smoothscope.figure.page.PageContents;
import smoothscope.figure.page.PageFile;
import smoothscope.figure.page.PageView;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.session.data.Pictures;
import smoothscope.session.view.AlphaGrid;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Origin;
import smoothscope.snapshot.Recording;

/**
 * What is open as a page for the browser, which shows first what the window shows as far as the page holds it.
 *
 * @param pictures where the examples' images come from, if the page is to hold them
 * @param heading of the page; what was trained on what where it is blank
 */
public record PageExport(
        Session session, ViewState state, PageChoice choice, Optional<Pictures> pictures, String heading) {
    /** A page, and what it holds. */
    public record Made(PageContents contents, byte[] bytes) {}

    /** @throws InvalidSetting where a page cannot hold what is open */
    public static void requireOne(Session session) {
        if (session.sources().size() > 1) {
            throw new InvalidSetting(
                    Sentence.of("The rows show two recordings, and a file holds the networks of one."),
                    "Stop comparing, then export again.");
        }
        if (session.whole().meta().live()) {
            throw new InvalidSetting(
                    Sentence.of("A page holds a recording, and these networks are still steered."),
                    "Save the timeline, open it, then export again.");
        }
    }

    /** What a page is headed by where nobody says. */
    public static String heading(Session session) {
        String title = Title.of(session.recording().meta(), OptionalInt.empty());
        return title.isEmpty() ? "Smoothscope" : title;
    }

    /** Makes the page; its size is told before it is written. */
    public Made make() {
        Recording recording = session.ofAllSeeds();
        PageContents contents = pictures.isPresent()
                ? PageContents.of(recording, choice, new PageImages(recording.meta(), pictures.get()))
                : PageContents.of(recording, choice);
        AlphaGrid grid = new AlphaGrid(contents.alphas());
        List<Double> shown = state.alphas().stream()
                .filter(contents.alphas()::contains)
                .distinct()
                .limit(2)
                .toList();
        List<Double> rows = shown.size() == 2
                ? shown
                : Stream.of(grid.least(), grid.usual()).distinct().toList();
        List<Integer> epochs = contents.epochs();
        int epoch = epochs.contains(state.epoch()) ? state.epoch() : epochs.get(epochs.size() - 1);
        OptionalLong seed = session.seed(state)
                .filter(contents.seeds()::contains)
                .map(OptionalLong::of)
                .orElseGet(contents::usualSeed);
        PageView view =
                new PageView(heading.isBlank() ? heading(session) : heading, state.classes(), rows, epoch, seed);
        return new Made(contents, PageFile.bytes(contents, view, Origin.version()));
    }

    /** Writes the page. */
    public void write(Path file) {
        PageFile.write(file, make().bytes());
    }
}
