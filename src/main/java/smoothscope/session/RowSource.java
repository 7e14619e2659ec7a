package smoothscope.session;

import java.util.Map;
import java.util.Optional;
import smoothscope.plane.ClassTriple;
import smoothscope.session.view.AlphaGrid;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * A recording as the rows of panels show it.
 *
 * @param name what tells it from the recordings of other rows; empty where all rows show the same one
 */
public record RowSource(OpenRecording open, Numbering numbering, Optional<RecordingName> name) {
    public Recording recording() {
        return open.recording();
    }

    /** The measured values of α. */
    public AlphaGrid grid() {
        return open.grid();
    }

    /** The networks of one seed; where there is none of it, or none was asked for, of the one in the middle. */
    RowSource ofSeed(Optional<Long> seed) {
        return seed.isEmpty() ? this : new RowSource(open.ofSeed(seed.get()), numbering, name);
    }

    /** What it shows of an α at an epoch, or at the last epoch measured before it. */
    Row row(double alpha, int epoch) {
        AlphaGrid.Place place = grid().place(alpha);
        Snapshot lower = open.network(place.lower(), epoch);
        return place.measured()
                ? new Row.Measured(this, lower)
                : new Row.Between(this, lower, open.network(place.upper(), epoch), place.share());
    }

    /** The measures of a network by name; the three classes are the recording's own. */
    public Map<String, Double> measures(Snapshot network, Split split, ClassTriple own) {
        return open.measures(network, split, own);
    }
}
