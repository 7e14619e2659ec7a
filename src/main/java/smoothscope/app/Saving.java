package smoothscope.app;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.Latest;
import smoothscope.figure.FigureLayout;
import smoothscope.figure.RasterPainter;

/** Takes the picture out of the window: to a file or to the clipboard, with the figure's own title, legend and caption. */
final class Saving {
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 900;
    private static final double COPIED_SCALE = 2;

    private final AppModel model;
    private final Latest<AppModel.Shown, BufferedImage> copying;

    Saving(AppModel model, Executor worker) {
        this.model = model;
        this.copying = new Latest<>(worker, Platform::runLater, Saving::paint, Saving::toClipboard, model::failed);
    }

    void copyPicture() {
        model.shown().get().ifPresent(copying::request);
    }

    private static FigureLayout layout(AppModel.Shown shown) {
        return FigureLayout.of(
                shown.session()
                        .figure(shown.state()
                                .withOptions(shown.state().options().withChrome(true))),
                WIDTH,
                HEIGHT);
    }

    private static BufferedImage paint(AppModel.Shown shown) {
        return RasterPainter.image(layout(shown), COPIED_SCALE);
    }

    private static void toClipboard(BufferedImage painted) {
        int width = painted.getWidth();
        int height = painted.getHeight();
        WritableImage image = new WritableImage(width, height);
        int[] pixels = painted.getRGB(0, 0, width, height, null, 0, width);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
    }
}
