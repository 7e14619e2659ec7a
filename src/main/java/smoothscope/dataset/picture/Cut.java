package smoothscope.dataset.picture;

import smoothscope.problem.Sentence;

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
        /** Linear interpolation, otherwise as the cubic one. */
        LINEAR,
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

    /** The whole middle square at a size. */
    public static Cut whole(int side) {
        return new Cut(side, 1, Resampling.AREA);
    }

    /** As torchvision evaluates its networks for ImageNet: 7/8 of the middle square's side, linear. */
    public static Cut linear(int side) {
        return new Cut(side, IMAGENET_SHARE, Resampling.LINEAR);
    }

    /** What is done, of pictures that are not of the wanted size already. */
    public Sentence words() {
        Sentence how = switch (resampling) {
            case AREA -> Sentence.of("the mean of the pixels that each new one covers");
            case LINEAR -> Sentence.of("linear interpolation");
            case BICUBIC -> Sentence.of("cubic interpolation");
        };
        return share == 1
                ? Sentence.of("the middle square of each picture at %s×%s, %s", side, side, how)
                : Sentence.of(
                        "the middle %s %% of each picture's shorter side at %s×%s, %s", 100 * share, side, side, how);
    }

    /** As networks for ImageNet are usually evaluated: 7/8 of the middle square's side, bicubic. */
    public static Cut photograph(int side) {
        return new Cut(side, IMAGENET_SHARE, Resampling.BICUBIC);
    }
}
