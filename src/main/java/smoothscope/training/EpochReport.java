package smoothscope.training;

import java.time.Duration;
import java.util.OptionalDouble;
import smoothscope.snapshot.SnapshotKey;

/**
 * How one network stands at the end of an epoch.
 *
 * @param network which one, at the end of this epoch
 * @param loss mean training loss over the epoch, in nats
 * @param floor the least that loss can reach, in nats; empty where no formula tells it
 * @param validationAccuracy over the whole validation split, in {@code [0, 1]}
 * @param imagesPerSecond training throughput of this network
 * @param left estimated time to the end of the whole run
 */
public record EpochReport(
        SnapshotKey network,
        int epochs,
        double loss,
        OptionalDouble floor,
        double validationAccuracy,
        double imagesPerSecond,
        Duration left) {
    public double alpha() {
        return network.alpha();
    }

    public int epoch() {
        return network.epoch();
    }
}
