package smoothscope.dataset;

/**
 * How pictures of any size become images of one size: a square from their middle, brought to the side that is wanted.
 *
 * @param side of the images, in pixels
 * @param share of the middle square's side that is kept, in {@code (0, 1]}
 * @param resampling how pixels are made from pixels
 */
public record Cut(int side, double share, Resampling resampling) {
    /** How a new pixel follows from the old ones. */
    public enum Resampling {
        /** The mean of the area that it covers. */
        AREA,
        /** Cubic interpolation (a = −1/2), widened where pixels become fewer, and rounded to bytes row-wise first: what Pillow does. */
        BICUBIC
    }

    /** For networks that take small images: the whole middle square at 32×32. */
    public static final Cut SMALL = new Cut(32, 1, Resampling.AREA);

    private static final double IMAGENET_SHARE = 0.875;

    public Cut {
        if (side < 1 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("no image of side " + side + " holds a share of " + share);
        }
    }

    /** As networks for ImageNet are usually evaluated: 7/8 of the middle square's side, bicubic. */
    public static Cut photograph(int side) {
        return new Cut(side, IMAGENET_SHARE, Resampling.BICUBIC);
    }
}
