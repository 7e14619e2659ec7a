package smoothscope.command.training;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import smoothscope.problem.Problem;
import smoothscope.session.view.CommandText;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.training.EpochReport;
import smoothscope.training.RunListener;

/** A line for each thing that a run tells. */
public final class RunLines implements RunListener {
    private final Consumer<String> out;

    RunLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void ended(EpochReport report) {
        out.accept(String.format(
                Locale.ROOT,
                "epoch %d/%d  %s  loss %.4f%s  validation accuracy %.2f %%  %.0f images/s  %s left",
                report.epoch(),
                report.epochs(),
                network(report.network()),
                report.loss(),
                report.floor().isPresent()
                        ? String.format(
                                Locale.ROOT, "  floor %.4f", report.floor().getAsDouble())
                        : "",
                100 * report.validationAccuracy(),
                report.imagesPerSecond(),
                inWords(report.left())));
    }

    private static String network(SnapshotKey key) {
        String alpha = "α " + CommandText.plain(key.alpha());
        return switch (key.supervision()) {
            case LABELS, UNKNOWN -> alpha;
            case TEACHER -> "student of " + alpha + ", T " + temperature(key);
            case CLASS_MEANS -> "student of the class means of " + alpha + ", T " + temperature(key);
        };
    }

    private static String temperature(SnapshotKey key) {
        return CommandText.plain(key.temperature().orElse(1));
    }

    @Override
    public void resumed(int epoch) {
        out.accept("Going on after epoch " + epoch + ".");
    }

    @Override
    public void survived(Problem problem) {
        out.accept(problem.sentence());
    }

    private static String inWords(Duration left) {
        if (left.toHours() > 0) {
            return left.toHours() + " h " + left.toMinutesPart() + " min";
        }
        return left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
    }
}
