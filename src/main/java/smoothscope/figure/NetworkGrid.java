package smoothscope.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.Split;

/**
 * Networks in rows, and beside each other where that is wanted: of several recordings, seeds, α and epochs, each with the examples of one split or of both.
 * Beside a row and above a column stands what tells it from the others; α always does.
 */
public final class NetworkGrid {
    /** What networks of a grid are told apart by, from the outermost rows to the innermost. */
    public enum Dimension {
        RECORDING,
        SEED,
        ALPHA,
        EPOCH;

        /** Its name on the command line and among the texts. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where networks come from.
     *
     * @param name what tells the recording from the others of the grid; not used where there is one
     * @param triple the three classes as it numbers them
     */
    public record Source(String name, Recording recording, ClassTriple triple) {}

    /**
     * Which networks.
     *
     * @param alphas measured values; empty for the least and the greatest of each recording
     * @param epochs an empty one is the last of each network
     * @param seeds empty for the one in the middle by accuracy
     * @param splits the columns
     * @param across what stands beside each other instead of below
     * @param outlines whether half of each cluster of every seed is outlined
     */
    public record Choice(
            List<Double> alphas,
            List<OptionalInt> epochs,
            List<Long> seeds,
            List<Split> splits,
            Optional<Dimension> across,
            boolean outlines) {
        /** The paper's figure: without and with smoothing, at the end of training. */
        public static final Choice USUAL = new Choice(
                List.of(), List.of(OptionalInt.empty()), List.of(), FourPanels.SPLITS, Optional.empty(), false);

        public Choice {
            alphas = List.copyOf(alphas);
            epochs = List.copyOf(epochs);
            seeds = List.copyOf(seeds);
            splits = List.copyOf(splits);
            if (epochs.isEmpty() || splits.isEmpty()) {
                throw new IllegalArgumentException("a grid of no epoch or no split");
            }
        }
    }

    /** @param place among the recordings, seeds, α and epochs of the grid */
    private record Cell(Source source, Recording ofSeed, Snapshot network, Map<Dimension, Integer> place) {
        OptionalLong seed() {
            return network.key().seed().isPresent()
                    ? network.key().seed()
                    : ofSeed.meta().seed();
        }

        String seedInWords() {
            return seed().isPresent() ? "seed " + seed().getAsLong() : "seed not said";
        }

        String epoch() {
            return network.epoch() > 0 || ofSeed.meta().observed() ? "epoch " + network.epoch() : "untrained";
        }
    }

    private final List<Source> sources;
    private final Choice choice;
    private final FigureOptions options;
    private final List<Cell> cells = new ArrayList<>();

    private NetworkGrid(List<Source> sources, Choice choice, FigureOptions options) {
        this.sources = List.copyOf(sources);
        this.choice = choice;
        this.options = options;
        for (int s = 0; s < sources.size(); s++) {
            List<Recording> seeds = ofSeeds(sources.get(s).recording());
            for (int seed = 0; seed < seeds.size(); seed++) {
                addCells(sources.get(s), seeds.get(seed), s, seed);
            }
        }
    }

    private List<Recording> ofSeeds(Recording recording) {
        return choice.seeds().isEmpty()
                ? List.of(recording.ofTypicalSeed())
                : choice.seeds().stream()
                        .map(seed -> SnapshotChoice.ofSeed(recording, seed))
                        .toList();
    }

    private void addCells(Source source, Recording ofSeed, int s, int seed) {
        List<Double> measured = ofSeed.alphas();
        List<Double> alphas = choice.alphas().isEmpty()
                ? Stream.of(measured.get(0), measured.get(measured.size() - 1))
                        .distinct()
                        .toList()
                : choice.alphas();
        for (int a = 0; a < alphas.size(); a++) {
            for (int e = 0; e < choice.epochs().size(); e++) {
                Snapshot network = FourPanels.snapshot(
                        ofSeed, alphas.get(a), choice.epochs().get(e));
                cells.add(new Cell(
                        source,
                        ofSeed,
                        network,
                        Map.of(Dimension.RECORDING, s, Dimension.SEED, seed, Dimension.ALPHA, a, Dimension.EPOCH, e)));
            }
        }
    }

    /**
     * The figure of such networks.
     *
     * @param sources at least one
     * @param title where there are several recordings
     * @throws smoothscope.problem.Problem where a recording does not hold what is asked for, or rows would be of different lengths
     */
    public static Figure of(List<Source> sources, Choice choice, FigureOptions options, String title) {
        return new NetworkGrid(sources, choice, options).figure(title);
    }

    private Figure figure(String title) {
        Map<Map<Dimension, Integer>, List<Cell>> byRow = new LinkedHashMap<>();
        Map<Integer, List<Cell>> byColumn = new LinkedHashMap<>();
        for (Cell cell : cells) {
            byRow.computeIfAbsent(place(cell), key -> new ArrayList<>()).add(cell);
            byColumn.computeIfAbsent(column(cell), key -> new ArrayList<>()).add(cell);
        }
        if (byRow.values().stream().anyMatch(row -> row.size() != byColumn.size())) {
            throw unequal();
        }
        List<String> columns = byColumn.values().stream()
                .map(this::heading)
                .flatMap(heading -> choice.splits().stream().map(split -> heading + FourPanels.column(split)))
                .toList();
        List<FigureRow> rows = byRow.values().stream().map(this::row).toList();
        Source first = sources.get(0);
        List<String> names = Stream.of(
                        first.triple().a(), first.triple().b(), first.triple().c())
                .map(first.recording().classes()::get)
                .toList();
        boolean alone = sources.size() == 1;
        String differs = alone ? first.recording().meta().differs().orElse("") : "";
        Figure figure = new Figure(alone ? title() : title, rows, columns, names, convention(), differs, options);
        return choice.outlines() ? figure.withOptions(options.withExtent(extent(figure))) : figure;
    }

