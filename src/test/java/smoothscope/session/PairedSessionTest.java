package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.figure.Extent;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.job.Progress;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.finding.Assessment;
import smoothscope.session.finding.ClassCount;
import smoothscope.session.finding.ExampleDetails;
import smoothscope.session.finding.Findings;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** Two recordings, one in each row of panels. */
class PairedSessionTest {
    private static final Recording UPPER = PlantedRecordings.small();
    /** Half of the upper one's images, at other α and epochs. */
    private static final Recording HALF =
            PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.0, 0.2), List.of(0, 3, 6), 20);
    /** Other classes in another order, of an unknown data set. */
    private static final Recording FOREIGN = foreign();

    private static final Session ABOVE = new Session(Path.of("upper.npz"), UPPER);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Recording foreign() {
        Recording planted = PlantedRecordings.of(
                List.of("bird", "whale", "Airplane", "automobile", "cat"), List.of(0.0, 0.1), List.of(4), 8);
        return new Recording(planted.examples(), planted.classes(), planted.snapshots(), Meta.empty());
    }

    private static Session beside(Recording lower) {
        return ABOVE.beside(new Session(Path.of("lower.npz"), lower));
    }

    private static ViewState start(Session session) {
        return new ViewDefaults(session).start(FigureOptions.DEFAULT.withDecorations(false));
    }

    @Test
    void eachRowShowsItsOwnRecordingInThePlaneOfTheClassesOfTheSameNames() {
        Session both = beside(FOREIGN);
        Figure figure = Panels.figure(both, start(both));
        Projection above =
                Projection.of(UPPER, UPPER.at(0.1, 8).orElseThrow(), new ClassTriple(0, 1, 2), Split.VALIDATION, false);
        Projection below = Projection.of(
                FOREIGN, FOREIGN.at(0.1, 4).orElseThrow(), new ClassTriple(2, 3, 0), Split.VALIDATION, false);
        assertArrayEquals(above.u(), figure.panel(0, 1).projection().u());
        assertArrayEquals(below.u(), figure.panel(1, 1).projection().u());
        assertArrayEquals(below.slots(), figure.panel(1, 1).projection().slots());
        assertEquals("upper · α = 0.1", figure.rows().get(0).label());
        assertEquals("lower · α = 0.1", figure.rows().get(1).label());
        assertEquals("epoch 4", figure.rows().get(1).note());
        assertEquals("upper beside lower", figure.title());
    }

    @Test
    void anImageOfBothBearsOneNumberAndWhatOnlyOneHoldsANumberOfItsOwn() {
        Session both = beside(HALF);
        ViewState state = start(both);
        int[] above = Panels.figure(both, state).panel(0, 1).projection().rows();
        Projection below = Panels.figure(both, state).panel(1, 1).projection();
        // validation examples begin at row 400 above, at row 200 below
        assertArrayEquals(Arrays.stream(above).filter(row -> row < 600).toArray(), below.rows());
        Projection own = Projection.of(HALF, HALF.at(0.2, 6).orElseThrow(), state.classes(), Split.VALIDATION, false);
        assertArrayEquals(own.v(), below.v());
        assertEquals(UPPER.examples().size(), both.examples());
        assertEquals(2, ExampleDetails.of(both, state, 411).opinions().size());
        assertEquals(1, ExampleDetails.of(both, state, 700).opinions().size());

        Session strangers = beside(FOREIGN);
        int first = UPPER.examples().size();
        assertEquals(first + FOREIGN.examples().size(), strangers.examples());
        assertTrue(IntStream.of(Panels.figure(strangers, start(strangers))
                        .panel(1, 0)
                        .projection()
                        .rows())
                .allMatch(row -> row >= first));
    }

    @Test
    void rowsThatChangeTheirOrderKeepTheirPoints() {
        Projection own =
                Projection.of(HALF, HALF.at(0.2, 6).orElseThrow(), new ClassTriple(0, 1, 2), Split.TRAIN, false);
        int[] backwards = IntStream.range(0, HALF.examples().size())
                .map(row -> 1000 - row)
                .toArray();
        Projection turned = own.renumbered(backwards);
        int last = own.size() - 1;
        for (int i = 0; i <= last; i++) {
            assertEquals(1000 - own.rows()[last - i], turned.rows()[i]);
            assertEquals(own.u()[last - i], turned.u()[i]);
            assertEquals(own.wrong()[last - i], turned.wrong()[i]);
        }
    }

    @Test
    void anExampleOfOneRecordingIsToldByTheNamesOfBoth() {
        Session both = beside(FOREIGN);
        assertEquals(List.of("truck", "whale"), both.classes().subList(9, 11));
        ExampleDetails whale =
                ExampleDetails.of(both, start(both), UPPER.examples().size() + 1);
        ExampleDetails.Opinion opinion = whale.opinions().get(0);
        assertEquals("whale", both.classes().get(whale.label()));
        assertEquals(1, opinion.place());
        assertTrue(opinion.probabilities().get(9).isNaN(), "it knows no truck");
        double sum = opinion.probabilities().stream()
                .filter(Double::isFinite)
                .mapToDouble(share -> share)
                .sum();
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void numbersAreThoseOfEachRecordingAlone() {
        Session both = beside(HALF);
        Session below = new Session(Path.of("lower.npz"), HALF);
        ViewState state = start(both);
        Findings findings = Findings.of(both, state, Split.VALIDATION);
        Findings above = Findings.of(ABOVE, start(ABOVE), Split.VALIDATION);
        Findings under = Findings.of(below, start(below), Split.VALIDATION);
        for (Measure measure : List.of(Measure.ECE, Measure.ACCURACY, Measure.REGULARITY)) {
            assertEquals(
                    above.comparison().line(measure).compared(),
                    findings.comparison().line(measure).reference());
            assertEquals(
                    under.comparison().line(measure).compared(),
                    findings.comparison().line(measure).compared());
        }
        assertEquals(
                List.of("upper", "lower"),
                findings.comparison().recordings().stream()
                        .map(RecordingName::file)
                        .toList());
        assertEquals(above.assessment(), findings.effects().get(0).assessment());
        assertEquals(under.assessment(), findings.effects().get(1).assessment());
        assertEquals(
                1,
                Findings.of(both, state.withAlpha(0, 0), Split.VALIDATION)
                        .effects()
                        .size());
    }

    @Test
    void theSameAlphaInTwoRecordingsIsAComparisonAllTheSame() {
        Session both = beside(PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.1), List.of(8), 20));
        Assessment assessment = Findings.of(both, start(both), Split.VALIDATION).assessment();
        assertTrue(assessment.acrossRecordings());
        assertTrue(assessment.calibration() != Assessment.CalibrationChange.SAME_ALPHA);
    }

    @Test
    void eachRowHasItsOwnNearestEpochAndOneScaleFitsBoth() {
        Session both = beside(HALF);
        assertEquals(List.of(0, 2, 3, 4, 6, 8), both.epochs());
        ViewState state = start(both).withEpoch(4);
        assertEquals(List.of(4, 3), both.rows(state).stream().map(Row::moment).toList());
        Extent shared = Panels.figure(both, state).options().extent().orElseThrow();
        Session below = new Session(Path.of("lower.npz"), HALF);
        for (Session each : List.of(ABOVE, below)) {
            Extent own = Panels.figure(each, start(each)).options().extent().orElseThrow();
            assertEquals(shared, shared.union(own));
        }
        assertEquals(List.of(0.0, 0.2), both.grid().values());
        assertEquals(4, both.source(0).grid().values().size());
    }

    @Test
    void classesThatOneDoesNotHaveAreRefusedByName() {
        Session both = beside(FOREIGN);
        assertEquals(List.of(0, 1, 2, 3), both.choices());
        ViewState dog = start(ABOVE).withClasses(new ClassTriple(0, 5, 2));
        assertTrue(both.refusal(dog).orElseThrow().sentence().contains("lower has no class “dog”"));
        assertThrows(InvalidSetting.class, () -> new ViewDefaults(both).compared(dog));
        assertEquals(
                new ClassTriple(0, 1, 2),
                new ViewDefaults(both)
                        .restored(dog.withBeside(List.of(Path.of("lower.npz"))))
                        .classes());
        for (ClassTriple each : List.of(
                both.suggestions(start(both)).alikePairAndThird(),
                both.suggestions(start(both)).mostSeparable())) {
            assertTrue(both.refusal(start(both).withClasses(each)).isEmpty());
        }
        Recording others = PlantedRecordings.of(List.of("a", "b", "bird"), List.of(0.0), List.of(1), 4);
        assertTrue(assertThrows(InvalidSetting.class, () -> beside(others))
                .sentence()
                .contains("upper and lower do not have three classes"));
    }

    @Test
    void aComparisonBeginsAtTheAlphaThatIsLookedAtAndEndsThere() {
        Session both = beside(HALF);
        ViewState before = start(ABOVE).withClasses(new ClassTriple(3, 5, 8)).withComparedAlpha(0.13);
        ViewState compared = new ViewDefaults(both).compared(before);
        assertEquals(List.of(0.1, 0.2), compared.alphas());
        assertEquals(new ClassTriple(3, 5, 8), compared.classes());
        assertEquals(List.of(Path.of("lower.npz")), compared.beside());
        ViewState parted = new ViewDefaults(both.alone()).parted(compared);
        assertEquals(List.of(0.0, 0.2), parted.alphas());
        assertEquals(List.of(), parted.beside());
    }

    @Test
    void theTableNamesTheRecordingOfEachLineAndOneFileHoldsNoTwoRecordings() throws Exception {
        Session both = beside(HALF);
        ViewState state = start(both);
        Path table = folder.resolve("seen.csv");
        Panels.write(table, both, state, Selection.of(400, 800 - 1));
        List<String> lines = Files.readAllLines(table);
        assertTrue(lines.get(0).startsWith("recording,alpha,"));
        // 400 is an airplane that both hold, 799 a truck that the upper one holds alone
        assertEquals(
                List.of("upper", "upper", "lower"),
                lines.stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
        Export export = new Export(both, state, Selection.NONE);
        InvalidSetting refused = assertThrows(
                InvalidSetting.class, () -> export.write(folder.resolve("x.npz"), Export.Kind.NPZ, new Progress()));
        assertTrue(refused.sentence().contains("two recordings"));
    }

    @Test
    void chosenExamplesAreCountedOnceAndErrorsByRow() {
        Session both = beside(HALF);
        ViewState state = start(both);
        List<ClassCount> counts = ClassCount.of(both, state, Selection.of(400, 410, 790));
        assertEquals(1, counts.size());
        assertEquals(3, counts.get(0).validation());
        int errors = (int) IntStream.of(200, 210)
                .filter(row -> both.networks(state).get(1).predicted()[row] != 0)
                .count();
        assertEquals(errors, counts.get(0).errors().get(1));
    }
}
