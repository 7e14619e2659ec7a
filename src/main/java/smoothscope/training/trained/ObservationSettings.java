package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Template;
import smoothscope.target.SmoothingConvention;

/**
 * Which trained networks are looked at, and how. What a file of weights says itself need not be said here; what is said here holds.
 *
 * @param weights files of weights; each becomes a snapshot
 * @param alphas α of each file, or none
 * @param network the architecture's name
 * @param head the name of the last layer in the file, where it is not the usual one
 * @param size height and width of the images that the network takes, in pixels
 * @param mean of each channel, in {@code [0, 1]}, taken off the pixels; or none
 * @param deviation of each channel, by which the pixels are then divided; or none
 * @param convention α's
 * @param perClass examples of each class and split that are recorded, {@link #ALL} for all
 * @param extent which images are looked at
 * @param differs what else differs between the networks besides α, in words; where it is not said, what is known of the files
 */
public record ObservationSettings(
        List<Path> weights,
        List<Double> alphas,
        Optional<String> network,
        Optional<String> head,
        OptionalInt size,
        List<Double> mean,
        List<Double> deviation,
        Optional<SmoothingConvention> convention,
        int perClass,
        Extent extent,
        Optional<String> differs) {
    public static final int ALL = Integer.MAX_VALUE;
    private static final int LARGEST_SIDE = 4096;
    private static final int LONGEST_WORDS = 300;

    /** All images are looked at, and of what else differs nothing is said. */
    public ObservationSettings(
            List<Path> weights,
            List<Double> alphas,
            Optional<String> network,
            Optional<String> head,
            OptionalInt size,
            List<Double> mean,
            List<Double> deviation,
            Optional<SmoothingConvention> convention,
            int perClass) {
        this(
                weights,
                alphas,
                network,
                head,
                size,
                mean,
                deviation,
                convention,
                perClass,
                Extent.whole(),
                Optional.empty());
    }

    public ObservationSettings {
        weights = List.copyOf(weights);
        alphas = List.copyOf(alphas);
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        require(!weights.isEmpty(), "At least one file of weights is needed.");
        require(
                alphas.isEmpty() || alphas.size() == weights.size(),
                "There are %s files of weights, but %s values of α.",
                weights.size(),
                alphas.size());
        for (double alpha : alphas) {
            require(alpha >= 0 && alpha < 1, "Smoothing α must lie in [0, 1), got %s.", alpha);
        }
        int side = size.orElse(1);
        require(
                side >= 1 && side <= LARGEST_SIDE,
                "The size of images must lie between 1 and %s pixels, got %s.",
                LARGEST_SIDE,
                side);
        require(
                mean.isEmpty() == deviation.isEmpty(),
                "The mean and the standard deviation of the pixels are needed together: --mean and --std.");
        require(
                mean.size() == deviation.size() && (mean.isEmpty() || mean.size() == 1 || mean.size() == 3),
                "The mean and the standard deviation are one number each, or three (red, green, blue), got %s and %s.",
                mean.size(),
                deviation.size());
        for (double each : mean) {
            require(
                    each >= 0 && each <= 1,
                    "The mean is that of pixels between 0 and 1 (divide by 255 where they go up to 255), got %s.",
                    each);
        }
        for (double each : deviation) {
            require(
                    each > 0 && each <= 100,
                    "The standard deviation is that of pixels between 0 and 1, and positive, got %s.",
                    each);
        }
        int words = differs.map(String::length).orElse(0);
        require(
                words <= LONGEST_WORDS,
                "What else differs is said in at most %s letters, got %s.",
                LONGEST_WORDS,
                words);
        require(perClass >= 1, "At least one example a class is needed to look at, got %s.", perClass);
    }

    private static void require(boolean holds, @Template String otherwise, @Nullable Object... arguments) {
        if (!holds) {
            throw new InvalidSetting(otherwise, arguments);
        }
    }
}
