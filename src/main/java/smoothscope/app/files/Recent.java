package smoothscope.app.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.problem.Problem;
import smoothscope.session.settings.SettingsStore;

/** What was opened last, as a menu to open it again. What is gone is shown and cannot be chosen. */
public final class Recent {
    /** The files of a recording, and whether they are all there now. */
    private record Entry(List<Path> files, boolean there) {}

    private final SettingsStore settings;
    private final Executor worker;
    private final Consumer<List<Path>> open;
    private final Consumer<CompletableFuture<?>> follow;
    private final ObjectProperty<List<Entry>> entries = new SimpleObjectProperty<>(List.of());

    /**
     * @param worker reads and writes the list
     * @param except a folder whose files are not listed: what lies there is no file of the user
     */
    public Recent(AppModel model, SettingsStore settings, Executor worker, Path except) {
        this.settings = settings;
        this.worker = worker;
        this.open = model.loading()::open;
        this.follow = model::follow;
        model.shown()
                .map(shown -> shown.map(now -> Stream.of(
                                        now.state().beside(), now.session().files())
                                .filter(files -> !files.isEmpty())
                                .filter(files -> files.stream().noneMatch(each -> each.startsWith(except)))
                                .toList())
                        .orElse(List.of()))
                .subscribe(opened -> {
                    if (!model.live().get() && !opened.isEmpty()) {
                        change(() -> opened.forEach(settings::opened));
                    }
                });
        change(() -> {});
    }

    /** Changes the list in the background, and shows it as it is then. */
    private void change(Runnable how) {
        follow.accept(CompletableFuture.runAsync(() -> tryTo(how), worker)
                .thenApply(done -> settings.recent().stream()
                        .map(files -> new Entry(files, files.stream().allMatch(Files::isReadable)))
                        .toList())
                .thenAcceptAsync(entries::set, Platform::runLater));
    }

    private static void tryTo(Runnable write) {
        try {
            write.run();
        } catch (Problem noRoom) {
            // the list is a convenience: without it files are opened as ever
        }
    }

    public Menu menu() {
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
            forget.setOnAction(event -> change(settings::forgetRecent));
            menu.getItems().addAll(new SeparatorMenuItem(), forget);
        }
    }

    private MenuItem item(Entry entry) {
        String place = entry.files().stream()
                .map(Path::getParent)
                .filter(Objects::nonNull)
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        String names = entry.files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(" + "));
        MenuItem item = new MenuItem(Texts.of(entry.there() ? "recent.file" : "recent.gone", names, place));
        item.setMnemonicParsing(false);
        item.setDisable(!entry.there());
        item.setOnAction(event -> open.accept(entry.files()));
        return item;
    }
}
