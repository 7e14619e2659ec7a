package smoothscope.app.example;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import smoothscope.session.data.Pictures;

/** An example's image as a node. */
final class PictureImage {
    private PictureImage() {}

    /** The image, fitted into a square; its pixels stay pixels. */
    static ImageView view(Pictures.Picture picture, double side) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        ImageView view = new ImageView(image);
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setPreserveRatio(true);
        view.setSmooth(false);
        return view;
    }
}
