package smoothscope.session.experiment;

import smoothscope.target.SmoothingConvention;
import smoothscope.training.Recipe;
import smoothscope.training.input.Augmentation;

/** Experiments that are worth beginning with, from the quickest to the paper's first row. */
public enum Preset {
    /** Learns in seconds, and shows at once what the slider does. */
    TOY("digits", "mlp", 0.05, 64, 5e-3, Augmentation.NONE),
    DRAWN("drawn", "small", 0.05, 64, Recipe.WEIGHT_DECAY, Augmentation.CROP_FLIP),
    FASHION("fashion-mnist", "small", 0.05, 64, Recipe.WEIGHT_DECAY, Augmentation.CROP_FLIP),
    CIFAR("cifar10", "alexnet", 0.05, 128, Recipe.WEIGHT_DECAY, Augmentation.CROP_FLIP);

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
