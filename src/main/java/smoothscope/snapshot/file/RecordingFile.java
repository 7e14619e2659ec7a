package smoothscope.snapshot.file;

import java.nio.file.Path;
import java.util.List;
import smoothscope.file.WholeFile;
import smoothscope.job.Progress;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.npz.NpzArchive;
import smoothscope.snapshot.own.ArrayFiles;
import smoothscope.snapshot.own.OwnArrays;
import smoothscope.snapshot.own.OwnReading;

/** A recording as one .npz file, which NumPy opens too; or arrays that somebody wrote with NumPy. */
public final class RecordingFile {
    /** Of one network; so many are looked through in a few milliseconds. */
    private static final long MANY_LOGITS = 1 << 20;

    private RecordingFile() {}

    /** As {@link #write(Path, Recording, boolean, Progress)}, unobserved. */
    public static void write(Path file, Recording recording, boolean half) {
        write(file, recording, half, new Progress());
    }

    /**
     * Writes a recording whole or not at all. The same recording gives the same bytes.
     *
     * @param half whether to round the logits to half precision, which halves the file
     * @param progress told of the logits written; where it is cancelled, the old file stays
     * @throws Unwritable where the place does not allow it, or a number is not finite or too large for half precision
     */
    public static void write(Path file, Recording recording, boolean half, Progress progress) {
        RecordingWriter writer = new RecordingWriter(file, recording, half, progress);
        WholeFile.write(file, writer::writeTo);
    }

    private static boolean isOwn(NpzArchive archive) {
        if (archive.holds("gram")) {
            return false;
        }
        if (OwnArrays.areIn(archive)) {
            return true;
        }
        if (!archive.holds("logits")) {
            throw new WrongContents(
                    archive.file(),
                    "it holds neither a recording (logits, gram and more) nor arrays of a network (activations, weights,"
                            + " labels), but %s",
                    archive.names());
        }
        if (archive.array("logits").axes() == 2) {
            throw new WrongContents(
                    archive.file(),
                    "it holds logits without the layer that they come from: add its weights [K, D], and its bias [K]"
                            + " where it has one");
        }
        return false;
    }

    /** As {@link #read(Path, Progress)}, unobserved. */
    public static Recording read(Path file) {
        return read(file, new Progress());
    }

    /**
     * Reads a recording, or the arrays of a network of one's own, which become a recording of one snapshot.
     *
     * @param progress told of the bytes read; where it is cancelled, reading ends
     * @throws Unreadable where the file is absent, no .npz archive, or damaged
     * @throws WrongContents where its arrays do not fit
     */
    public static Recording read(Path file, Progress progress) {
        return read(file, progress, OwnReading.USUAL);
    }

    private static Recording read(Path file, Progress progress, OwnReading reading) {
        try (NpzArchive archive = NpzArchive.open(file, progress)) {
            progress.begin(Sentence.of("Reading %s", file.getFileName()), 0, "bytes");
            Recording recording = isOwn(archive)
                    ? new OwnArrays(archive, progress, reading).read()
                    : new RecordingReader(archive).read();
            return lookedAt(recording);
        } catch (OutOfMemoryError full) {
            throw new Unreadable(file, full, "needs more memory than the program has left");
        }
    }

    /** Whoever waits for a large file does not wait again at the first look; a small one is looked at in no time. */
    private static Recording lookedAt(Recording recording) {
        if ((long) recording.examples().size() * recording.classes().size() > MANY_LOGITS) {
            recording.snapshots().forEach(Snapshot::predicted);
        }
        return recording;
    }

    /**
     * Reads the arrays of a network of one's own from files of their own, as {@code numpy.save} writes them.
     *
     * @param arrays one or more, each named after what it holds
     */
    public static Recording read(List<Path> arrays, Progress progress) {
        return read(arrays, progress, OwnReading.USUAL);
    }

    /** @param reading how somebody's own arrays are read */
    public static Recording read(List<Path> arrays, Progress progress, OwnReading reading) {
        if (arrays.size() == 1) {
            return read(arrays.get(0), progress, reading);
        }
        try (NpzArchive archive = ArrayFiles.open(arrays, progress)) {
            progress.begin(Sentence.of("Reading %s", arrays.get(0).getFileName()), 0, "bytes");
            Recording recording = new OwnArrays(archive, progress, reading).read();
            return lookedAt(recording);
        } catch (OutOfMemoryError full) {
            throw new Unreadable(arrays.get(0), full, "needs more memory than the program has left");
        }
    }
}
