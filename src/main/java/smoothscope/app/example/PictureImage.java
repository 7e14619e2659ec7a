package smoothscope.app.example;

import javafx.scene.image.ImageView;
import smoothscope.app.style.PixelImage;
import smoothscope.session.data.Pictures;

/** An example's image as a node. */
final class PictureImage {
    private PictureImage() {}

    /** The image, fitted into a square; its pixels stay pixels. */
    static ImageView view(Pictures.Picture picture, double side) {
        ImageView view = new ImageView(PixelImage.of(picture.argb(), picture.width(), picture.height()));
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setPreserveRatio(true);
        view.setSmooth(false);
        return view;
    }
}
