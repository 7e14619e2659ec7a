package smoothscope.command.training;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smoothscope.problem.InvalidSetting;
import smoothscope.sweep.SweepPlan;

/** Where a run keeps its state, and whether it goes on from it. */
public final class CheckpointOptions {
    @Option(names = "--checkpoints", paramLabel = "DIR", description = "Keep the state of the last two epochs there.")
    private @Nullable Path checkpoints;

    @Option(names = "--resume", description = "Go on from the newest checkpoint, if there is one.")
    private boolean resume;

    void require() {
        if (resume && checkpoints == null) {
            throw new InvalidSetting("To resume, the run needs its folder of checkpoints: --checkpoints DIR.");
        }
    }

    /** Several seeds keep their checkpoints apart. */
    Optional<Path> folder(SweepPlan plan, long seed) {
        return Optional.ofNullable(checkpoints)
                .map(folder -> plan.seeds().size() == 1 ? folder : folder.resolve(own(seed)));
    }

    /** What the files of a seed among several are called. */
    static String own(long seed) {
        return "seed-" + seed;
    }

    boolean resume() {
        return resume;
    }
}
