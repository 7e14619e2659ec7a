package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.figure.FigureOptions;
import smoothscope.measure.Measure;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothedTarget;

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
}
