package smoothscope.training;

import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;

/** What a network is shown of an image, in words. */
final class Framing {
    private Framing() {}

    static String words(InputSize input, ImageSet images) {
        String colour = input.channels() > images.channels() ? ", grey in each of the three channels" : "";
        String window = size(input.height(), input.width());
        String whole = size(images.height(), images.width());
        if (Magnifier.factor(input, images) > 1) {
            return "images of " + whole + " enlarged to " + window + colour;
        }
        return (window.equals(whole) ? "images of " + whole : "the central " + window + " of images of " + whole)
                + colour;
    }

    private static String size(int height, int width) {
        return height + "×" + width;
    }
}
