package smoothscope.training.live;

import java.util.ArrayList;
import java.util.List;
import smoothscope.dataset.Dataset;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;

/** What a live run has shown so far, in bounded memory. Safe for one writer of moments, one of losses, and any number of readers. */
final class LiveHistory {
    private static final int MOST_MOMENTS = 400;
    private static final int FEWEST_MOMENTS = 16;
    /** Bytes that the timeline's logits may take. */
    private static final long BUDGET = 256L << 20;

    private static final int LOSSES = 2000;

    private final Examples examples;
    private final List<String> classes;
    private final Meta meta;
    private final DecimatedHistory<LiveMoment> moments;
    private final DecimatedHistory<LossPoint> losses = new DecimatedHistory<>(LOSSES);

    LiveHistory(Dataset dataset, Examples examples, Meta meta) {
        this.examples = examples;
        this.classes = dataset.classes();
        this.meta = meta;
        long bytes = 2L * Float.BYTES * examples.size() * classes.size();
        this.moments = new DecimatedHistory<>((int) Math.max(FEWEST_MOMENTS, Math.min(MOST_MOMENTS, BUDGET / bytes)));
    }

    void add(LiveMoment moment) {
        moments.add(moment, moment.steered());
    }

    void add(LossPoint point) {
        losses.add(point, false);
    }

    List<LiveMoment> moments() {
        return moments.values();
    }

    List<LossPoint> losses() {
        return losses.values();
    }

    /** What the run is, with the convention as of its newest moment. */
    private Meta meta(List<LiveMoment> told) {
        return told.isEmpty()
                ? meta
                : meta.with(told.get(told.size() - 1).steering().convention());
    }

    /** The timeline as a recording whose epochs count steps; as long as α was always 0, the right network is the left one and not in it. */
    Recording recording() {
        List<Snapshot> snapshots = new ArrayList<>();
        List<LiveMoment> told = moments();
        boolean parted = false;
        for (LiveMoment moment : told) {
            parted |= moment.right().alpha() != 0;
            snapshots.add(moment.left());
            if (parted) {
                snapshots.add(moment.right());
            }
        }
        return new Recording(examples, classes, snapshots, meta(told));
    }

    /** One moment as a recording of its own. */
    Recording recording(LiveMoment moment) {
        return new Recording(examples, classes, List.of(moment.left(), moment.right()), meta(List.of(moment)));
    }
}
