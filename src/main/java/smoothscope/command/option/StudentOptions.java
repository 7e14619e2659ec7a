package smoothscope.command.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotChoice;

/** Which networks of a recording of students are meant. */
public final class StudentOptions {
    @Option(
            names = "--supervision",
            paramLabel = "NAME",
            description =
                    "Of a recording of students, those that learned from labels, from a teacher or from class-means.")
    private @Nullable String supervision;

    @Option(names = "--temperature", paramLabel = "T", description = "Of students, those whose teacher spoke at T.")
    private @Nullable Double temperature;

    /** Those asked for; all where nothing was. */
    public Recording chosen(Recording recording) {
        return SnapshotChoice.ofStudents(
                recording, supervision == null ? null : supervision.replace('-', ' '), temperature);
    }

    /** Those asked for; where nothing was, those that α alone tells apart. */
    public Recording series(Recording recording) {
        return supervision == null && temperature == null ? recording.ofTypicalSeries() : chosen(recording);
    }
}
