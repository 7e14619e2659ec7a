package smoothscope.training;

import java.util.Optional;
import smoothscope.problem.Problem;
import smoothscope.snapshot.Recording;

/**
 * What a run has learned.
 *
 * @param interrupted whether somebody ended it early; the recording then ends with the networks as they stood
 * @param trouble why not everything is there that was wanted: networks that diverged and are recorded only as far as they were finite, weights that could
 *     not be written
 */
public record RunOutcome(Recording recording, boolean interrupted, Optional<Problem> trouble) {}
