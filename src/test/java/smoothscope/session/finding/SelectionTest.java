package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.figure.FigureOptions;
import smoothscope.session.Panels;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

class SelectionTest {
    private static final Recording PLANTED = PlantedRecordings.small();
    private static final Session SESSION = new Session(Path.of("planted.npz"), PLANTED);
    private static final ViewState STATE = new ViewDefaults(SESSION).start(FigureOptions.DEFAULT);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void countsAreThoseOfAWalkThroughTheExamples() {
        Examples examples = PLANTED.examples();
        Selection chosen = Selection.of(
                IntStream.range(0, examples.size()).filter(row -> row % 7 == 0).toArray());
        List<Snapshot> networks = SESSION.networks(STATE);
        List<ClassCount> counts = ClassCount.of(SESSION, STATE, chosen);
        assertEquals(
                IntStream.range(0, 10).boxed().toList(),
                counts.stream().map(ClassCount::label).toList());
        for (ClassCount count : counts) {
            assertEquals(networks.size(), count.errors().size());
            int training = 0;
            int validation = 0;
            int errors = 0;
            for (int row = 0; row < examples.size(); row += 7) {
                if (examples.label(row) == count.label()) {
                    training += examples.split(row) == Split.TRAIN ? 1 : 0;
                    validation += examples.split(row) == Split.VALIDATION ? 1 : 0;
                    errors += networks.get(1).predicted()[row] != count.label() ? 1 : 0;
                }
            }
            assertEquals(training, count.training());
            assertEquals(validation, count.validation());
            assertEquals(errors, count.errors().get(1));
        }
    }

    @Test
    void theTableHoldsThePicturesCoordinatesOfBothRowsBetweenMeasuredAlphasToo() throws Exception {
        ViewState between = STATE.withComparedAlpha(0.2);
        Path table = folder.resolve("chosen.csv");
        Panels.write(table, SESSION, between, Selection.of(0, 1));
        List<String> lines = Files.readAllLines(table);
        assertEquals("alpha,measured_alpha,epoch,image,split,label,predicted,confidence,u,v,distance", lines.get(0));
        assertEquals(5, lines.size());
        Projection seen = Panels.figure(SESSION, between).panel(1, 0).projection();
        String[] cells = lines.get(3).split(",", -1);
        assertEquals("0.2", cells[0]);
        assertEquals("airplane", cells[5]);
        assertEquals(seen.u()[0], Double.parseDouble(cells[8]));
        assertEquals(seen.v()[0], Double.parseDouble(cells[9]));
        assertEquals("0.0", lines.get(1).split(",", -1)[0]);
    }

    @Test
    void anExampleOfOneRecordingAloneIsCountedThereAndClassesKeepTheirNumbers() {
        Recording half = PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.0, 0.2), List.of(0, 3), 20);
        Session both = SESSION.beside(new Session(Path.of("half.npz"), half));
        ViewState state = new ViewDefaults(both).start(FigureOptions.DEFAULT);
        // class 3: training image 3 of both, 393 of the first alone; validation image 13 of both
        int inBoth = both.sources().get(0).numbering().row(413).orElseThrow();
        List<ClassCount> counts = ClassCount.of(both, state, Selection.of(3, 393, inBoth));
        assertEquals(1, counts.size());
        assertEquals(3, counts.get(0).label());
        assertEquals(2, counts.get(0).training());
        assertEquals(1, counts.get(0).validation());
        List<Snapshot> networks = both.networks(state);
        int upper = (int) IntStream.of(3, 393, 413)
                .filter(row -> networks.get(0).predicted()[row] != 3)
                .count();
        int lower = (int) IntStream.of(3, 213)
                .filter(row -> networks.get(1).predicted()[row] != 3)
                .count();
        assertEquals(List.of(upper, lower), counts.get(0).errors());
    }
}
