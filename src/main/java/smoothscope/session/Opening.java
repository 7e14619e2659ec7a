package smoothscope.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.WrongContents;
import smoothscope.session.view.ViewFile;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.file.Recordings;
import smoothscope.snapshot.own.OwnReading;
import smoothscope.training.trained.SavedTensors;

/** Opens recordings away from the screen. */
public final class Opening {
    /** What makes a recording of a file. */
    @FunctionalInterface
    public interface Reader {
        Recording read(Path file, Progress progress) throws Exception;
    }

    /**
     * What was opened.
     *
     * @param wanted how to look at it, where that was said: held to what the recording has
     * @param instead what is wrong all the same, for instance that something else had to be opened than was asked for
     */
    public record Opened(Session session, Optional<ViewState> wanted, Optional<Problem> instead) {}

    private final Executor executor;
    private final Reader reader;
    private final List<Path> folders;
    private final OwnReading own;

    /**
     * @param executor where files are read
     * @param folders where a saved view's recording is looked for that is not where it was
     */
    public Opening(Executor executor, Reader reader, List<Path> folders) {
        this(executor, reader, folders, OwnReading.USUAL);
    }

    private Opening(Executor executor, Reader reader, List<Path> folders, OwnReading own) {
        this.executor = executor;
        this.reader = reader;
        this.folders = List.copyOf(folders);
        this.own = own;
    }

    /** Opens the same, where the labels of somebody's own arrays count classes from 1. */
    public Opening fromOne() {
        return new Opening(executor, reader, folders, new OwnReading(own.measured(), true));
    }

    /** Reads a recording, or a saved view and its recording; fails with a {@link Problem} that says why not. */
    public Job<Opened> open(Path file) {
        return Job.start(
                executor,
                progress -> ViewFile.isOne(file)
                        ? look(ViewFile.read(file, folders), progress)
                        : new Opened(session(List.of(file), progress), Optional.empty(), Optional.empty()));
    }

    /** Reads recordings of the same examples, each with its α, as one; a single file may be a saved view too. */
    public Job<Opened> open(List<Path> files) {
        return files.size() == 1
                ? open(files.get(0))
                : Job.start(
                        executor, progress -> new Opened(session(files, progress), Optional.empty(), Optional.empty()));
    }

    /**
     * Reads one recording for reference and another one to be compared with it.
     *
     * @param beside the files of the compared one, at least one
     * @param look how to look at both
     */
    public Job<Opened> open(List<Path> files, List<Path> beside, Function<Session, ViewState> look) {
        return Job.start(executor, progress -> {
            Session both = session(files, progress).beside(session(beside, progress));
            return new Opened(both, Optional.of(look.apply(both)), Optional.empty());
        });
    }

    /** Reads another recording beside one that is open, whose classes stay chosen. */
    public Job<Opened> compare(Session open, ViewState state, List<Path> beside) {
        return Job.start(executor, progress -> {
            Session both = open.alone().beside(session(beside, progress));
            return new Opened(both, Optional.of(new ViewDefaults(both).compared(state)), Optional.empty());
        });
    }

    /** Opens the recording of a view, and looks at it so. */
    public Job<Opened> open(ViewState wanted) {
        return Job.start(executor, progress -> look(ViewFile.found(wanted, folders), progress));
    }

    /** Opens a recording, and looks at it as its contents suggest. */
    public Job<Opened> open(Path file, Function<Session, ViewState> look) {
        return Job.start(executor, progress -> {
            Session session = session(List.of(file), progress);
            return new Opened(session, Optional.of(look.apply(session)), Optional.empty());
        });
    }

    /** Opens the recording of a view; where that fails, another one. */
    public Job<Opened> restore(ViewState wanted, Path otherwise) {
        return Job.start(executor, progress -> {
            try {
                return look(wanted, progress);
            } catch (Problem gone) {
                return new Opened(session(List.of(otherwise), progress), Optional.empty(), Optional.of(gone));
            }
        });
    }

    private Opened look(ViewState wanted, Progress progress) throws Exception {
        if (wanted.recordings().isEmpty()) {
            throw new InvalidSetting("The saved view names no recording.");
        }
        Session session = session(wanted.recordings(), progress);
        if (wanted.beside().isEmpty()) {
            return new Opened(session, Optional.of(new ViewDefaults(session).restored(wanted)), Optional.empty());
        }
        try {
            Session both = session.beside(session(wanted.beside(), progress));
            return new Opened(both, Optional.of(new ViewDefaults(both).restored(wanted)), Optional.empty());
        } catch (Problem gone) {
            return new Opened(session, Optional.of(new ViewDefaults(session).parted(wanted)), Optional.of(gone));
        }
    }

    private Session session(List<Path> files, Progress progress) throws Exception {
        try (SavedTensors arrays = new SavedTensors(files)) {
            return new Session(files, Recordings.join(arrays.read(some -> read(some, progress))));
        }
    }

    private List<Recording> read(List<Path> files, Progress progress) throws Exception {
        List<Recording> read = new ArrayList<>();
        for (List<Path> together : Recordings.together(files)) {
            Path file = together.get(0);
            if (ViewFile.isOne(file)) {
                throw new WrongContents(
                        file, "it is a saved view, and only recordings can be taken together or compared");
            }
            read.add(
                    together.size() == 1 && !own.fromOne()
                            ? reader.read(file, progress)
                            : RecordingFile.read(together, progress, own));
        }
        return read;
    }
}
