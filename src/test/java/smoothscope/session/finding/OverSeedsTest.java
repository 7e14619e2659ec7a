package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Panel;
import smoothscope.measure.Measure;
import smoothscope.session.Panels;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.finding.Assessment.Clusters;
import smoothscope.session.finding.Comparison.Better;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

/** Several seeds: clusters that smoothing makes narrower, each by a factor of its own. */
class OverSeedsTest {
    private static Session session(double... smoothed) {
        return new Session(Path.of("seeds.npz"), PlantedRecordings.ofSeeds(smoothed));
    }

    private static ViewState state(Session session) {
        return new ViewDefaults(session).start(FigureOptions.DEFAULT);
    }

    private static Findings findings(double... smoothed) {
        Session session = session(smoothed);
        return Findings.of(session, state(session), Split.TRAIN);
    }

    private static Panel panel(Session session, ViewState state, int row, int column) {
        return Panels.figure(session, state).rows().get(row).panels().get(column);
    }

    @Test
    void numbersAreMeansWithTheirDeviation() {
        Findings all = findings(1, 1.2, 1.1);
        Session session = session(1, 1.2, 1.1);
        double[] widths = session.seeds().stream()
                .mapToDouble(seed -> Findings.of(session, state(session).withSeeds(SeedChoice.of(seed)), Split.TRAIN)
                        .comparison()
                        .line(Measure.WITHIN_BETWEEN)
                        .compared()
                        .orElseThrow())
                .toArray();
        OverSeeds width = all.comparison().line(Measure.WITHIN_BETWEEN).seeds().orElseThrow();
        double mean = (widths[0] + widths[1] + widths[2]) / 3;
        double squares =
                Arrays.stream(widths).map(each -> (each - mean) * (each - mean)).sum();
        assertEquals(3, width.seeds());
        assertEquals(mean, width.compared().mean(), 1e-12);
        assertEquals(Math.sqrt(squares / 2), width.compared().deviation(), 1e-12);
        assertTrue(width.compared().deviation() > 0.01);
    }

    @Test
    void whatHoldsInEverySeedIsAVerdict() {
        Findings findings = findings(1, 1.2, 1.1);
        assertEquals(Clusters.TIGHTER, findings.assessment().clusters());
        assertEquals(3, findings.assessment().seeds().orElseThrow().tighter());
        assertEquals(
                Better.COMPARED,
                findings.comparison().line(Measure.WITHIN_BETWEEN).better());
    }

    @Test
    void whatHoldsInSomeSeedsIsNone() {
        Findings findings = findings(1, 3, 1.1);
        assertEquals(Clusters.UNKNOWN, findings.assessment().clusters());
        assertEquals(2, findings.assessment().seeds().orElseThrow().tighter());
        assertEquals(
                Better.NEITHER,
                findings.comparison().line(Measure.WITHIN_BETWEEN).better());
    }

    @Test
    void oneSeedHasNoSpread() {
        Findings findings = findings(1);
        assertTrue(findings.comparison().lines().stream()
                .allMatch(line -> line.seeds().isEmpty()));
        assertEquals(Optional.empty(), findings.assessment().seeds());
    }

    @Test
    void panelsShowTheSeedThatIsChosen() {
        Session session = session(1, 1.2, 1.1);
        ViewState state = state(session);
        assertEquals(List.of(1L, 2L, 3L), session.seeds());
        for (long seed : session.seeds()) {
            ViewState chosen = state.withSeeds(SeedChoice.of(seed));
            assertEquals(Optional.of(seed), session.seed(chosen));
            assertEquals(seed, session.networks(chosen).get(1).key().seed().orElseThrow());
        }
        assertNotEquals(
                panel(session, state.withSeeds(SeedChoice.of(1)), 0, 0)
                        .projection()
                        .u(0),
                panel(session, state.withSeeds(SeedChoice.of(2)), 0, 0)
                        .projection()
                        .u(0));
    }

    @Test
    void everySeedIsOutlinedWhereThatIsWanted() {
        Session session = session(1, 1.2, 1.1);
        ViewState state = state(session);
        assertEquals(0, panel(session, state, 0, 0).contours().size());
        ViewState all = state.withSeeds(SeedChoice.MIDDLE.withAll(true));
        assertEquals(9, panel(session, all, 0, 0).contours().size());
        ViewState hidden = all.withOptions(all.options().withHidden(Set.of(1)));
        assertEquals(6, panel(session, hidden, 1, 1).contours().size());
    }
}
