package smoothscope.session.teaching;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smoothscope.figure.data.TernaryPoints;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.DarkKnowledge;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/** The networks of what is open as teachers; those asked for last are kept. Safe to ask from any thread. */
public final class Teachers {
    private static final int KEPT = 32;

    private record Key(Snapshot network, Split split) {}

    private final Map<Key, DarkKnowledge> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, DarkKnowledge> eldest) {
            return size() > KEPT;
        }
    };

    /** A network of a recording as a teacher of a split's examples. */
    public DarkKnowledge of(Recording recording, Snapshot network, Split split) {
        synchronized (kept) {
            return kept.computeIfAbsent(
                    new Key(network, split), key -> new DarkKnowledge(recording.examples(), network, split));
        }
    }

    /** The networks of every α of a row's recording at an epoch, or at the last one measured before it, by rising α. */
    public List<DarkKnowledge> ofAllAlphas(Row row, int epoch, Split split) {
        Recording recording = row.recording();
        return recording.alphas().stream()
                .map(alpha -> of(recording, recording.before(alpha, epoch), split))
                .toList();
    }

    /** What each measured network on the screen tells, from top to bottom. */
    public List<Taught> taught(Session session, ViewState state, Split split, Softening softening) {
        return session.measuredRows(state).stream()
                .map(row -> taught(row, session.triple(row.source(), state.classes()), split, softening))
                .toList();
    }

    private Taught taught(Row row, ClassTriple own, Split split, Softening softening) {
        DarkKnowledge teacher = of(row.recording(), row.network(), split);
        Optional<Double> temperature = teacher.temperature(softening);
        double used = temperature.orElse(1.0);
        Projection shown = row.source().numbering().numbered(row.projection(own, split, false));
        int[] rows = Arrays.stream(shown.rows())
                .map(example -> row.source().numbering().row(example).orElseThrow())
                .toArray();
        TernaryPoints points = TernaryPoints.of(row.network().logits(), own, rows, shown.slots(), used);
        return new Taught(row, teacher, temperature, teacher.told(used), points.numbered(shown.rows()));
    }
}
