package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;

/**
 * Templates along three axes: their mean is (1, 1, 1)/3, the direction of u is (−1, 1, 0)/√2, that of v is (−1, −1, 2)/√6, and all points of
 * the plane have coordinates that sum to 1.
 */
class ProjectionTableTest {
    private static final String HEAD = "image,split,label,predicted,confidence,u,v,distance";
    private static final Examples EXAMPLES =
            new Examples(new int[] {0, 3, 2, 1}, new byte[] {0, 0, 1, 1}, new int[] {7, 8, 0, 1});
    private static final List<String> CLASSES = List.of("ant", "bee, \"queen\"", "cat", "dog");
    private static final ClassTriple TRIPLE = new ClassTriple(0, 1, 2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Recording recording(SnapshotKey key, boolean norms) {
        // activations (2, 0, 0), (0, 0, 0), (0, 0, 3) and (1, 0, 0), of which the network takes the last for an ant
        float[] rows = {2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 1, 0, 0, 0};
        Snapshot snapshot = new Snapshot(
                        key.alpha(),
                        key.epoch(),
                        Logits.ofRows(rows, 4),
                        Templates.of(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0}, new float[4]),
                        norms ? new float[] {5, 1, 10, 2} : null,
                        Map.of())
                .keyed(key);
        return new Recording(EXAMPLES, CLASSES, List.of(snapshot), Meta.empty());
    }

    private List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static void assertBegins(String expected, String line) {
        assertEquals(expected, line.substring(0, Math.min(expected.length(), line.length())));
    }

    private static void assertNumber(double expected, String cell) {
        assertEquals(expected, Double.parseDouble(cell), 1e-9);
    }

    @Test
    void theExamplesOfTheThreeClassesStandInTheirOrderWithTheirCoordinates() throws IOException {
        Recording recording = recording(new SnapshotKey(0.1, 2), true);
        Path file = folder.resolve("all.csv");
        ProjectionTable.write(file, recording, recording.snapshots().get(0), TRIPLE, EnumSet.allOf(Split.class));
        List<String> lines = lines(file);
        assertEquals(4, lines.size());
        assertEquals(HEAD, lines.get(0));
        String[] ant = lines.get(1).split(",", -1);
        assertEquals(List.of("7", "train", "ant", "ant"), List.of(ant).subList(0, 4));
        assertNumber(Math.exp(2) / (Math.exp(2) + 3), ant[4]);
        assertNumber(-2 / Math.sqrt(2), ant[5]);
        assertNumber(-2 / Math.sqrt(6), ant[6]);
        // (2, 0, 0) lies (2 − 1)/√3 off the plane, and the appended 1 is at a right angle to it
        assertNumber(Math.sqrt(1 / 3.0 + 1), ant[7]);
        String[] cat = lines.get(2).split(",", -1);
        assertEquals(List.of("0", "validation", "cat", "cat"), List.of(cat).subList(0, 4));
        assertNumber(0, cat[5]);
        assertNumber(6 / Math.sqrt(6), cat[6]);
        assertBegins("1,validation,\"bee, \"\"queen\"\"\",ant,", lines.get(3));
    }

    @Test
    void oneSplitAloneMayBeWantedAndWithoutNormsTheDistanceStaysEmpty() throws IOException {
        Recording recording = recording(new SnapshotKey(0.1, 2), false);
        Path file = folder.resolve("train.csv");
        ProjectionTable.write(file, recording, recording.snapshots().get(0), TRIPLE, EnumSet.of(Split.TRAIN));
        List<String> lines = lines(file);
        assertEquals(2, lines.size());
        assertEquals("", lines.get(1).split(",", -1)[7]);
    }

    private static ProjectionTable.Seen seen(String name, Recording recording, int... rows) {
        Snapshot network = recording.snapshots().get(0);
        List<Projection> panels = List.of(
                Projection.of(recording, network, TRIPLE, Split.TRAIN, true),
                Projection.of(recording, network, TRIPLE, Split.VALIDATION, true));
        return new ProjectionTable.Seen(name, recording, TRIPLE, 0.15, network, panels, rows);
    }

    @Test
    void whatPanelsShowOfTheChosenExamplesSaysOfWhichNetworkItIs() throws IOException {
        Path file = folder.resolve("seen.csv");
        ProjectionTable.write(file, List.of(seen("", recording(new SnapshotKey(0.1, 2), true), 1, 2)));
        List<String> lines = lines(file);
        assertEquals(3, lines.size());
        assertEquals("alpha,measured_alpha,epoch," + HEAD, lines.get(0));
        assertBegins("0.15,0.1,2,8,train,dog,ant,0.25,", lines.get(1));
        assertBegins("0.15,0.1,2,0,validation,cat,cat,", lines.get(2));
        String[] cat = lines.get(2).split(",", -1);
        assertNumber(Math.exp(3) / (Math.exp(3) + 3), cat[7]);
        assertNumber(0, cat[8]);
        assertNumber(6 / Math.sqrt(6), cat[9]);
    }

    @Test
    void recordingsAndTeachersAreNamedWhereThereAreAny() throws IOException {
        Path file = folder.resolve("named.csv");
        SnapshotKey student = SnapshotKey.student(0.1, 2.5, Supervision.TEACHER);
        ProjectionTable.write(
                file,
                List.of(
                        seen("one, two", recording(student, true), 0),
                        seen("three", recording(new SnapshotKey(0.1, 2), true), 0)));
        List<String> lines = lines(file);
        assertEquals("recording,learned_from,temperature,alpha,measured_alpha,epoch," + HEAD, lines.get(0));
        assertBegins("\"one, two\",teacher,2.5,0.15,0.1,0,7,train", lines.get(1));
        assertBegins("three,labels,,0.15,0.1,2,7,train", lines.get(2));
    }
}
