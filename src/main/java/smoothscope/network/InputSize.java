package smoothscope.network;

/**
 * The size of the images that a network takes.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 (grey) or 3 (red, green, blue)
 */
public record InputSize(int height, int width, int channels) {
    public InputSize {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException("no image is " + height + "×" + width + "×" + channels);
        }
    }

    /** Numbers in one image. */
    public int values() {
        return height * width * channels;
    }
}
