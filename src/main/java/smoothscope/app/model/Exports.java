package smoothscope.app.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
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

    /** A file that is not there yet. */
    public record Pending(Path file, Job<Path> job) {}

    private final AppModel model;
    private final Executor writer;
    private final Executor screen;
    private final List<Pending> pending = new ArrayList<>();
    /** Those that are there since nothing was being written; the word of each would go under in that of the next. */
    private final List<Path> written = new ArrayList<>();

    private final ReadOnlyObjectWrapper<Optional<Pending>> oldest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Whether somebody waits for all that is being written, so as to leave. */
    private boolean awaited;

    Exports(AppModel model, Executor writer, Executor screen) {
        this.model = model;
        this.writer = writer;
        this.screen = screen;
    }

    /** The one that was begun first among those that are not done, if any: it is told of. */
    public ReadOnlyObjectProperty<Optional<Pending>> oldest() {
        return oldest.getReadOnlyProperty();
    }

    /** How many wait for the oldest to be done. */
    public int waiting() {
        return Math.max(0, pending.size() - 1);
    }

    /**
     * Writes a file after those that are being written, tells of it while it is written, and says when it is there.
     *
     * @param writing puts it in its place
     */
    public void write(Path file, Writing writing) {
        Job<Path> job = Job.start(writer, progress -> {
            writing.write(progress);
            return file;
        });
        await(new Pending(file, job));
    }

    /** Goes on telling of what another model began to write: for a window that is put together anew. */
    public void takeOver(Exports before) {
        before.pending.forEach(this::await);
    }

    /**
     * Waits for all files that are being written.
     *
     * @return whether each of them is there or was given up; false where one could not be written, which is told
     */
    public CompletableFuture<Boolean> settled() {
        awaited = true;
        CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
        for (Pending each : pending) {
            CompletableFuture<Boolean> well = each.job()
                    .outcome()
                    .handle((there, failure) -> failure == null || failure instanceof CancellationException);
            all = all.thenCombine(well, Boolean::logicalAnd);
        }
        return all.whenCompleteAsync((well, failure) -> awaited = false, screen);
    }

    /** Whether somebody waits for all of them. */
    public boolean awaited() {
        return awaited;
    }

    private void await(Pending begun) {
        pending.add(begun);
        tellOldest();
        model.follow(begun.job()
                .outcome()
                .whenCompleteAsync(
                        (there, failure) -> {
                            pending.remove(begun);
                            if (there != null) {
                                say(there);
                            }
                            if (pending.isEmpty()) {
                                written.clear();
                            }
                            tellOldest();
                        },
                        screen));
    }

    private void say(Path there) {
        written.add(there);
        model.notice()
                .set(
                        written.size() == 1
                                ? Texts.of("saved", there)
                                : Texts.of(
                                        "saved.several",
                                        written.stream()
                                                .map(Path::getFileName)
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))));
    }

    private void tellOldest() {
        oldest.set(pending.stream().findFirst());
    }
}
