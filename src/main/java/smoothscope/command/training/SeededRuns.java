package smoothscope.command.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import smoothscope.command.terminal.Exit;
import smoothscope.command.terminal.Interruption;
import smoothscope.job.Job;
import smoothscope.problem.Problem;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.Recordings;
import smoothscope.training.RunOutcome;

/** Runs that differ in their seed, one after the other, whose recordings are one. */
public final class SeededRuns {
    private final Path out;
    private final Consumer<String> tell;

    /** @param out where the recording is written */
    SeededRuns(Path out, Consumer<String> tell) {
        this.out = out;
        this.tell = tell;
    }

    /**
     * Waits for them all, or for the one that the user interrupts.
     *
     * @param write keeps what was learned so far, after each
     * @return the exit code
     */
    int run(List<Long> seeds, LongFunction<Job<RunOutcome>> start, Consumer<Recording> write) {
        List<Recording> learned = new ArrayList<>();
        List<Problem> troubles = new ArrayList<>();
        boolean interrupted = false;
        for (long seed : seeds) {
            RunOutcome outcome = new Interruption().await(start.apply(seed), ended -> {
                learned.add(ended.recording());
                write.accept(Recordings.join(learned));
            });
            outcome.trouble().ifPresent(troubles::add);
            interrupted = outcome.interrupted();
            if (interrupted) {
                break;
            }
        }
        tell.accept("Wrote " + out + ": "
                + learned.stream().mapToInt(each -> each.snapshots().size()).sum() + " snapshots of "
                + learned.get(0).examples().size() + " examples.");
        if (interrupted) {
            return Exit.INTERRUPTED;
        }
        for (Problem problem : troubles) {
            throw problem;
        }
        return Exit.DONE;
    }
}
