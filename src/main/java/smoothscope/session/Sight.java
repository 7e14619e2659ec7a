package smoothscope.session;

import java.util.Comparator;
import java.util.List;
import smoothscope.session.view.AlphaGrid;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;

/**
 * What a recording shows at one α and epoch: a measured snapshot, or a place between two of them.
 *
 * @param lower the snapshot measured at or below α
 * @param upper the snapshot measured above α; again the lower one where α is measured
 * @param place where α stands
 */
public record Sight(Recording recording, Snapshot lower, Snapshot upper, AlphaGrid.Place place) {
    /** The sight at any α; of an epoch that was not measured, the last one measured before it. */
    public static Sight of(Recording recording, double alpha, int epoch) {
        AlphaGrid.Place place = new AlphaGrid(recording.alphas()).place(alpha);
        return new Sight(
                recording, snapshot(recording, place.lower(), epoch), snapshot(recording, place.upper(), epoch), place);
    }

    /** The sight of one network, as measured. */
    static Sight of(Recording recording, Snapshot network) {
        return new Sight(recording, network, network, new AlphaGrid.Place(network.alpha(), network.alpha(), 0));
    }

    private static Snapshot snapshot(Recording recording, double alpha, int epoch) {
        List<Snapshot> ofAlpha = recording.snapshots().stream()
                .filter(snapshot -> snapshot.alpha() == alpha)
                .sorted(Comparator.comparingInt(Snapshot::epoch))
                .toList();
        return ofAlpha.stream()
                .filter(snapshot -> snapshot.epoch() <= epoch)
                .reduce((earlier, later) -> later)
                .orElse(ofAlpha.get(0));
    }

    /** The α that is looked at, measured or not. */
    public double alpha() {
        return place.lower() + place.share() * (place.upper() - place.lower());
    }

    /** Whether what is seen was measured, not interpolated. */
    public boolean measured() {
        return place.measured();
    }

    /** The measured snapshot nearest to what is seen: numbers are never interpolated. */
    public Snapshot nearest() {
        return place.share() < 0.5 ? lower : upper;
    }

    /** Whether the network did not learn anything yet; of one that came trained from elsewhere the epoch says nothing. */
    public boolean untrained() {
        return lower.epoch() == 0 && !recording.meta().observed();
    }

    /** Whether the network is known to have learned for some epochs. */
    public boolean trained() {
        return lower.epoch() > 0;
    }
}
