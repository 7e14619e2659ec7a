package smoothscope.command.recording;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smoothscope.command.option.OwnArrayOptions;
import smoothscope.command.option.ReadRecording;
import smoothscope.command.option.RecordedPair;
import smoothscope.command.option.StudentOptions;
import smoothscope.command.option.ThreeClasses;
import smoothscope.command.terminal.Exit;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.Split;

@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = {
            "Prints every measure of a recording: accuracy, calibration, neural collapse, separation, the logit gap.",
            "Values that start with split_ were taken over the whole split, the others over the recorded examples."
        })
public final class MeasureCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "R.npz",
            description =
                    "The recording, or arrays (.npz, or several .npy); several of the same examples are taken together.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Option(
            names = "--classes",
            paramLabel = "A,B,C",
            description =
                    "The three classes that regularity and in_plane_share are about, by name or index; or similar.")
    private @Nullable String classes;

    @Option(
            names = "--pair",
            paramLabel = "A,B",
            description =
                    "Two classes of which mutual_information is measured, where looks at augmented images were recorded (--looks).")
    private @Nullable String pair;

    @Option(names = "--alpha", paramLabel = "X", description = "The smoothing; all where not given.")
    private @Nullable Double alpha;

    @Option(names = "--seed", paramLabel = "S", description = "The seed; all where not given.")
    private @Nullable Long seed;

    @Option(names = "--epoch", paramLabel = "N", description = "The epoch; all where not given.")
    private @Nullable Integer epoch;

    @Mixin
    private StudentOptions students = new StudentOptions();

    @Option(names = "--split", paramLabel = "SPLIT", description = "train or validation; both where not given.")
    private @Nullable Split split;

    @Option(names = "--json", description = "As JSON: an array with an object for each snapshot and split.")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "text (default), json, csv, latex (a tabular with the rules of booktabs) or markdown.")
    private Format format = Format.TEXT;

    @Option(
            names = "--measures",
            split = ",",
            paramLabel = "NAME",
            description = "The columns of a csv, latex or markdown table; all that are known where not given.")
    private List<String> measures = List.of();

    private enum Format {
        TEXT,
        JSON,
        CSV,
        LATEX,
        MARKDOWN
    }

    @Mixin
    private OwnArrayOptions own = new OwnArrayOptions();

    @Override
    public Integer call() {
        Format wanted = wanted();
        Recording recording = SnapshotChoice.ofSeed(
                students.chosen(ReadRecording.read(
                        files, own.reading(true), spec.commandLine().getErr())),
                seed);
        Optional<ClassTriple> triple = Optional.ofNullable(classes).map(text -> ThreeClasses.of(text, recording));
        List<Snapshot> snapshots = SnapshotChoice.all(recording, alpha, epoch);
        Optional<int[]> two = Optional.ofNullable(pair).map(text -> RecordedPair.of(text, recording));
        MeasureReport report = MeasureReport.of(recording, snapshots, splits(recording), triple, two);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (wanted) {
                    case TEXT -> report.table();
                    case JSON -> report.json();
                    case CSV -> report.grid(measures).csv();
                    case LATEX -> report.grid(measures).latex();
                    case MARKDOWN -> report.grid(measures).markdown();
                });
        out.flush();
        return Exit.DONE;
    }

    private Format wanted() {
        if (json && format != Format.TEXT && format != Format.JSON) {
            throw new InvalidSetting("--json and --format ask for two forms: leave out one.");
        }
        Format wanted = json ? Format.JSON : format;
        if (!measures.isEmpty() && (wanted == Format.TEXT || wanted == Format.JSON)) {
            throw new InvalidSetting("--measures names the columns of a table: --format csv, latex or markdown.");
        }
        return wanted;
    }

    /** The splits that have examples; that the one asked for has none must be said. */
    private List<Split> splits(Recording recording) {
        List<Split> present = Arrays.stream(Split.values())
                .filter(each -> recording.examples().rows(each).length > 0)
                .toList();
        if (split == null) {
            return present;
        }
        if (!present.contains(split)) {
            throw new WrongContents(files.get(0), "it holds no examples of the split %s", split.label());
        }
        return List.of(split);
    }
}
