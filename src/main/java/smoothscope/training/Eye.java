package smoothscope.training;

import java.nio.FloatBuffer;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;

/** How a network sees an image, un-augmented. Not safe for two threads at once. */
interface Eye {
    /** One for images of a set: a window of them, or where the network wants more, all of them fitted. */
    static Eye of(InputSize input, Standardization standardization, ImageSet images) {
        return Magnifier.isNeeded(input, images)
                ? new Magnifier(input, standardization)
                : new Lens(input, standardization);
    }

    /** The size of what is seen. */
    InputSize input();

    /** Appends what is seen of an image, channels last, standardized. */
    void central(ImageSet images, int image, FloatBuffer to);
}
