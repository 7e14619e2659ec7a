package smoothscope.session.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import smoothscope.figure.Caption;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.Diagram;
import smoothscope.figure.file.DrawnText;
import smoothscope.figure.page.PageChoice;
import smoothscope.measure.Softening;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.PageExport;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.teaching.Teachers;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.target.SmoothingConvention;

class DiagramExportTest {
    private static final Session PLANTED = new Session(Path.of("planted.npz"), PlantedRecordings.small());

    private static ViewState start(Session session) {
        return new ViewDefaults(session).start(FigureOptions.DEFAULT);
    }

    private static Diagram diagram(Session session, DiagramKind kind) {
        return new DiagramExport(session, start(session), new Teachers(), Softening.USUAL, Split.TRAIN, Theme.LIGHT)
                .of(kind);
    }

    @Test
    void whatIsOnTheScreenIsDrawnWithItsRowsNamed() throws Exception {
        for (DiagramKind kind : Set.of(
                DiagramKind.RELIABILITY,
                DiagramKind.SWEEP,
                DiagramKind.CURVES,
                DiagramKind.TERNARY,
                DiagramKind.TOLD,
                DiagramKind.LIKENESS,
                DiagramKind.MOVED)) {
            Diagram diagram = diagram(PLANTED, kind);
            String all = String.join(" ", DrawnText.of(diagram).texts());
            assertTrue(all.contains("α"), kind + ": " + all);
            assertTrue(diagram.caption().length() > 40, kind.label());
        }
    }

    @Test
    void rowsOfTwoRecordingsAreNamedByThem() throws Exception {
        Session other = new Session(Path.of("other.npz"), PlantedRecordings.small());
        String all = String.join(
                " ",
                DrawnText.of(diagram(PLANTED.beside(other), DiagramKind.RELIABILITY))
                        .texts());
        assertTrue(all.contains("planted · "), all);
        assertTrue(all.contains("other · "), all);
    }

    @Test
    void whatTheRecordingDoesNotHoldIsRefusedInOneSentence() {
        assertThrows(InvalidSetting.class, () -> diagram(PLANTED, DiagramKind.STUDENTS));
        Session students =
                new Session(Path.of("s.npz"), RecordingFile.read(Path.of("datasets", "cifar10-distilled.npz")));
        assertTrue(diagram(students, DiagramKind.STUDENTS).heading().endsWith("students"));
    }

    @Test
    void aPageHoldsWhatIsChosenAndShowsTheWindowsRowsFirst() {
        PageChoice choice =
                new PageChoice(List.of(0.0, 0.1), List.of(8), List.of(), Set.of(Split.VALIDATION), OptionalInt.of(5));
        ViewState state = start(PLANTED).withAlphas(List.of(0.1, 0.0));
        PageExport.Made made = new PageExport(PLANTED, state, choice, Optional.empty(), "").make();
        assertEquals(List.of(0.0, 0.1), made.contents().alphas());
        assertEquals(5 * PLANTED.classes().size(), made.contents().examples());
        String page = new String(made.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(page.contains("\"alphas\":[0.1,0.0]"), page.substring(0, 300));
        assertThrows(InvalidSetting.class, () -> PageExport.requireOne(PLANTED.beside(PLANTED)));
    }

    @Test
    void theCornersOfATriangleAreTheThreeClassesAndItsRowsTheNetworks() throws Exception {
        List<String> texts = DrawnText.of(diagram(PLANTED, DiagramKind.TERNARY)).texts();
        String all = String.join(" ", texts);
        for (int slot = 0; slot < 3; slot++) {
            String name = PLANTED.classes().get(start(PLANTED).classes().at(slot));
            assertTrue(all.contains(name), name + ": " + all);
        }
        assertTrue(all.contains("α = 0.1"), all);
    }

    @Test
    void teachersNeedExamplesOfTheirSplit() {
        Session held = new Session(Path.of("held.npz"), PlantedRecordings.validationAlone());
        for (DiagramKind kind : Set.of(DiagramKind.TERNARY, DiagramKind.TOLD, DiagramKind.LIKENESS)) {
            assertEquals(
                    "The recording holds no examples of the split that is asked for.",
                    assertThrows(InvalidSetting.class, () -> diagram(held, kind))
                            .sentence());
        }
    }

    @Test
    void withoutLooksNothingIsKnownOfSingleImages() {
        assertEquals(
                "The recording holds no looks at augmented images.",
                assertThrows(InvalidSetting.class, () -> diagram(PLANTED, DiagramKind.INFORMATION))
                        .sentence());
    }

    @Test
    void aKindIsCalledInFilesByItsNameInSmallLetters() {
        assertEquals("reliability", DiagramKind.RELIABILITY.label());
    }

    @Test
    void aConventionOfBothRowsStandsInTheCaption() {
        Recording planted = PlantedRecordings.small();
        Session others = new Session(
                Path.of("others.npz"),
                new Recording(
                        planted.examples(),
                        planted.classes(),
                        planted.snapshots(),
                        planted.meta().with(SmoothingConvention.OTHERS)));
        String told = Caption.convention("others");
        assertTrue(diagram(others, DiagramKind.RELIABILITY).caption().contains(told));
        assertFalse(diagram(PLANTED.beside(others), DiagramKind.RELIABILITY)
                .caption()
                .contains(told));
    }
}
