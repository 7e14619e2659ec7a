package smoothscope.app;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.Latest;
import smoothscope.app.text.Texts;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureFile;
import smoothscope.figure.FigureLayout;
import smoothscope.figure.RasterPainter;

/** Takes the picture out of the window: to a file or to the clipboard, with the figure's own title, legend and caption. */
final class Saving {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    /** Bitmaps are made for paper and for sharp screens. */
    private static final double SCALE = 2;

    /** What goes into which file. */
    private record Request(AppModel.Shown shown, Path file) {}

    private final AppModel model;
    private final Stage stage;
    private final Latest<AppModel.Shown, BufferedImage> copying;
    private final Latest<Request, Path> writing;

    Saving(AppModel model, Stage stage, Executor worker) {
        this.model = model;
        this.stage = stage;
        this.writing = new Latest<>(
                worker,
                Platform::runLater,
                Saving::write,
                file -> model.notice().set(Texts.of("saved", file)),
                model::failed);
        this.copying = new Latest<>(worker, Platform::runLater, Saving::paint, this::toClipboard, model::failed);
    }

    /** Lets the user choose a file, and writes the picture there in the background. */
    void choose() {
        model.shown().get().ifPresent(shown -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Texts.of("save.title"));
            chooser.setInitialFileName("smoothscope.png");
            for (String ending : List.of("png", "svg", "pdf")) {
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(Texts.of("save." + ending), "*." + ending));
            }
            File chosen = chooser.showSaveDialog(stage);
            if (chosen != null) {
                save(chosen.toPath());
            }
        });
    }

    /** Writes the picture into a file, as its ending says. */
    void save(Path file) {
        model.shown().get().ifPresent(shown -> writing.request(new Request(shown, file)));
    }

    private static Path write(Request request) {
        FigureFile.write(request.file(), figure(request.shown()), WIDTH, HEIGHT, SCALE);
        return request.file();
    }

    void copyPicture() {
        model.shown().get().ifPresent(copying::request);
    }

    private static Figure figure(AppModel.Shown shown) {
        return shown.session()
                .figure(shown.state().withOptions(shown.state().options().withChrome(true)));
    }

    private static BufferedImage paint(AppModel.Shown shown) {
        return RasterPainter.image(FigureLayout.of(figure(shown), WIDTH, HEIGHT), SCALE);
    }

    private void toClipboard(BufferedImage painted) {
        int width = painted.getWidth();
        int height = painted.getHeight();
        WritableImage image = new WritableImage(width, height);
        int[] pixels = painted.getRGB(0, 0, width, height, null, 0, width);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
        model.notice().set(Texts.of("copied"));
    }
}
