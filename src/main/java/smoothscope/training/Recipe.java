package smoothscope.training;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Template;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.input.Augmentation;

/**
 * How networks are trained: with the data set, everything that a recording depends on.
 *
 * @param network the architecture's name
 * @param alphas one network is trained for each α, all else being equal
 * @param limit training images used, 0 for all
 * @param labelNoise share of training labels replaced by a wrong class, in {@code [0, 1)}
 * @param perClass examples of each class and split in the probe
 * @param kept the epochs of which the recording holds snapshots
 * @param batch images a step
 * @param rate the highest learning rate
 * @param momentum of the velocity, with Nesterov's look ahead
 * @param weightDecay added to the gradient of kernels and matrices as a share of them
 * @param precision the numbers in which they are trained
 * @param jobs networks that learn at once, each with its share of the processors, on which the last digits depend
 * @param looks how often the probe is looked at as it is augmented, besides, whenever a snapshot is taken; 0 for not at all
 */
@RecordBuilder
public record Recipe(
        String network,
        List<Double> alphas,
        SmoothingConvention convention,
        int epochs,
        long seed,
        Augmentation augmentation,
        int limit,
        double labelNoise,
        int perClass,
        KeptEpochs kept,
        int batch,
        double rate,
        double momentum,
        double weightDecay,
        Precision precision,
        int jobs,
        int looks)
        implements RecipeBuilder.With {
    public static final int BATCH = 128;
    public static final double RATE = 0.05;
    public static final double MOMENTUM = 0.9;
    public static final double WEIGHT_DECAY = 5e-4;
    public static final int PER_CLASS = 200;
    /** More augmented looks say hardly more. */
    public static final int MOST_LOOKS = 1000;

    public Recipe {
        alphas = alphas.stream().map(alpha -> alpha + 0.0).toList(); // −0 is 0
        require(!alphas.isEmpty(), "At least one α is needed.");
        for (double alpha : alphas) {
            require(alpha >= 0 && alpha < 1, "Smoothing α must lie in [0, 1), got %s.", alpha);
        }
        require(new HashSet<>(alphas).size() == alphas.size(), "The values of α must differ: %s.", alphas);
        require(epochs >= 1, "At least one epoch is needed, got %s.", epochs);
        require(limit >= 0, "A limit of %s training images makes no sense.", limit);
        require(labelNoise >= 0 && labelNoise < 1, "The share of wrong labels must lie in [0, 1), got %s.", labelNoise);
        require(perClass >= 1, "At least one example a class is needed to look at, got %s.", perClass);
        for (int epoch : kept.named()) {
            require(epoch >= 0 && epoch <= epochs, "Epoch %s cannot be kept of a run of %s epochs.", epoch, epochs);
        }
        require(batch >= 1, "A batch holds at least one image, got %s.", batch);
        require(rate > 0 && rate < 100, "The learning rate must lie above 0 and below 100, got %s.", rate);
        require(momentum >= 0 && momentum < 1, "The momentum must lie in [0, 1), got %s.", momentum);
        require(jobs >= 1, "At least one network learns at a time, got %s.", jobs);
        require(looks >= 0 && looks <= MOST_LOOKS, "Augmented looks number from 1 to %s, got %s.", MOST_LOOKS, looks);
        require(weightDecay >= 0 && weightDecay < 1, "The weight decay must lie in [0, 1), got %s.", weightDecay);
    }

    /** The recipe of the shipped recordings, whole training set. */
    public static Recipe of(String network, List<Double> alphas, int epochs, long seed) {
        return new Recipe(
                network,
                alphas,
                SmoothingConvention.UNIFORM,
                epochs,
                seed,
                Augmentation.CROP_FLIP,
                0,
                0,
                PER_CLASS,
                KeptEpochs.USUAL,
                BATCH,
                RATE,
                MOMENTUM,
                WEIGHT_DECAY,
                Precision.AUTO,
                1,
                0);
    }

    private static void require(boolean holds, @Template String otherwise, @Nullable Object... arguments) {
        if (!holds) {
            throw new InvalidSetting(otherwise, arguments);
        }
    }
}
