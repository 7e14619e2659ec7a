package smoothscope.training;

import java.time.Duration;

/**
 * How one network stands at the end of an epoch.
 *
 * @param loss mean smoothed training loss over the epoch, in nats
 * @param floor the least that loss can reach, in nats
 * @param validationAccuracy over the whole validation split, in {@code [0, 1]}
 * @param imagesPerSecond training throughput of this network
 * @param left estimated time to the end of the whole run
 */
public record EpochReport(
        double alpha,
        int epoch,
        int epochs,
        double loss,
        double floor,
        double validationAccuracy,
        double imagesPerSecond,
        Duration left) {}
