package smoothscope.command.recording;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import smoothscope.command.option.StudentOptions;
import smoothscope.command.option.ThreeClasses;
import smoothscope.command.terminal.Exit;
import smoothscope.command.terminal.OutputFile;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.ProjectionTable;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.Split;

@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        description = "Writes the examples of three classes in the classes' plane as CSV.")
public final class ProjectCommand implements Callable<Integer> {
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
            required = true,
            paramLabel = "A,B,C",
            description =
                    "The three classes by name or index, separated by , or by ; (names may hold commas); or similar: the most alike pair and a third.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String classes;

    @Option(
            names = "--alpha",
            paramLabel = "X",
            description = "The smoothing; needed where the recording holds several.")
    private @Nullable Double alpha;

    @Option(names = "--seed", paramLabel = "S", description = "The seed; needed where the recording holds several.")
    private @Nullable Long seed;

    @Option(names = "--epoch", paramLabel = "N", description = "The epoch; the last where not given.")
    private @Nullable Integer epoch;

    @Mixin
    private StudentOptions students = new StudentOptions();

    @Option(names = "--split", paramLabel = "SPLIT", description = "train or validation; both where not given.")
    private @Nullable Split split;

    @Option(names = "--out", required = true, paramLabel = "F.csv", description = "The file to write.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Mixin
    private OwnArrayOptions own = new OwnArrayOptions();

    @Override
    public Integer call() {
        OutputFile.requireOther(out, files);
        Set<Split> splits = split == null ? EnumSet.allOf(Split.class) : EnumSet.of(split);
        Recording recording = SnapshotChoice.ofSeed(
                students.chosen(ReadRecording.read(
                        files, own.reading(false), spec.commandLine().getErr())),
                seed);
        ClassTriple triple = ThreeClasses.of(classes, recording);
        Snapshot snapshot = SnapshotChoice.one(recording, alpha, epoch);
        ProjectionTable.write(out, recording, snapshot, triple, splits);
        return Exit.DONE;
    }
}
