package smoothscope.command.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.command.CommandLineProgram;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.session.view.Suggestions;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.file.RecordingFile;

/**
 * A planted network whose plane is known: width 3, templates (bias last) A (0,0,0;0), B (2,0,0;0), C (0,2,0;0), D (0,0,5;1). The plane of A, B,
 * C is the floor of the first two coordinates, its origin (2/3, 2/3).
 */
class ProjectCommandTest {
    private static final String CHANGE = "Change the setting and try again.";

    private static final double[][] TEMPLATES = {{0, 0, 0, 0}, {2, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 5, 1}};
    private static final float[][] ACTIVATIONS = {{1, 0, 3}, {4, 2, 0}, {0, 1, 0.5f}, {0, 0, 2}, {1, 3, -1}};

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void theTableTellsWhereEachExampleOfTheThreeClassesLies() throws IOException {
        Path file = write(true, 0.0);
        assertEquals(0, run("project", file.toString(), "--classes", "A;b, the second;2", "--out", out()));
        List<String> lines = Files.readAllLines(Path.of(out()));
        assertEquals("image,split,label,predicted,confidence,u,v,distance", lines.get(0));
        assertEquals(5, lines.size());
        String[] first = lines.get(1).split(",");
        assertEquals(
                List.of("10", "train", "A", "\"D \"\"quoted\"\"\""),
                List.of(first).subList(0, 4));
        assertEquals(1 / (1 + 2 * Math.exp(-16) + Math.exp(2 - 16)), Double.parseDouble(first[4]), 1e-15);
        assertEquals(1 - 2 / 3.0, Double.parseDouble(first[5]), 1e-15);
        assertEquals(-2 / 3.0, Double.parseDouble(first[6]), 1e-15);
        // (1, 0, 3; 1) stands above (1, 0, 0; 0) by √(9 + 1).
        assertEquals(Math.sqrt(10), Double.parseDouble(first[7]), 1e-6);
        assertTrue(lines.get(2).startsWith("11,train,\"B, the second\",\"B, the second\","), lines.get(2));
        assertTrue(lines.get(3).startsWith("12,validation,C,"), lines.get(3));
        assertTrue(lines.get(4).startsWith("14,validation,A,C,"), lines.get(4));
    }

    @Test
    void oneSplitAndOtherClassesCanBeChosen() throws IOException {
        Path file = write(true, 0.0);
        assertEquals(
                0,
                run(
                        "project",
                        file.toString(),
                        "--classes",
                        "D \"quoted\",2,0",
                        "--split",
                        "validation",
                        "--out",
                        out()));
        List<String> lines = Files.readAllLines(Path.of(out()));
        assertEquals(List.of("12", "13", "14"), images(lines));
    }

    @Test
    void distanceIsEmptyWhereNormsAreUnknown() throws IOException {
        Path file = write(false, 0.0);
        assertEquals(0, run("project", file.toString(), "--classes", "0,1,2", "--out", out()));
        for (String line : Files.readAllLines(Path.of(out())).subList(1, 5)) {
            assertTrue(line.endsWith(","), line);
        }
    }

    @Test
    void theLastEpochIsTakenUnlessOneIsGiven() throws IOException {
        Path file = write(true, 0.0);
        assertEquals(0, run("project", file.toString(), "--classes", "0,1,2", "--out", out()));
        byte[] last = Files.readAllBytes(Path.of(out()));
        assertEquals(0, run("project", file.toString(), "--classes", "0,1,2", "--epoch", "7", "--out", out()));
        assertArrayEquals(last, Files.readAllBytes(Path.of(out())));
        assertEquals(0, run("project", file.toString(), "--classes", "0,1,2", "--epoch", "3", "--out", out()));
        assertFalse(Arrays.equals(last, Files.readAllBytes(Path.of(out()))));
        refused(
                1,
                "There is no epoch of α = 0 \"4\"; known are: 3, 7. Choose one of the names that exist.",
                file,
                "--epoch",
                "4");
    }

    @Test
    void severalAlphasMustBeToldApart() {
        Path file = write(true, 0.0, 0.1);
        refused(2, "The recording holds several α, so one must be given: 0, 0.1. " + CHANGE, file);
        String none = "There is no α in the recording \"0.2\"; known are: 0, 0.1. Choose one of the names that exist.";
        refused(1, none, file, "--alpha", "0.2");
        refused(2, "Smoothing α must lie in [0, 1), got 1. " + CHANGE, file, "--alpha", "1");
        assertEquals(0, run("project", file.toString(), "--classes", "0,1,2", "--alpha", "0.1", "--out", out()));
    }

