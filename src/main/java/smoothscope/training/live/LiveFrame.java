package smoothscope.training.live;

import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;

/**
 * The newest sight of both networks: the probe's examples of three classes only, so that it can be taken many times a second.
 *
 * @param step steps trained so far
 * @param epochs the same in epochs
 * @param steering as of the last step
 * @param classes the three classes watched
 * @param recording the examples, and both snapshots; its epochs count steps
 * @param left the network without smoothing
 * @param right the network with α
 */
public record LiveFrame(
        long step,
        double epochs,
        Steering steering,
        ClassTriple classes,
        Recording recording,
        Snapshot left,
        Snapshot right) {}
