package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.file.RecordingFile;

class EngineAsleepTest {
    /** In a process of its own, since other tests wake the engine in this one. */
    @Test
    void openingARecordingLoadsNoClassOfTheEngine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("planted.npz");
        Path log = folder.resolve("classes.log");
        Path output = folder.resolve("output.txt");
        RecordingFile.write(file, PlantedRecordings.small(), false);
        Process window = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=classes.log",
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        WindowAlone.class.getName(),
                        file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(window.waitFor(120, TimeUnit.SECONDS));
        assertEquals("", Files.readString(output));
        assertEquals(0, window.exitValue());
        List<String> loaded = Files.readAllLines(log);
        assertTrue(loaded.stream().anyMatch(line -> line.contains("smoothscope.figure.raster.RasterPainter")));
        assertEquals(
                List.of(),
                loaded.stream().filter(line -> line.contains("ai.djl")).toList());
    }

    private static String classPath() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return whole.replace("\n", File.pathSeparator);
    }
}
