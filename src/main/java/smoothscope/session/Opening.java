package smoothscope.session;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.snapshot.Recording;

/** Opens recordings away from the screen. */
public final class Opening {
    /** What makes a recording of a file. */
    @FunctionalInterface
    public interface Reader {
        Recording read(Path file, Progress progress) throws Exception;
    }

    private final Executor executor;
    private final Reader reader;

    /** @param executor where files are read */
    public Opening(Executor executor, Reader reader) {
        this.executor = executor;
        this.reader = reader;
    }

    /** Reads a file into a session; fails with a {@link smoothscope.problem.Problem} that says why not. */
    public Job<Session> open(Path file) {
        return Job.start(executor, progress -> new Session(file, reader.read(file, progress)));
    }
}
