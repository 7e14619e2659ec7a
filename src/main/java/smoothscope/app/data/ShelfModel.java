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
import smoothscope.app.model.Latest;
import smoothscope.dataset.Catalogue;
import smoothscope.dataset.KnownSet;
import smoothscope.job.Job;
import smoothscope.session.DataShelf;
import smoothscope.session.Gain;
import smoothscope.session.ShelfEntry;

/** What the window of data sets shows. Knows no node; used on the JavaFX thread alone. */
final class ShelfModel {
    /**
     * What there is.
     *
     * @param downloads the folder into which a download goes
     */
    record Shelf(List<ShelfEntry> entries, Path downloads) {
        static final Shelf EMPTY = new Shelf(List.of(), Path.of(""));

        Optional<ShelfEntry> named(String name) {
            return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
        }
    }

    private final DataShelf data;
    private final Latest<Boolean, Shelf> looking;
    private final ReadOnlyObjectWrapper<Shelf> shelf = new ReadOnlyObjectWrapper<>(Shelf.EMPTY);
    private final ObjectProperty<String> selected = new SimpleObjectProperty<>("");

    /**
     * @param worker looks at the disk
     * @param screen where the properties change: the JavaFX thread
     * @param failed hears of defects
     */
    ShelfModel(DataShelf data, Executor worker, Executor screen, Consumer<Throwable> failed) {
        this.data = data;
        this.looking = new Latest<>(worker, screen, ask -> look(), this::show, failed);
        data.onChange(() -> screen.execute(this::refresh));
    }

    private Shelf look() {
        return new Shelf(data.entries(), data.folders().downloads());
    }

    private void show(Shelf found) {
        shelf.set(found);
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

    ReadOnlyObjectProperty<Shelf> shelf() {
        return shelf.getReadOnlyProperty();
    }

    /** The name of the set that is looked at closely. */
    ObjectProperty<String> selected() {
        return selected;
    }

    DataShelf data() {
        return data;
    }

    void download(KnownSet set) {
        Job<Gain> unused = data.get(set);
    }

    void adopt(KnownSet set, Path folder) {
        Job<Gain> unused = data.adopt(set, folder);
    }

    void check(KnownSet set) {
        Job<Gain> unused = data.check(set);
    }

    void addOwn(Path folder) {
        Job<Gain> unused = data.addOwn(folder);
        selected.set(Catalogue.FOLDER + folder.toAbsolutePath().normalize());
    }
}