    @Test
    void severalFilesAreTakenTogether() throws IOException {
        Path zero = Files.move(write(true, 0.0), folder.resolve("zero.npz"));
        Path tenth = write(true, 0.1);
        assertEquals(0, run("project", tenth.toString(), "--classes", "0,1,2", "--out", out()));
        List<String> alone = Files.readAllLines(Path.of(out()));
        String[] both = {"project", zero.toString(), tenth.toString(), "--classes", "0,1,2", "--out", out()};
        assertEquals(2, run(both));
        assertEquals(
                "The recording holds several α, so one must be given: 0, 0.1. " + CHANGE,
                err.toString().strip());
        List<String> chosen = new ArrayList<>(List.of(both));
        chosen.addAll(List.of("--alpha", "0.1"));
        assertEquals(0, run(chosen.toArray(String[]::new)));
        assertEquals(alone, Files.readAllLines(Path.of(out())));
        chosen.set(1, tenth.toString());
        assertEquals(2, run(chosen.toArray(String[]::new)));
        assertEquals(
                "Two of the recordings hold α = 0.1 at epoch 7, so they cannot be joined."
                        + " Give each file an alpha of its own: one without counts as alpha 0.",
                err.toString().strip());
    }

    @Test
    void similarClassesAreChosenByTheProgram() throws IOException {
        Path file = write(true, 0.0);
        assertEquals(0, run("project", file.toString(), "--classes", "Similar", "--out", out()));
        List<String> rows = Files.readAllLines(Path.of(out()));
        Suggestions suggestions = new Suggestions(
                List.of("A", "B", "C", "D"), snapshot(0, 7, true, 1).templates());
        ClassTriple three = suggestions.alikePairAndThird();
        assertEquals(
                0,
                run(
                        "project",
                        file.toString(),
                        "--classes",
                        three.a() + "," + three.b() + "," + three.c(),
                        "--out",
                        out()));
        assertEquals(rows, Files.readAllLines(Path.of(out())));
    }

    @Test
    void wrongUsageIsToldInOneLine() {
        Path file = write(true, 0.0);
        assertEquals(2, run("project", file.toString(), "--classes", "0,1", "--out", out()));
        assertEquals(2, run("project", file.toString(), "--classes", "0,1,1", "--out", out()));
        assertEquals(1, run("project", file.toString(), "--classes", "0,1,9", "--out", out()));
        assertEquals(2, run("project", file.toString(), "--classes", "0,1,2", "--split", "test", "--out", out()));
        assertEquals(2, run("project", file.toString(), "--out", out()));
        assertEquals(1, run("project", folder + "/none.npz", "--classes", "0,1,2", "--out", out()));
        assertEquals(1, run("project", file.toString(), "--classes", "0,1,2", "--out", folder + "/no/where.csv"));
        assertFalse(Files.exists(Path.of(out())));
    }

    private void refused(int code, String sentence, Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("project", file.toString(), "--classes", "0,1,2", "--out", out()));
        arguments.addAll(List.of(more));
        assertEquals(code, run(arguments.toArray(String[]::new)));
        assertEquals(sentence, err.toString().strip());
    }

    private int run(String... arguments) {
        err.getBuffer().setLength(0);
        int code = new CommandLineProgram((files, beside) -> false)
                .to(new PrintWriter(new StringWriter()), new PrintWriter(err))
                .run(arguments);
        assertEquals(code == 0 ? 0 : 1, err.toString().lines().count(), err.toString());
        return code;
    }

    private String out() {
        return folder.resolve("plane.csv").toString();
    }

    private static List<String> images(List<String> lines) {
        return lines.stream().skip(1).map(line -> line.substring(0, 2)).toList();
    }

    private Path write(boolean norms, double... alphas) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (double alpha : alphas) {
            snapshots.add(snapshot(alpha, 7, norms, 1));
            snapshots.add(snapshot(alpha, 3, norms, 2));
        }
        Examples examples =
                new Examples(new int[] {0, 1, 2, 3, 0}, new byte[] {0, 0, 1, 1, 1}, new int[] {10, 11, 12, 13, 14});
        List<String> classes = List.of("A", "B, the second", "C", "D \"quoted\"");
        Path file = folder.resolve("r.npz");
        RecordingFile.write(file, new Recording(examples, classes, snapshots, Meta.empty()), false);
        return file;
    }

    private static Snapshot snapshot(double alpha, int epoch, boolean norms, float scale) {
        int classes = TEMPLATES.length;
        float[][] columns = new float[classes][ACTIVATIONS.length];
        float[] squaredNorms = new float[ACTIVATIONS.length];
        double[] gram = new double[classes * classes];
        for (int i = 0; i < ACTIVATIONS.length; i++) {
            squaredNorms[i] = 1;
            for (int d = 0; d < 3; d++) {
                squaredNorms[i] += ACTIVATIONS[i][d] * ACTIVATIONS[i][d];
            }
            for (int k = 0; k < classes; k++) {
                columns[k][i] = (float) TEMPLATES[k][3];
                for (int d = 0; d < 3; d++) {
                    columns[k][i] += scale * ACTIVATIONS[i][d] * (float) TEMPLATES[k][d];
                }
            }
        }
        for (int j = 0; j < classes; j++) {
            for (int k = 0; k < classes; k++) {
                for (int d = 0; d < 4; d++) {
                    gram[j * classes + k] += TEMPLATES[j][d] * TEMPLATES[k][d];
                }
            }
        }
        return new Snapshot(
                alpha, epoch, new Logits(columns), new Templates(gram), norms ? squaredNorms : null, Map.of());
    }
}
