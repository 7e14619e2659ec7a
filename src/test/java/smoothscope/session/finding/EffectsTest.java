package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** Two recordings beside each other: what smoothing does in each, and what a network says of a class that it does not know. */
class EffectsTest {
    private static final Session UPPER = new Session(Path.of("upper.npz"), PlantedRecordings.small());
    private static final Session LOWER = new Session(
            Path.of("lower.npz"), PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.05, 0.2), List.of(0, 8), 20));

    private static ViewState state(Session session, double... alphas) {
        return new ViewDefaults(session)
                .start(FigureOptions.DEFAULT)
                .withAlphas(Arrays.stream(alphas).boxed().toList());
    }

    @Test
    void anEffectIsTheLeastAlphaAgainstTheRowsInItsOwnRecording() {
        Session both = UPPER.beside(LOWER);
        List<Findings.Effect> effects =
                Findings.of(both, state(both, 0.3, 0.2), Split.TRAIN).effects();
        assertEquals(2, effects.size());
        Session[] alone = {UPPER, LOWER};
        double[][] alphas = {{0, 0.3}, {0.05, 0.2}};
        for (int i = 0; i < 2; i++) {
            Comparison effect = effects.get(i).comparison();
            assertEquals(alphas[i][0], effect.reference().alpha());
            assertEquals(alphas[i][1], effect.compared().alpha());
            Findings own = Findings.of(alone[i], state(alone[i], alphas[i]), Split.TRAIN);
            assertEquals(own.comparison(), effect);
            assertEquals(own.assessment(), effects.get(i).assessment());
            assertTrue(effect.line(Measure.WITHIN_BETWEEN).compared().isPresent());
        }
    }

    @Test
    void aRowAtItsLeastAlphaShowsNoEffectAndARecordingAloneNone() {
        Session both = UPPER.beside(LOWER);
        List<Findings.Effect> effects =
                Findings.of(both, state(both, 0, 0.2), Split.TRAIN).effects();
        assertEquals(1, effects.size());
        assertEquals(0.05, effects.get(0).comparison().reference().alpha());
        assertEquals(
                List.of(), Findings.of(UPPER, state(UPPER, 0, 0.1), Split.TRAIN).effects());
    }

    @Test
    void ofAClassThatANetworkDoesNotKnowItSaysNothing() {
        Recording planted = PlantedRecordings.of(
                List.of("bird", "whale", "Airplane", "automobile", "cat"), List.of(0.0, 0.1), List.of(4), 8);
        Recording foreign = new Recording(planted.examples(), planted.classes(), planted.snapshots(), Meta.empty());
        Session both = UPPER.beside(new Session(Path.of("foreign.npz"), foreign));
        ViewState state = new ViewDefaults(both).start(FigureOptions.DEFAULT).withClasses(new ClassTriple(0, 1, 2));
        ExampleDetails details = ExampleDetails.of(both, state, both.examples() - 1);
        ExampleDetails.Opinion opinion = details.opinions().get(0);
        assertEquals(1, opinion.place());
        assertEquals(11, opinion.probabilities().size());
        assertTrue(opinion.probabilities().get(both.classes().indexOf("truck")).isNaN());
        double known = 0;
        for (String name : List.of("bird", "whale", "airplane", "automobile", "cat")) {
            known += opinion.probabilities().get(both.classes().indexOf(name));
        }
        assertEquals(1, known, 1e-12);
        assertThrows(IllegalArgumentException.class, () -> ExampleDetails.of(both, state, both.examples()));
    }
}
