package smoothscope.command.figure;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smoothscope.command.option.Seeds;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Title;
import smoothscope.figure.page.PageChoice;
import smoothscope.figure.page.PageContents;
import smoothscope.figure.page.PageFile;
import smoothscope.figure.page.PageView;
import smoothscope.job.Progress;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.UnknownName;
import smoothscope.session.PageImages;
import smoothscope.session.data.Pictures;
import smoothscope.session.view.AlphaGrid;
import smoothscope.snapshot.Origin;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.Split;

/** What a page (.html) holds; it can show all of that, so that the other options only say what is seen first. */
public final class PageOptions {
    private static final double MEGABYTE = 1e6;

    @Option(
            names = "--page-alphas",
            split = ",",
            paramLabel = "α",
            description = "A page (.html) holds these α; all where not given.")
    private List<Double> alphas = List.of();

    @Option(
            names = "--page-epochs",
            split = ",",
            paramLabel = "N",
            description =
                    "A page holds these epochs; without it the first, the last and as many between as fit in 3 MB.")
    private List<Integer> epochs = List.of();

    @Option(
            names = "--page-seeds",
            paramLabel = "S",
            description = "A page holds these seeds, like 1-3 or 1,4; without it all of which every α was trained.")
    private @Nullable String seeds;

    @Option(
            names = "--page-split",
            paramLabel = "SPLIT",
            description = "A page holds train or validation; both where not given.")
    private @Nullable Split split;

    @Option(
            names = "--page-per-class",
            paramLabel = "N",
            description = "A page holds so many examples of each class and split; all where not given.")
    private @Nullable Integer perClass;

    @Option(
            names = "--page-title",
            paramLabel = "TEXT",
            description = "A page's heading; data set, network and seed where not given.")
    private @Nullable String title;

    @Option(
            names = "--page-pictures",
            description =
                    "A page holds the examples' images too, where the terms of their data set allow passing them on.")
    private boolean pictures;

    @Option(names = "--page-size", description = "Say how large the page would be, and write nothing.")
    private boolean sizeOnly;

    /** Refuses what a picture would ignore. */
    void refuseStray() {
        if (!alphas.isEmpty()
                || !epochs.isEmpty()
                || Stream.of(seeds, split, perClass, title).anyMatch(Objects::nonNull)
                || pictures
                || sizeOnly) {
            throw new InvalidSetting("The options --page-… are for a page: --out F.html.");
        }
    }

    /**
     * Says what the page holds and how large it is, then writes it.
     *
     * @param triple seen first
     * @param rows the α of the rows seen first; empty for the least and the usual
     * @param epoch seen first; the last where null
     * @param seed seen first; the one in the middle by accuracy where null
     * @param told takes the line that says what the page holds
     */
    void write(
            Path out,
            Recording recording,
            ClassTriple triple,
            List<Double> rows,
            @Nullable Integer epoch,
            @Nullable Long seed,
            PrintWriter told) {
        Set<Split> splits = split == null ? EnumSet.allOf(Split.class) : EnumSet.of(split);
        OptionalInt most = perClass == null ? OptionalInt.empty() : OptionalInt.of(perClass);
        PageChoice choice = new PageChoice(alphas, epochs, seeds == null ? List.of() : Seeds.of(seeds), splits, most);
        PageContents contents = pictures
                ? PageContents.of(recording, choice, new PageImages(recording.meta(), onThisComputer()))
                : PageContents.of(recording, choice);
        byte[] page = PageFile.bytes(contents, view(contents, triple, rows, epoch, seed), Origin.version());
        told.println(told(contents, page.length));
        told.flush();
        if (!sizeOnly) {
            PageFile.write(out, page);
        }
    }

    private static Pictures onThisComputer() {
        return new Pictures((name, extraction) ->
                Catalogue.open(name, DataFolders.usual(), Pictures.CUT, extraction, new Progress()));
    }

    private PageView view(
            PageContents contents,
            ClassTriple triple,
            List<Double> rows,
            @Nullable Integer epoch,
            @Nullable Long seed) {
        AlphaGrid grid = new AlphaGrid(contents.alphas());
        List<Double> shown = rows.isEmpty()
                ? Stream.of(grid.least(), grid.usual()).distinct().toList()
                : rows.stream().map(alpha -> held(contents, alpha)).distinct().toList();
        if (shown.size() > 2) {
            throw new InvalidSetting("A page has two rows: --alpha takes one α, or two.");
        }
        List<Integer> held = contents.epochs();
        int first = epoch == null ? held.get(held.size() - 1) : epoch;
        if (!held.contains(first)) {
            throw new UnknownName("epoch of the page", String.valueOf(first), texts(held));
        }
        String heading = title == null ? Title.of(contents.recording().meta(), OptionalInt.empty()) : title;
        return new PageView(heading.isEmpty() ? "Smoothscope" : heading, triple, shown, first, seen(contents, seed));
    }

    private static OptionalLong seen(PageContents contents, @Nullable Long seed) {
        if (seed == null) {
            return contents.usualSeed();
        }
        if (!contents.seeds().contains(seed)) {
            throw new UnknownName("seed of the page", String.valueOf(seed), texts(contents.seeds()));
        }
        return OptionalLong.of(seed);
    }

    private static double held(PageContents contents, double asked) {
        double measured = SnapshotChoice.measured(contents.recording(), asked);
        if (!contents.alphas().contains(measured)) {
            throw new UnknownName("α of the page", FourPanels.number(measured), numbers(contents.alphas()));
        }
        return measured;
    }

    private static List<String> numbers(List<Double> alphas) {
        return alphas.stream().map(FourPanels::number).toList();
    }

    private static List<String> texts(List<?> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static String told(PageContents contents, int bytes) {
        return String.format(
                Locale.ROOT,
                "α = %s; %sepochs %s; %,d examples, at most %,d of each class and split; %.2f MB",
                String.join(", ", numbers(contents.alphas())),
                contents.seeds().size() < 2 ? "" : "seeds " + String.join(", ", texts(contents.seeds())) + "; ",
                String.join(", ", texts(contents.epochs())),
                contents.examples(),
                contents.perClass(),
                bytes / MEGABYTE);
    }
}