    private static InvalidSetting unequal() {
        return new InvalidSetting(
                Sentence.of("Not every row of the figure would have the same columns."),
                "Name the α, epochs and seeds of all.");
    }

    private Map<Dimension, Integer> place(Cell cell) {
        Map<Dimension, Integer> place = new EnumMap<>(cell.place());
        choice.across().ifPresent(place::remove);
        return place;
    }

    private int column(Cell cell) {
        return choice.across().map(cell.place()::get).orElse(0);
    }

    /** What all networks of a column have in common, up to the name of the split. */
    private String heading(List<Cell> column) {
        if (choice.across().isEmpty()) {
            return "";
        }
        List<String> said = column.stream().map(this::saidAcross).distinct().toList();
        if (said.size() == 1) {
            return said.get(0) + FigureRow.BETWEEN;
        }
        if (choice.across().get() != Dimension.EPOCH) {
            throw unequal();
        }
        return "last epoch" + FigureRow.BETWEEN;
    }

    private String saidAcross(Cell cell) {
        return switch (choice.across().orElseThrow()) {
            case RECORDING -> cell.source().name();
            case SEED -> cell.seedInWords();
            case ALPHA -> FourPanels.brief(cell.network().key());
            case EPOCH -> cell.epoch();
        };
    }

    private FigureRow row(List<Cell> row) {
        Cell first = row.get(0);
        List<Panel> panels = row.stream().flatMap(cell -> panels(cell).stream()).toList();
        return new FigureRow(label(first), note(first), panels);
    }

    /** How long a network learned, where neither its row's label nor its column says so. */
    private String note(Cell cell) {
        boolean said = isTold(Dimension.EPOCH) || choice.across().equals(Optional.of(Dimension.EPOCH));
        boolean usual = epochs().size() == 1 && cell.network().epoch() > 0;
        return said || usual || cell.ofSeed().meta().observed() ? "" : cell.epoch();
    }

    /** Whether a row says it: where there are several that do not stand beside each other. */
    private boolean isTold(Dimension dimension) {
        boolean several = cells.stream()
                        .map(cell -> cell.place().get(dimension))
                        .distinct()
                        .count()
                > 1;
        return several && !choice.across().equals(Optional.of(dimension));
    }

    private String label(Cell cell) {
        boolean alphaAcross = choice.across().equals(Optional.of(Dimension.ALPHA));
        List<String> parts = new ArrayList<>();
        if (isTold(Dimension.RECORDING)) {
            parts.add(cell.source().name());
        }
        if (isTold(Dimension.SEED)) {
            parts.add(cell.seedInWords());
        }
        String epoch = isTold(Dimension.EPOCH) ? cell.epoch() : "";
        if (parts.isEmpty() && epoch.isEmpty() && !alphaAcross) {
            return FourPanels.label(cell.network().key()) + ownConvention(cell);
        }
        if (!alphaAcross) {
            parts.add(FourPanels.brief(cell.network().key()) + ownConvention(cell));
        }
        if (!epoch.isEmpty()) {
            parts.add(epoch);
        }
        return String.join(", ", parts);
    }

    private String ownConvention(Cell cell) {
        return convention().isEmpty()
                ? " (" + Caption.conventionOf(cell.source().recording()) + ")"
                : "";
    }

    private List<Panel> panels(Cell cell) {
        Source source = cell.source();
        List<Panel> panels =
                FourPanels.panels(cell.ofSeed(), cell.network(), source.triple(), choice.splits(), options);
        if (!choice.outlines()) {
            return panels;
        }
        List<Panel> outlined = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            Split split = choice.splits().get(i);
            outlined.add(panels.get(i)
                    .withContours(ofEachSeed(cell).stream()
                            .map(network -> Projection.of(source.recording(), network, source.triple(), split, false))
                            .flatMap(projection -> Contour.of(projection).stream())
                            .filter(contour -> options.shows(contour.slot()))
                            .toList()));
        }
        return outlined;
    }

    /** The networks of every seed that are as the one of a cell. */
    private List<Snapshot> ofEachSeed(Cell cell) {
        Snapshot network = cell.network();
        return cell.source().recording().ofEachSeed().stream()
                .map(one -> SnapshotChoice.one(one, network.alpha(), network.epoch()))
                .toList();
    }

    /** What is drawn, outlines too. */
    private Extent extent(Figure figure) {
        Stream<Projection> ofSeeds = cells.stream()
                .flatMap(cell -> ofEachSeed(cell).stream()
                        .flatMap(network -> choice.splits().stream()
                                .map(split -> Projection.of(
                                        cell.source().recording(),
                                        network,
                                        cell.source().triple(),
                                        split,
                                        false))));
        return Extent.of(Stream.concat(figure.projections().stream(), ofSeeds).toList());
    }

    /** The convention of α of all recordings; empty where they differ in it. */
    private String convention() {
        List<String> conventions = sources.stream()
                .map(source -> Caption.conventionOf(source.recording()))
                .distinct()
                .toList();
        return conventions.size() == 1 ? conventions.get(0) : "";
    }

    private Collection<Integer> epochs() {
        return cells.stream().map(cell -> cell.network().epoch()).distinct().toList();
    }

    /** What was trained on what; with the epoch and the seed where there is one. */
    private String title() {
        Collection<Integer> epochs = epochs();
        OptionalInt epoch =
                epochs.size() == 1 ? OptionalInt.of(epochs.iterator().next()) : OptionalInt.empty();
        boolean seeds = cells.stream().map(Cell::seed).distinct().count() > 1;
        Cell first = cells.get(0);
        return Title.of(seeds ? first.source().recording() : first.ofSeed(), epoch);
    }
}
