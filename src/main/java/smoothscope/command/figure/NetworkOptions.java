package smoothscope.command.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smoothscope.command.option.Seeds;
import smoothscope.figure.Animation;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FourPanels;
import smoothscope.figure.NetworkGrid;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.Split;

/** Which of a recording's networks a figure shows, and how they stand to each other. */
public final class NetworkOptions {
    private static final String ALL = "all";

    @Option(
            names = "--alpha",
            split = ",",
            paramLabel = "α",
            description = "A row for each; without it the smallest and the largest, in a .gif all.")
    private List<Double> alphas = List.of();

    @Option(
            names = "--epoch",
            split = ",",
            paramLabel = "N",
            description =
                    "A row for each: numbers, first, last, or all; the last where not given. A .gif plays through several.")
    private List<String> epochs = List.of();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "A row for each, where the recording holds several: 2, 1,3, 1-3 or all (default: the one in the middle by accuracy).")
    private @Nullable String seeds;

    @Option(
            names = "--all-seeds",
            description = "Outline half of each cluster of every seed over the examples of the one that is shown.")
    private boolean allSeeds;

    @Option(names = "--split", paramLabel = "SPLIT", description = "A column for train or validation alone.")
    private @Nullable Split split;

    @Option(
            names = "--across",
            paramLabel = "NAME",
            description = "A column for each alpha, epoch, seed or recording, in place of a row.")
    private NetworkGrid.@Nullable Dimension across;

    @Option(
            names = "--each-file",
            description =
                    "Rows for each file by itself, in place of taking the files together; classes correspond by name.")
    private boolean eachFile;

    boolean eachFile() {
        return eachFile;
    }

    boolean allSeeds() {
        return allSeeds;
    }

    /** As they were asked for. */
    List<Double> alphas() {
        return alphas;
    }

    /** What shows other things than rows of panels knows neither their columns nor files apart. */
    void requireOneLook() {
        if (eachFile || across != null || split != null) {
            throw new InvalidSetting("--split, --across and --each-file are for rows of panels that stand still.");
        }
    }

    /** What draws no panels outlines no clusters of other seeds. */
    void requireNoOutlines() {
        if (allSeeds) {
            throw new InvalidSetting("--all-seeds draws panels in a picture that stands still.");
        }
    }

    /** What is drawn over the epochs, or of the last one alone. */
    void requireNoEpoch() {
        if (!epochs.isEmpty()) {
            throw new InvalidSetting("--epoch is for pictures of one moment.");
        }
    }

    /** What is drawn of every teacher. */
    void requireNoAlpha() {
        if (!alphas.isEmpty()) {
            throw new InvalidSetting("--students draws the students of every teacher: leave out --alpha.");
        }
    }

    private static boolean isAll(List<String> words) {
        return words.size() == 1 && words.get(0).strip().equalsIgnoreCase(ALL);
    }

    private static boolean several(@Nullable String seeds) {
        return seeds != null && (isAll(List.of(seeds)) || Seeds.of(seeds).size() > 1);
    }

    /** The one seed that is meant; null where none was named. */
    @Nullable Long seed() {
        if (seeds == null) {
            return null;
        }
        if (several(seeds)) {
            throw new InvalidSetting("One seed is shown here, so --seed takes one number.");
        }
        return Seeds.of(seeds).get(0);
    }

    /** The networks of the seed that is meant. */
    Recording ofSeed(Recording recording) {
        Long seed = seed();
        return seed == null ? recording.ofTypicalSeed() : SnapshotChoice.ofSeed(recording, seed);
    }

    /** The networks of the seeds that were named; of all where none was. */
    Recording ofSeeds(Recording recording) {
        return SnapshotChoice.ofSeeds(recording, seeds(recording));
    }

    private List<Long> seeds(Recording recording) {
        return seeds == null ? List.of() : isAll(List.of(seeds)) ? recording.seeds() : Seeds.of(seeds);
    }

    /** The one epoch that is meant; null for the last. */
    @Nullable Integer epoch() {
        if (epochs.size() > 1 || isAll(epochs)) {
            throw new InvalidSetting("One epoch is shown here, so --epoch takes one number.");
        }
        return epochs.isEmpty() || isLast(epochs.get(0)) ? null : Integer.valueOf(number(epochs.get(0)));
    }

    /** The one epoch that is meant; empty for the last. */
    OptionalInt when() {
        Integer epoch = epoch();
        return epoch == null ? OptionalInt.empty() : OptionalInt.of(epoch);
    }

    /** The epochs that are meant; an empty one is the last. */
    private List<OptionalInt> epochs(Recording recording) {
        if (isAll(epochs)) {
            return recording.epochs().stream().map(OptionalInt::of).toList();
        }
        List<OptionalInt> asked = new ArrayList<>();
        for (String word : epochs) {
            asked.add(
                    isLast(word)
                            ? OptionalInt.empty()
                            : OptionalInt.of(
                                    word.strip().equalsIgnoreCase("first")
                                            ? recording.epochs().get(0)
                                            : number(word)));
        }
        return asked.isEmpty() ? List.of(OptionalInt.empty()) : asked;
    }

    private static boolean isLast(String word) {
        return word.strip().toLowerCase(Locale.ROOT).equals("last");
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidSetting("An epoch is a number, first, last or all, not “%s”.", word);
        }
    }

    /** @param recording whose epochs and seeds are meant by all */
    NetworkGrid.Choice choice(Recording recording) {
        return new NetworkGrid.Choice(
                alphas.stream().distinct().toList(),
                epochs(recording),
                seeds(recording),
                split == null ? FourPanels.SPLITS : List.of(split),
                Optional.ofNullable(across),
                allSeeds);
    }

    /** The rise of α at one epoch; or several epochs one after the other, with a row for each α. */
    Animation play(Recording recording, ClassTriple triple, FigureOptions options) {
        requireOneLook();
        requireNoOutlines();
        List<OptionalInt> played = epochs(recording);
        return played.size() > 1
                ? Animation.through(recording, triple, rows(recording), played, options)
                : Animation.sweep(recording, triple, rising(recording), played.get(0), options);
    }

    /** The α of the rows: as asked for, else the least and the greatest. */
    List<Double> rows(Recording recording) {
        if (!alphas.isEmpty()) {
            return alphas.stream().distinct().toList();
        }
        List<Double> measured = recording.alphas();
        return Stream.of(measured.get(0), measured.get(measured.size() - 1))
                .distinct()
                .toList();
    }

    /** The α that an animation passes: as asked for, else all, from the least to the greatest. */
    List<Double> rising(Recording recording) {
        return alphas.isEmpty()
                ? recording.alphas()
                : alphas.stream()
                        .map(alpha -> SnapshotChoice.measured(recording, alpha))
                        .distinct()
                        .sorted()
                        .toList();
    }
}
