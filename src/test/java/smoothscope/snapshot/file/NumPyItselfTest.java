package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.job.Progress;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.PlantedRecordings;
import smoothscope.snapshot.ProjectionTable;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** Files go both ways between this program and NumPy itself, where that is installed. */
class NumPyItselfTest {
    private static final ClassTriple TRIPLE = new ClassTriple(2, 0, 3);

    @TempDir
    private Path folder;

    @BeforeAll
    static void numpyIsInstalled() {
        Assumptions.assumeTrue(hasNumPy(), "python3 with NumPy is not installed");
    }

    private static boolean hasNumPy() {
        try {
            return new ProcessBuilder("python3", "-c", "import numpy")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void numpyOpensARecordingAndFindsTheSamePlane() throws Exception {
        Path file = folder.resolve("r.npz");
        RecordingFile.write(file, PlantedRecordings.of(3, 90, 5), false);
        Recording recording = RecordingFile.read(file);
        Path table = table(recording, 1);
        python("check_recording.py", file.toString(), table.toString(), "1", "2", "0", "3");
    }

    @Test
    void whateverNumpyWritesIsProjectedAsNumpyDoes() throws Exception {
        python("write_variants.py", folder.toString());
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".npz"))
                    .sorted()
                    .toList();
        }
        assertEquals(72, files.size());
        for (Path file : files) {
            Recording recording = RecordingFile.read(file);
            assertEquals(List.of(0.1), recording.alphas(), file.toString());
            assertSamePlane(file, table(recording, 0));
        }
    }

    @Test
    void severalFilesWithTheirAlphasAreOneRecordingInWhichEachIsProjectedAsNumpyDoes() throws Exception {
        python("write_several.py", folder.toString());
        List<Path> files =
                Stream.of("2.npz", "0.npz", "1.npz").map(folder::resolve).toList();
        Recording recording = Recordings.read(files, new Progress());
        assertEquals(List.of(0.0, 0.1, 0.3), recording.alphas());
        assertEquals(List.of("crane", "crane", "ship", "owl"), recording.classes());
        assertEquals(20, recording.examples().rows(Split.VALIDATION).length);
        for (int i = 0; i < 3; i++) {
            assertSamePlane(folder.resolve(i + ".npz"), table(recording, i));
        }
    }

    private Path table(Recording recording, int snapshot) {
        Path table = folder.resolve("plane.csv");
        ProjectionTable.write(
                table, recording, recording.snapshots().get(snapshot), TRIPLE, EnumSet.allOf(Split.class));
        return table;
    }

    private static void assertSamePlane(Path file, Path table) throws IOException {
        List<String> expected = Files.readAllLines(Path.of(file.toString().replace(".npz", ".txt")));
        List<String> told = Files.readAllLines(table);
        assertEquals(expected.size() + 1, told.size(), file.toString());
        double extent = expected.stream()
                .mapToDouble(line -> 2 * Math.abs(numbers(line, " ")[0]))
                .max()
                .orElseThrow();
        for (int i = 0; i < expected.size(); i++) {
            double[] theirs = numbers(expected.get(i), " ");
            double[] ours = numbers(told.get(i + 1), ",");
            assertEquals(theirs[0], ours[5], 1e-5 * extent, file.toString());
            assertEquals(theirs[1], ours[6], 1e-5 * extent, file.toString());
            assertEquals(theirs[2], ours[7], 1e-4 * extent, file.toString());
        }
    }

    private static double[] numbers(String line, String separator) {
        return Stream.of(line.split(separator, -1))
                .mapToDouble(text -> text.matches("[-+0-9.eE]+") ? Double.parseDouble(text) : Double.NaN)
                .toArray();
    }

    private void python(String script, String... arguments) throws Exception {
        Path file = folder.resolve(script);
        try (InputStream text = Objects.requireNonNull(getClass().getResourceAsStream(script))) {
            Files.copy(text, file);
        }
        List<String> command = new ArrayList<>(List.of("python3", file.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.isEmpty(), said);
    }
}
