package smoothscope.training;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that a run keeps beside its recording.
 *
 * @param checkpoints the folder of checkpoints, where there are any
 * @param resume whether to go on from the newest checkpoint in that folder
 * @param weights the beginning of the weights' file names; each network's α is appended
 * @param halfWeights whether weights are written in half precision
 */
public record RunFiles(Optional<Path> checkpoints, boolean resume, Optional<Path> weights, boolean halfWeights) {
    public static final RunFiles NONE = new RunFiles(Optional.empty(), false, Optional.empty(), false);
}
