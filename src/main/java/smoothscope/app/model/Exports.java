package smoothscope.app.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import smoothscope.app.text.Texts;
import smoothscope.job.Job;
import smoothscope.job.Progress;

/** The files that are being written, oldest first. */
public final class Exports {
    /** Puts a file in its place. */
    @FunctionalInterface
    public interface Writing {
        void write(Progress progress) throws Exception;
    }

    private final AppModel model;
    private final Executor screen;
    private final List<Job<Path>> begun = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Job<Path>>> oldest = new ReadOnlyObjectWrapper<>(Optional.empty());

    Exports(AppModel model, Executor screen) {
        this.model = model;
        this.screen = screen;
    }

    /** The one that was begun first among those that are not done, if any: it is told of. */
    public ReadOnlyObjectProperty<Optional<Job<Path>>> oldest() {
        return oldest.getReadOnlyProperty();
    }

    /**
     * Writes a file on another thread, tells of it while it is written, and says when it is there.
     *
     * @param writing puts it in its place
     */
    public void write(Path file, Executor writer, Writing writing) {
        Job<Path> job = Job.start(writer, progress -> {
            writing.write(progress);
            return file;
        });
        begun.add(job);
        oldest.set(begun.stream().findFirst());
        model.follow(job.outcome()
                .whenCompleteAsync(
                        (written, failure) -> {
                            begun.remove(job);
                            oldest.set(begun.stream().findFirst());
                            if (written != null) {
                                model.notice().set(Texts.of("saved", written));
                            }
                        },
                        screen));
    }
}
