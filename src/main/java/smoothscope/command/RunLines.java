package smoothscope.command;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import smoothscope.problem.Problem;
import smoothscope.session.view.CommandText;
import smoothscope.training.EpochReport;
import smoothscope.training.RunListener;

/** A line for each thing that a run tells. */
final class RunLines implements RunListener {
    private final Consumer<String> out;

    RunLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void ended(EpochReport report) {
        out.accept(String.format(
                Locale.ROOT,
                "epoch %d/%d  α %s  loss %.4f  floor %.4f  validation accuracy %.2f %%  %.0f images/s  %s left",
                report.epoch(),
                report.epochs(),
                CommandText.plain(report.alpha()),
                report.loss(),
                report.floor(),
                100 * report.validationAccuracy(),
                report.imagesPerSecond(),
                inWords(report.left())));
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
