package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.finding.ExampleDetails.Opinion;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;

class ExampleDetailsTest {
    private static final Examples EXAMPLES = new Examples(new int[] {2}, new byte[] {1}, new int[] {41});

    /** Templates are the three axes (no bias), the example lies at (3, 0, 4) and [x ; 1] has norm² 26. */
    private static Snapshot snapshot(float[] norms) {
        return new Snapshot(
                0.1,
                1,
                Logits.ofRows(new float[] {3, 0, 4}, 3),
                Templates.of(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new float[3]),
                norms,
                java.util.Map.of());
    }

    @Test
    void distancesAreThoseOfTheVectors() {
        Snapshot network = snapshot(new float[] {26});
        Recording recording = new Recording(EXAMPLES, List.of("a", "b", "c"), List.of(network), Meta.empty());
        Session session = new Session(Path.of("one.npz"), recording);
        ExampleDetails details = ExampleDetails.of(session, new ViewDefaults(session).start(FigureOptions.DEFAULT), 0);
        Opinion opinion = details.opinions().get(0);
        assertEquals(2, opinion.predicted());
        assertEquals(41, details.image());
        assertEquals(Math.sqrt(4 + 16 + 1), opinion.toTemplates().get(0), 1e-6);
        assertEquals(Math.sqrt(9 + 9 + 1), opinion.toTemplates().get(2), 1e-6);
        // the plane u + v + w = 1 in the first three coordinates; the appended 1 lies outside it
        assertEquals(Math.sqrt(36.0 / 3 + 1), opinion.fromPlane().orElseThrow(), 1e-6);
        assertEquals(1, opinion.probabilities().stream().mapToDouble(p -> p).sum(), 1e-12);
        assertTrue(opinion.confidence() > 0.7);
    }
}
