package smoothscope.training.live;

import java.util.Map;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * Both networks at one step, on the whole probe: what the timeline holds.
 *
 * @param step steps trained
 * @param epochs the same in epochs
 * @param steering as of that step
 * @param steered whether it is the first after a change of α or its convention
 * @param left the network without smoothing; its epoch counts steps
 * @param right the network with α; its epoch counts steps
 * @param leftMeasures of the left network on each split of the probe, by name
 * @param rightMeasures of the right network on each split of the probe, by name
 */
public record LiveMoment(
        long step,
        double epochs,
        Steering steering,
        boolean steered,
        Snapshot left,
        Snapshot right,
        Map<Split, Map<String, Double>> leftMeasures,
        Map<Split, Map<String, Double>> rightMeasures) {}
