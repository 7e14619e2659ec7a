package smoothscope.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.problem.Problem;
import smoothscope.session.Remembered;

/** The files that were opened last, as a menu to open them again. Files that are gone are shown and cannot be chosen. */
final class Recent {
    /** A file and whether it is there now. */
    private record Entry(Path file, boolean there) {}

    private final Remembered remembered;
    private final Executor worker;
    private final Consumer<Path> open;
    private final ObjectProperty<List<Entry>> entries = new SimpleObjectProperty<>(List.of());

    /**
     * @param worker reads and writes the list
     * @param except a folder whose files are not listed: what lies there is no file of the user
     */
    Recent(AppModel model, Remembered remembered, Executor worker, Path except) {
        this.remembered = remembered;
        this.worker = worker;
        this.open = model::open;
        model.shown()
                .map(shown -> shown.map(now -> now.session().file()))
                .subscribe(file -> file.filter(each -> !model.live().get() && !each.startsWith(except))
                        .ifPresent(this::opened));
        change(() -> {});
    }

    private void opened(Path file) {
        change(() -> remembered.opened(file));
    }

    /** Changes the list in the background, and shows it as it is then. */
    private void change(Runnable how) {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> tryTo(how), worker)
                .thenApply(done -> remembered.recent().stream()
                        .map(file -> new Entry(file, Files.isReadable(file)))
                        .toList())
                .thenAcceptAsync(entries::set, Platform::runLater);
    }

    private static void tryTo(Runnable write) {
        try {
            write.run();
        } catch (Problem noRoom) {
            // the list is a convenience: without it files are opened as ever
        }
    }

    Menu menu() {
        Menu menu = new Menu(Texts.of("recent"));
        menu.setId("recent");
        menu.setMnemonicParsing(false);
        entries.subscribe(list -> fill(menu, list));
        menu.setOnShowing(event -> change(() -> {}));
        return menu;
    }

    private void fill(Menu menu, List<Entry> list) {
        menu.setDisable(list.isEmpty());
        menu.getItems().setAll(list.stream().map(this::item).toList());
        if (!list.isEmpty()) {
            MenuItem forget = new MenuItem(Texts.of("recent.forget"));
            forget.setOnAction(event -> change(remembered::forgetRecent));
            menu.getItems().addAll(new SeparatorMenuItem(), forget);
        }
    }

    private MenuItem item(Entry entry) {
        Path folder = entry.file().getParent();
        String place = folder == null ? "" : folder.toString();
        MenuItem item = new MenuItem(
                entry.there()
                        ? Texts.of("recent.file", entry.file().getFileName(), place)
                        : Texts.of("recent.gone", entry.file().getFileName(), place));
        item.setMnemonicParsing(false);
        item.setDisable(!entry.there());
        item.setOnAction(event -> open.accept(entry.file()));
        return item;
    }
}
