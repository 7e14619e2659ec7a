package smoothscope.training;

import java.nio.FloatBuffer;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;

/** How a network sees an image, un-augmented. Not safe for two threads at once. */
interface Eye {
    /** The size of what is seen. */
    InputSize input();

    /** Appends what is seen of an image, channels last, standardized. */
    void central(ImageSet images, int image, FloatBuffer to);
}
