package smoothscope.app.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.figure.file.FigureFile;
import smoothscope.figure.paint.Drawing;
import smoothscope.session.ExportName;
import smoothscope.session.diagram.DiagramExport;
import smoothscope.session.diagram.DiagramKind;

/** Takes diagrams of what is seen into files, from a menu over each or from the window's: with title and caption, as the command line draws them. */
public final class DiagramSaving {
    private static final int SCALE = 2;

    private DiagramSaving() {}

    /** Gives a region a menu that saves diagrams. */
    public static void over(Region region, AppModel model, DiagramKind... kinds) {
        MenuItem[] items = Stream.of(kinds)
                .map(kind -> item(
                        Texts.of("action.diagram-" + kind.label()),
                        () -> choose(region.getScene().getWindow(), model, kind)))
                .toArray(MenuItem[]::new);
        menu(region, items);
    }

    /**
     * Gives a region a menu that saves what it shows.
     *
     * @param name the end of the file's name at first
     * @param drawing makes what is written, away from the screen
     */
    public static void over(
            Region region,
            AppModel model,
            Supplier<String> name,
            Supplier<Optional<Supplier<? extends Drawing>>> drawing) {
        menu(
                region,
                item(
                        Texts.of("diagram.save"),
                        () -> drawing.get()
                                .ifPresent(each -> choose(region.getScene().getWindow(), model, name.get(), each))));
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static void menu(Region region, MenuItem... items) {
        ContextMenu menu = new ContextMenu(items);
        region.setOnContextMenuRequested(event -> {
            menu.show(region, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Lets the user choose a file, and writes the diagram there in the background. */
    public static void choose(Window over, AppModel model, DiagramKind kind) {
        diagram(model, kind).ifPresent(drawing -> choose(over, model, kind.label(), drawing));
    }

    private static void choose(Window over, AppModel model, String name, Supplier<? extends Drawing> drawing) {
        model.shown()
                .get()
                .flatMap(shown -> FileChoice.ask(
                        over,
                        "save.title",
                        ExportName.of(shown.session(), shown.state()) + "-" + name,
                        List.of("png-2", "svg", "pdf"),
                        List.of("png", "svg", "pdf")))
                .ifPresent(file -> save(model, drawing, file));
    }

    /** Makes a diagram of what is seen now. */
    public static Optional<Supplier<? extends Drawing>> diagram(AppModel model, DiagramKind kind) {
        return model.shown().get().map(shown -> {
            DiagramExport export = new DiagramExport(
                    shown.session(),
                    shown.state(),
                    model.teaching().teachers(),
                    model.teaching().softening().get(),
                    model.teaching().split().get(),
                    model.theme().get());
            return () -> export.of(kind);
        });
    }

    /** Writes what is drawn, in the background. */
    public static void save(AppModel model, Supplier<? extends Drawing> drawing, Path file) {
        model.exports().write(file, progress -> {
            FigureFile.write(file, drawing.get(), SCALE);
        });
    }
}
