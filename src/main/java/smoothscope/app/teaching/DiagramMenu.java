package smoothscope.app.teaching;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Modal;
import smoothscope.app.text.Texts;
import smoothscope.figure.file.FigureFile;
import smoothscope.figure.paint.Drawing;
import smoothscope.job.Job;

/** Takes a diagram out of the window into a file, from a menu over it: with its own title and caption, as the command line draws it. */
public final class DiagramMenu {
    private static final List<String> ENDINGS = List.of("png", "svg", "pdf");
    private static final int SCALE = 2;

    private DiagramMenu() {}

    /**
     * Gives a region the menu.
     *
     * @param diagram makes what is written, on the worker
     */
    static void over(Region region, AppModel model, Executor writer, Supplier<Optional<Supplier<Drawing>>> diagram) {
        over(region, model, writer, "teaching.png", diagram);
    }

    /**
     * Gives a region the menu.
     *
     * @param name what the file is called at first
     * @param diagram makes what is written, on the worker
     */
    public static void over(
            Region region,
            AppModel model,
            Executor writer,
            String name,
            Supplier<Optional<Supplier<Drawing>>> diagram) {
        MenuItem save = new MenuItem(Texts.of("teaching.save"));
        save.setOnAction(event -> diagram.get().ifPresent(drawing -> choose(region, model, writer, name, drawing)));
        ContextMenu menu = new ContextMenu(save);
        region.setOnContextMenuRequested(event -> {
            menu.show(region, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static void choose(Region region, AppModel model, Executor writer, String name, Supplier<Drawing> drawing) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("save.title"));
        chooser.setInitialFileName(name);
        for (String ending : ENDINGS) {
            String words = Texts.of("export." + (ending.equals("png") ? "png-2" : ending));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words, "*." + ending));
        }
        Modal.save(chooser, (javafx.stage.Stage) region.getScene().getWindow())
                .ifPresent(file -> save(model, writer, ended(file), drawing));
    }

    private static Path ended(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending))
                ? file
                : file.resolveSibling(file.getFileName() + ".png");
    }

    private static void save(AppModel model, Executor writer, Path file, Supplier<Drawing> drawing) {
        model.export(
                Job.start(writer, progress -> {
                    FigureFile.write(file, drawing.get(), SCALE);
                    return file;
                }),
                written -> model.notice().set(Texts.of("saved", written)));
    }
}
