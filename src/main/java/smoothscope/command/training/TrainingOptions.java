package smoothscope.command.training;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import smoothscope.sweep.SweepPlan;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.input.Augmentation;

/** What is to be trained, as {@code train} and {@code sweep} take it. */
public final class TrainingOptions {
    @Option(
            names = "--alpha",
            split = ",",
            paramLabel = "α",
            description = "Smoothing in [0, 1), at most (K − 1)/K in the other two conventions (required).")
    private List<Double> alphas = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RunOptions run;

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            description = "uniform (default), others or others-normalized.")
    private String convention = SmoothingConvention.UNIFORM.label();

    @Option(names = "--augment", paramLabel = "NAME", description = "crop-flip (default) or none.")
    private String augment = Augmentation.CROP_FLIP.label();

    /** One network for each α and seed. */
    SweepPlan plan() {
        run.requireImagesAndNetwork();
        RunOptions.require(!alphas.isEmpty(), "--alpha=α[,α...]");
        return run.plan(alphas, convention, augment);
    }

    @Nullable Path data() {
        return run.data();
    }
}
