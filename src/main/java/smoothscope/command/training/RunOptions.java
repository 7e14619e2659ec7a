package smoothscope.command.training;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smoothscope.command.option.Seeds;
import smoothscope.problem.InvalidSetting;
import smoothscope.sweep.SweepPlan;
import smoothscope.training.Precision;
import smoothscope.training.Recipe;

/** What every network that is trained is told: its images, its kind, for how long and how. */
public final class RunOptions {
    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "drawn, digits, cifar10, … or folder:PATH (required).")
    private String dataset = "";

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "mlp, small, alexnet, resnet56 or inception4 (required).")
    private String network = "";

    @Option(names = "--epochs", paramLabel = "N", description = "Times through the training images (required).")
    private @Nullable Integer epochs;

    @Option(
            names = {"--seed", "--seeds"},
            paramLabel = "S",
            description =
                    "Fixes weights, order, crops and label noise (default: 1); 1-3 or 1,4 trains with each of several.")
    private String seeds = "1";

    @Option(names = "--limit", paramLabel = "EXAMPLES", description = "Train on the first so many images only.")
    private int limit;

    @Option(
            names = "--rate",
            paramLabel = "η",
            description = "Highest learning rate of the cycle (default: " + Recipe.RATE + ").")
    private double rate = Recipe.RATE;

    @Option(names = "--batch", paramLabel = "N", description = "Images a step (default: " + Recipe.BATCH + ").")
    private int batch = Recipe.BATCH;

    @Option(
            names = "--weight-decay",
            paramLabel = "SHARE",
            description = "Of kernels and matrices (default: " + Recipe.WEIGHT_DECAY + ").")
    private double weightDecay = Recipe.WEIGHT_DECAY;

    @Option(
            names = "--precision",
            paramLabel = "NAME",
            description = {
                "Numbers that networks are trained in: single, bfloat16 (convolutions and dense layers), or auto (default): "
                        + "bfloat16 where the processor has it and it pays."
            })
    private String precision = Precision.AUTO.label();

    @Option(names = "--label-noise", paramLabel = "SHARE", description = "Share of training labels made wrong.")
    private double labelNoise;

    @Option(
            names = "--per-class",
            paramLabel = "N",
            description = "Examples recorded of each class and split (default: 200).")
    private int perClass = Recipe.PER_CLASS;

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "EPOCH",
            description = "Record these epochs, besides the first and the last.")
    private List<Integer> kept = List.of();

    @Option(
            names = "--looks",
            paramLabel = "L",
            description =
                    "At each recorded epoch look at the recorded examples L times more as they are augmented, for figure --information and measure --pair.")
    private int looks;

    @Option(names = "--half", description = "Write logits and weights in half precision.")
    private boolean half;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data set lies.")
    private @Nullable Path data;

    /**
     * One network for each α and seed.
     *
     * @param augment the augmentation's name
     */
    SweepPlan plan(List<Double> alphas, String convention, String augment) {
        requireImagesAndNetwork();
        Integer count = epochs;
        require(count != null, "--epochs=N");
        return new SweepPlan(
                dataset,
                network,
                alphas,
                Seeds.of(seeds),
                count == null ? 0 : count,
                convention,
                augment,
                limit,
                labelNoise,
                perClass,
                kept,
                batch,
                rate,
                weightDecay,
                precision,
                half,
                looks);
    }

    void requireImagesAndNetwork() {
        require(!dataset.isEmpty(), "--dataset=NAME");
        require(!network.isEmpty(), "--network=NAME");
    }

    static void require(boolean given, String option) {
        if (!given) {
            throw new InvalidSetting("Missing required option: '%s'.", option);
        }
    }

    @Nullable Path data() {
        return data;
    }
}
