package smoothscope.app.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import smoothscope.job.Job;

/** The files that are being written, oldest first. */
public final class Exports {
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
     * Follows a file that is being written.
     *
     * @param written hears of the file when it is there
     */
    public void follow(Job<Path> job, Consumer<Path> written) {
        begun.add(job);
        oldest.set(begun.stream().findFirst());
        model.follow(job.outcome()
                .whenCompleteAsync(
                        (file, failure) -> {
                            begun.remove(job);
                            oldest.set(begun.stream().findFirst());
                            if (file != null) {
                                written.accept(file);
                            }
                        },
                        screen));
    }
}
