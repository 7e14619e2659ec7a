package smoothscope.app.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.finding.Findings;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.text.Table;

class NumberTableTest {
    private static Findings findings(Recording recording) {
        Session session = new Session(Path.of("r.npz"), recording);
        return Findings.of(session, new ViewDefaults(session).start(FigureOptions.DEFAULT), Split.VALIDATION);
    }

    @Test
    void overSeedsTheMeansStandBesideTheirDeviations() {
        Findings findings = findings(PlantedRecordings.ofSeeds(1, 2, 3));
        Table exact = NumberTable.exact(findings);
        assertEquals(6, exact.head().size());
        assertEquals("± " + exact.head().get(3), exact.head().get(4));
        assertTrue(Double.parseDouble(exact.lines().get(3).get(4)) > 0);
        Table rounded = NumberTable.rounded(findings);
        assertEquals(4, rounded.head().size());
        assertTrue(rounded.lines().get(0).get(1).contains("±"));
    }

    @Test
    void ofStudentsNoTheoryIsTold() {
        Table table = NumberTable.exact(findings(RecordingFile.read(Path.of("datasets", "cifar10-distilled.npz"))));
        assertTrue(table.head().stream().noneMatch("theory"::equals));
        assertTrue(table.lines().stream().noneMatch(line -> line.get(0).equals("smoothed loss")));
    }
}
