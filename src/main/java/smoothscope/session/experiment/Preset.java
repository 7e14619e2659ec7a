package smoothscope.session.experiment;

import java.util.Optional;
import smoothscope.measure.Softening;
import smoothscope.session.data.Shipped;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Recipe;
import smoothscope.training.input.Augmentation;

/** Experiments that are worth beginning with, from the quickest to the paper's first row. */
public enum Preset {
    /** Learns in seconds, and shows at once what the slider does. */
    TOY("digits", "mlp", 0.05, 64, 5e-3, Augmentation.NONE),
    DRAWN("drawn", "small", 0.05, 64, Recipe.WEIGHT_DECAY, Augmentation.CROP_FLIP),
    FASHION("fashion-mnist", "small", 0.05, 64, Recipe.WEIGHT_DECAY, Augmentation.CROP_FLIP),
    CIFAR("cifar10", "alexnet", 0.05, 128, Recipe.WEIGHT_DECAY, Augmentation.CROP_FLIP),
    /** Students of networks that know their training images by heart: those of the smoothed one learn less. */
    STUDENTS("cifar10", "mlp", 0.02, 128, Recipe.WEIGHT_DECAY, Augmentation.NONE) {
        @Override
        public Setup setup() {
            return super.setup()
                    .withResolution(SMALL)
                    .withTaught(Optional.of(new Taught(Shipped.CIFAR10_SCARCE, Softening.USUAL)));
        }
    },
    /** The same with images that need not be got first; what the teachers tell differs less. */
    DRAWN_STUDENTS("drawn", "mlp", 0.02, 64, Recipe.WEIGHT_DECAY, Augmentation.NONE) {
        @Override
        public Setup setup() {
            return super.setup()
                    .withResolution(SMALL)
                    .withTaught(Optional.of(new Taught(Shipped.DRAWN, Softening.USUAL)));
        }
    };

    /** Pixels a side that a perceptron learns from in seconds. */
    private static final int SMALL = 16;

    /** Smoothing of the right network at first: the paper's. */
    private static final double ALPHA = 0.1;

    @SuppressWarnings("ImmutableEnumChecker") // a record of plain values
    private final Setup setup;

    Preset(String dataset, String network, double rate, int batch, double weightDecay, Augmentation augmentation) {
        this.setup = new Setup(
                dataset, network, SmoothingConvention.UNIFORM, ALPHA, rate, batch, weightDecay, augmentation, 0, 1, 0);
    }

    public Setup setup() {
        return setup;
    }
}
