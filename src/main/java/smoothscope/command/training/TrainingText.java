package smoothscope.command.training;

import java.util.stream.Collectors;
import smoothscope.session.view.CommandText;
import smoothscope.sweep.SweepPlan;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Precision;
import smoothscope.training.Recipe;
import smoothscope.training.input.Augmentation;

/** The options that say what is trained, without what is usual. */
public final class TrainingText {
    private TrainingText() {}

    static CommandText of(String command, SweepPlan plan) {
        CommandText text = new CommandText(command)
                .with("--dataset", plan.dataset())
                .with("--network", plan.network())
                .with("--alpha", CommandText.joined(plan.alphas()));
        length(text, plan)
                .unless(
                        plan.convention().equals(SmoothingConvention.UNIFORM.label()),
                        "--convention",
                        plan.convention())
                .unless(plan.augment().equals(Augmentation.CROP_FLIP.label()), "--augment", plan.augment());
        return steps(text, plan);
    }

    /** Of students, whose smoothing is their teachers' and whose images are not augmented as a rule. */
    static CommandText students(CommandText begun, SweepPlan plan) {
        begun.with("--dataset", plan.dataset()).with("--network", plan.network());
        length(begun, plan).unless(plan.augment().equals(Augmentation.NONE.label()), "--augment", plan.augment());
        return steps(begun, plan);
    }

    private static CommandText length(CommandText text, SweepPlan plan) {
        String seeds = plan.seeds().stream().map(String::valueOf).collect(Collectors.joining(","));
        return text.with("--epochs", Integer.toString(plan.epochs()))
                .with(plan.seeds().size() == 1 ? "--seed" : "--seeds", seeds)
                .unless(plan.limit() == 0, "--limit", Integer.toString(plan.limit()));
    }

    private static CommandText steps(CommandText text, SweepPlan plan) {
        String kept = plan.keep().stream().map(String::valueOf).collect(Collectors.joining(","));
        return text.unless(plan.rate() == Recipe.RATE, "--rate", CommandText.plain(plan.rate()))
                .unless(plan.batch() == Recipe.BATCH, "--batch", Integer.toString(plan.batch()))
                .unless(
                        plan.weightDecay() == Recipe.WEIGHT_DECAY,
                        "--weight-decay",
                        CommandText.plain(plan.weightDecay()))
                .unless(plan.precision().equals(Precision.AUTO.label()), "--precision", plan.precision())
                .unless(plan.labelNoise() == 0, "--label-noise", CommandText.plain(plan.labelNoise()))
                .unless(plan.perClass() == Recipe.PER_CLASS, "--per-class", Integer.toString(plan.perClass()))
                .unless(plan.keep().isEmpty(), "--keep", kept)
                .flag(plan.half(), "--half")
                .unless(plan.looks() == 0, "--looks", Integer.toString(plan.looks()));
    }
}
