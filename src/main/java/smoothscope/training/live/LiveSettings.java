package smoothscope.training.live;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Template;
import smoothscope.training.Precision;
import smoothscope.training.Recipe;
import smoothscope.training.input.Augmentation;

/**
 * What a live run keeps to from its first step to its last.
 *
 * @param network the architecture's name
 * @param epochs after so many it pauses by itself; 0 for never
 * @param limit training images used, 0 for all
 * @param labelNoise share of training labels replaced by a wrong class, in {@code [0, 1)}
 * @param batch images a step
 * @param momentum of the velocity, with Nesterov's look ahead
 * @param weightDecay added to the gradient of kernels and matrices as a share of them
 * @param precision the numbers in which both are trained
 */
@RecordBuilder
public record LiveSettings(
        String network,
        long seed,
        int epochs,
        Augmentation augmentation,
        int limit,
        double labelNoise,
        int batch,
        double momentum,
        double weightDecay,
        Precision precision)
        implements LiveSettingsBuilder.With {
    public LiveSettings {
        require(epochs >= 0, "A run of %s epochs makes no sense.", epochs);
        require(limit >= 0, "A limit of %s training images makes no sense.", limit);
        require(labelNoise >= 0 && labelNoise < 1, "The share of wrong labels must lie in [0, 1), got %s.", labelNoise);
        require(batch >= 1, "A batch holds at least one image, got %s.", batch);
        require(momentum >= 0 && momentum < 1, "The momentum must lie in [0, 1), got %s.", momentum);
        require(weightDecay >= 0 && weightDecay < 1, "The weight decay must lie in [0, 1), got %s.", weightDecay);
    }

    /** The usual settings, without an end. */
    public static LiveSettings of(String network, long seed) {
        return new LiveSettings(
                network,
                seed,
                0,
                Augmentation.CROP_FLIP,
                0,
                0,
                Recipe.BATCH,
                Recipe.MOMENTUM,
                Recipe.WEIGHT_DECAY,
                Precision.AUTO);
    }

    private static void require(boolean holds, @Template String otherwise, @Nullable Object... arguments) {
        if (!holds) {
            throw new InvalidSetting(otherwise, arguments);
        }
    }
}
