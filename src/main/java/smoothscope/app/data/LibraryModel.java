package smoothscope.app.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.KnownSet;
import smoothscope.job.Job;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.LibraryEntry;
import smoothscope.session.data.VerifiedDataset;

/** What the window of data sets shows. Knows no node; used on the JavaFX thread alone. */
final class LibraryModel {
    /**
     * What there is.
     *
     * @param downloads the folder into which a download goes
     */
    record Listing(List<LibraryEntry> entries, Path downloads) {
        static final Listing EMPTY = new Listing(List.of(), Path.of(""));

        Optional<LibraryEntry> named(String name) {
            return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
        }
    }

    private final DatasetLibrary data;
    private final CoalescingQueue<Boolean, Listing> looking;
    private final Runnable listener;
    private final ReadOnlyObjectWrapper<Listing> library = new ReadOnlyObjectWrapper<>(Listing.EMPTY);
    private final ObjectProperty<String> selected = new SimpleObjectProperty<>("");

    /**
     * @param worker looks at the disk
     * @param screen where the properties change: the JavaFX thread
     * @param failed hears of defects
     */
    LibraryModel(DatasetLibrary data, Executor worker, Executor screen, Consumer<Throwable> failed) {
        this.data = data;
        this.looking = new CoalescingQueue<>(worker, screen, ask -> look(), this::show, failed);
        this.listener = () -> screen.execute(this::refresh);
        data.onChange(listener);
    }

    /** Listens no more. */
    void end() {
        data.offChange(listener);
    }

    private Listing look() {
        return new Listing(data.entries(), data.folders().downloads());
    }

    private void show(Listing found) {
        library.set(found);
        if (found.named(selected.get()).isEmpty() && !isSpokenOf(selected.get())) {
            found.entries().stream().findFirst().ifPresent(entry -> selected.set(entry.name()));
        }
    }

    /** A folder that was refused is on no shelf, but what is wrong with it is still to be said. */
    private boolean isSpokenOf(String name) {
        return data.running(name).isPresent() || data.trouble(name).isPresent();
    }

    /** Looks at the disk again. */
    void refresh() {
        looking.request(true);
    }

    ReadOnlyObjectProperty<Listing> library() {
        return library.getReadOnlyProperty();
    }

    /** The name of the set that is looked at closely. */
    ObjectProperty<String> selected() {
        return selected;
    }

    DatasetLibrary data() {
        return data;
    }

    void download(KnownSet set) {
        Job<VerifiedDataset> unused = data.get(set);
    }

    void adopt(KnownSet set, Path folder) {
        Job<VerifiedDataset> unused = data.adopt(set, folder);
    }

    void check(KnownSet set) {
        Job<VerifiedDataset> unused = data.check(set);
    }

    void addOwn(Path folder) {
        Job<VerifiedDataset> unused = data.addOwn(folder);
        selected.set(Catalogue.name(folder));
    }
}
