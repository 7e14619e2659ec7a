package smoothscope.training;

import smoothscope.snapshot.Recording;

/**
 * What a run has learned.
 *
 * @param interrupted whether somebody ended it early; the recording then ends with the networks as they stood
 */
public record RunOutcome(Recording recording, boolean interrupted) {}
