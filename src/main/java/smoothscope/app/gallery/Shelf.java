package smoothscope.app.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import smoothscope.app.model.AppModel;
import smoothscope.job.Progress;
import smoothscope.session.Glance;
import smoothscope.session.Opening;

/** The recordings that can be chosen: those that come along, then those that were opened lately. Each is looked at once, in the background. */
public final class Shelf {
    private final AppModel model;
    private final Opening.Reader reader;
    private final Executor worker;
    private final List<Path> shipped;
    private final Supplier<List<List<Path>>> recent;
    private final Map<Path, Glance> known = new HashMap<>();
    private final Map<Path, FileTime> asOf = new HashMap<>();

    /**
     * @param reader reads recordings
     * @param worker where they are read: others must not have to wait for it
     * @param shipped the recordings that come along
     * @param recent what was opened lately, the newest first
     */
    public Shelf(
            AppModel model,
            Opening.Reader reader,
            Executor worker,
            List<Path> shipped,
            Supplier<List<List<Path>>> recent) {
        this.model = model;
        this.reader = reader;
        this.worker = worker;
        this.shipped = List.copyOf(shipped);
        this.recent = recent;
    }

    List<Path> shipped() {
        return shipped;
    }

    /** Tells of the recordings of one's own that are there now, the newest first. */
    void own(Consumer<List<Path>> told) {
        model.follow(CompletableFuture.supplyAsync(() -> own(recent.get()), worker)
                .thenAcceptAsync(told, Platform::runLater));
    }

    private List<Path> own(List<List<Path>> opened) {
        List<Path> coming = shipped.stream().map(Shelf::whole).toList();
        return opened.stream()
                .filter(files -> files.size() == 1)
                .flatMap(List::stream)
                .filter(file -> file.toString().endsWith(".npz"))
                .filter(file -> !coming.contains(whole(file)) && Files.isReadable(file))
                .toList();
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Tells how a recording looks, once it was read; nothing where it cannot be read, which who opens it is told. */
    void look(Path file, Consumer<Glance> told) {
        model.follow(CompletableFuture.supplyAsync(() -> glance(file), worker)
                .thenAcceptAsync(glance -> glance.ifPresent(told), Platform::runLater));
    }

    /** On the worker alone. */
    private Optional<Glance> glance(Path file) {
        try {
            FileTime now = Files.getLastModifiedTime(file);
            if (!now.equals(asOf.get(file))) {
                known.put(file, Glance.of(file, reader.read(file, new Progress())));
                asOf.put(file, now);
            }
            return Optional.ofNullable(known.get(file));
        } catch (Exception unread) {
            return Optional.empty();
        }
    }
}
