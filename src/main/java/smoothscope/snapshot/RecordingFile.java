package smoothscope.snapshot;

import java.nio.file.Path;
import smoothscope.file.WholeFile;
import smoothscope.job.Progress;
import smoothscope.problem.Unreadable;
import smoothscope.problem.Unwritable;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.npz.NpzArchive;

/** A recording as one .npz file, which NumPy opens too. */
public final class RecordingFile {
    private RecordingFile() {}

    /**
     * Writes a recording whole or not at all. The same recording gives the same bytes.
     *
     * @param half whether to round the logits to half precision, which halves the file
     * @throws Unwritable where the place does not allow it, or a number is not finite or too large for half precision
     */
    public static void write(Path file, Recording recording, boolean half) {
        RecordingWriter writer = new RecordingWriter(file, recording, half);
        WholeFile.write(file, writer::writeTo);
    }

    /** As {@link #read(Path, Progress)}, unobserved. */
    public static Recording read(Path file) {
        return read(file, new Progress());
    }

    /**
     * Reads a recording.
     *
     * @param progress told of the bytes read; where it is cancelled, reading ends
     * @throws Unreadable where the file is absent, no .npz archive, or damaged
     * @throws WrongContents where its arrays do not fit
     */
    public static Recording read(Path file, Progress progress) {
        try (NpzArchive archive = NpzArchive.open(file, progress)) {
            return new RecordingReader(archive, progress).read();
        } catch (OutOfMemoryError full) {
            throw new Unreadable(file, "needs more memory than the program has left", full);
        }
    }
}
