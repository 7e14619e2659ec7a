package smoothscope.session.experiment;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import smoothscope.measure.Softening;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Precision;
import smoothscope.training.Recipe;
import smoothscope.training.input.Augmentation;
import smoothscope.training.live.LiveSettings;
import smoothscope.training.live.Steering;

/**
 * What a live experiment begins with: two networks that differ in α alone.
 *
 * @param dataset a name in the catalogue, or {@code folder:PATH}
 * @param network the architecture's name
 * @param convention how α is meant
 * @param alpha smoothing of the right network, in {@code [0, 1)}
 * @param rate the learning rate of both, above 0 and below 100
 * @param batch images a step
 * @param weightDecay added to the gradient of kernels and matrices as a share of them, in {@code [0, 1)}
 * @param augmentation what is done to training images
 * @param labelNoise share of training labels made wrong, in {@code [0, 1)}
 * @param seed fixes weights, order, crops and label noise
 * @param epochs after so many it pauses by itself; 0 for never
 * @param resolution networks see images averaged to so many pixels a side; 0 for the images as they are
 * @param precision the numbers in which both learn
 * @param taught whose students both are; from labels they learn where it is empty
 */
@RecordBuilder
public record Setup(
        String dataset,
        String network,
        SmoothingConvention convention,
        double alpha,
        double rate,
        int batch,
        double weightDecay,
        Augmentation augmentation,
        double labelNoise,
        long seed,
        int epochs,
        int resolution,
        Precision precision,
        Optional<Taught> taught)
        implements SetupBuilder.With {
    public Setup {
        if (dataset.isBlank()) {
            throw new InvalidSetting("A data set must be chosen.");
        }
        if (resolution < 0) {
            throw new IllegalArgumentException(resolution + " pixels");
        }
        if (taught.isPresent() && augmentation != Augmentation.NONE) {
            throw new InvalidSetting(
                    Sentence.of(
                            "A recording tells what its networks say of whole images, not of crops and mirror images."),
                    "Leave the images as they are, or learn from labels.");
        }
        if (!(rate > 0 && rate < 100)) {
            throw new InvalidSetting("The learning rate must lie above 0 and below 100, got %s.", rate);
        }
    }

    /** Two networks that learn from the labels of the images as they are. */
    public Setup(
            String dataset,
            String network,
            SmoothingConvention convention,
            double alpha,
            double rate,
            int batch,
            double weightDecay,
            Augmentation augmentation,
            double labelNoise,
            long seed,
            int epochs) {
        this(
                dataset,
                network,
                convention,
                alpha,
                rate,
                batch,
                weightDecay,
                augmentation,
                labelNoise,
                seed,
                epochs,
                0,
                Precision.AUTO,
                Optional.empty());
    }

    /** What stays as it is from the first step to the last. */
    public LiveSettings settings() {
        return new LiveSettings(
                network, seed, epochs, augmentation, 0, labelNoise, batch, Recipe.MOMENTUM, weightDecay, precision);
    }

    /** What can be changed on the way. */
    public Steering steering() {
        return new Steering(
                alpha, convention, rate, taught.map(Taught::softening).orElse(Softening.USUAL));
    }
}
