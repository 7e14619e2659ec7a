package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.figure.FigureOptions;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothedTarget;
import smoothscope.target.SmoothingConvention;

class FormulaTermsTest {
    private static final Session SESSION = new Session(Path.of("planted.npz"), PlantedRecordings.small());
    private static final double EXACT = 1e-6;

    @ParameterizedTest
    @EnumSource(Split.class)
    void theFormulasWithTheirValuesGiveTheNumbersOfTheTable(Split split) {
        Findings findings = Findings.of(SESSION, new ViewDefaults(SESSION).start(FigureOptions.DEFAULT), split);
        Comparison comparison = findings.comparison();
        FormulaTerms with = findings.compared();
        assertEquals(number(comparison, Measure.ACCURACY), with.right() / (double) with.examples(), EXACT);
        assertEquals(number(comparison, Measure.LOGIT_GAP), with.rightLogit() - with.wrongLogit(), EXACT);
        assertEquals(number(comparison, Measure.REGULARITY), with.shortest() / with.longest(), EXACT);
        assertEquals(
                comparison.line(Measure.LOGIT_GAP).theory().orElseThrow(),
                Math.log(with.target().orElseThrow().on()
                        / with.target().orElseThrow().off()),
                EXACT);
        assertEquals(
                SmoothedTarget.entropy(
                        with.target().orElseThrow().on(),
                        with.target().orElseThrow().off(),
                        with.classes()),
                with.target().orElseThrow().floor(),
                EXACT);
    }

    private static double number(Comparison comparison, Measure measure) {
        return comparison.line(measure).compared().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void withoutSmoothingTheLossIsTheLikelihoodOfHardLabelsAndTheFloorIsZero(Split split) {
        Findings findings = Findings.of(SESSION, new ViewDefaults(SESSION).start(FigureOptions.DEFAULT), split);
        assertEquals(
                findings.comparison().line(Measure.NLL).reference().orElseThrow(),
                findings.reference().loss(),
                EXACT);
        assertEquals(0, findings.reference().target().orElseThrow().floor(), EXACT);
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void noLossFallsBelowItsFloor(Split split) {
        Findings findings = Findings.of(SESSION, new ViewDefaults(SESSION).start(FigureOptions.DEFAULT), split);
        assertTrue(findings.compared().loss()
                >= findings.compared().target().orElseThrow().floor());
    }

    private static final double ALPHA = 0.3;

    /** Three classes; the templates are the axes. */
    private static FormulaTerms terms(SmoothingConvention convention, int[] labels, double[] logits) {
        float[] rows = new float[logits.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) logits[i];
        }
        byte[] validation = new byte[labels.length];
        Arrays.fill(validation, (byte) 1);
        Snapshot network = new Snapshot(
                ALPHA,
                1,
                Logits.ofRows(rows, 3),
                Templates.of(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new float[3]),
                null,
                Map.of());
        Recording recording = new Recording(
                new Examples(labels, validation, new int[labels.length]),
                List.of("a", "b", "c"),
                List.of(network),
                Meta.empty().with(convention));
        return FormulaTerms.of(
                recording,
                network,
                Split.VALIDATION,
                Map.of(),
                Projection.of(recording, network, new ClassTriple(0, 1, 2), Split.VALIDATION, false));
    }

    /** Logits whose softmax is the target of a class, plus 2, which changes nothing. */
    private static double[] atTheOptimum(SmoothingConvention convention, int... labels) {
        SmoothedTarget target = convention.target(ALPHA, 3);
        double[] logits = new double[3 * labels.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = 2 + Math.log(i % 3 == labels[i / 3] ? target.on() : target.off());
        }
        return logits;
    }

    @ParameterizedTest
    @EnumSource
    void aNetworkThatSaysTheTargetReachesTheFloorOfItsLoss(SmoothingConvention convention) {
        int[] labels = {2, 0, 1, 1};
        FormulaTerms terms = terms(convention, labels, atTheOptimum(convention, labels));
        double floor = terms.target().orElseThrow().floor();
        assertEquals(convention == SmoothingConvention.OTHERS_NORMALIZED, floor == 0);
        assertEquals(floor, terms.loss(), EXACT);
        assertEquals(4, terms.right());
    }

    @Test
    void logitsAreAveragedClassByClassAndAnAbsentClassDoesNotCount() {
        FormulaTerms terms =
                terms(SmoothingConvention.UNIFORM, new int[] {0, 0, 1}, new double[] {4, 1, 1, 2, 3, 3, 0, 9, 4});
        assertEquals((3 + 9) / 2.0, terms.rightLogit(), EXACT);
        assertEquals((2 + 2) / 2.0, terms.wrongLogit(), EXACT);
        assertEquals(2, terms.right());
        assertEquals(3, terms.examples());
        assertTrue(Double.isNaN(terms.shortest()), "the third class has no centroid");
    }

    @Test
    void whatTheFileDoesNotHoldIsNotKnown() {
        FormulaTerms terms = terms(SmoothingConvention.UNIFORM, new int[] {0}, new double[] {4, 1, 1});
        assertTrue(Double.isNaN(terms.within()));
        assertTrue(Double.isNaN(terms.between()));
    }
}
