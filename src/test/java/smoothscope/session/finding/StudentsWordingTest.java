package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.LatexFigure;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.SweepDiagram;
import smoothscope.session.Panels;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;

/** Students bear their teacher's α, so nothing that is true of a network's own smoothing may be said of them. */
class StudentsWordingTest {
    private static final Path FILE = Path.of("datasets", "cifar10-distilled.npz");
    private static final Session SESSION = new Session(FILE, RecordingFile.read(FILE));
    private static final ViewState START =
            new ViewDefaults(SESSION).start(FigureOptions.DEFAULT).withComparedAlpha(0.1);

    @TempDir
    private Path folder;

    @Test
    void noTheoryAndNoSmoothedLossAreTold() {
        Findings findings = Findings.of(SESSION, START, Split.VALIDATION);
        assertTrue(findings.comparison().ofStudents());
        assertTrue(findings.comparison().lines().stream()
                .allMatch(line -> line.theory().isEmpty()));
        assertTrue(findings.reference().target().isEmpty());
        assertTrue(findings.compared().target().isEmpty());
        assertTrue(Double.isNaN(findings.compared().loss()));
        assertTrue(findings.assessment().network().isStudent());
        assertEquals(OptionalDouble.empty(), SESSION.sweep(START).optimum(0.1));
        assertTrue(SESSION.sweep(START).ofStudents());
    }

    @Test
    void rowsAndCaptionsSayWhoseStudentsTheyAre() {
        Figure figure = Panels.figure(SESSION, START);
        assertEquals("student of α = 0, T = 4.93", figure.rows().get(0).label());
        assertEquals("student of α = 0.1, T = 1.41", figure.rows().get(1).label());
        Figure between = Panels.figure(SESSION, START.withComparedAlpha(0.15));
        assertEquals("student of α = 0.15", between.rows().get(1).label());
        String latex = LatexFigure.of(figure, "f.pdf");
        assertTrue(latex.contains("student of $\\alpha$ = 0.1, T = 1.41"), latex);
        assertTrue(latex.contains("are the teacher's"), latex);
        assertFalse(latex.contains("convention"), latex);
    }

    @Test
    void aSweepOverTeachersHasNoOptimum() {
        SweepDiagram diagram = new SweepDiagram(SESSION.recording(), OptionalInt.empty(), Theme.LIGHT);
        assertFalse(diagram.caption().contains("dotted"), diagram.caption());
        assertTrue(diagram.caption().contains("are the teacher's"), diagram.caption());
    }

    @Test
    void aTableSaysWhatStudentsLearnedFrom() throws IOException {
        Path table = folder.resolve("t.csv");
        Panels.write(table, SESSION, START, Selection.of(0, 1));
        List<String> lines = Files.readAllLines(table);
        assertTrue(lines.get(0).startsWith("learned_from,temperature,alpha,measured_alpha,epoch,image,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("teacher,4.9"), lines.get(1));
        assertTrue(lines.get(lines.size() - 1).startsWith("teacher,1.4"), lines.get(lines.size() - 1));
    }
}
