package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.file.RecordFile;

/**
 * Programs that are killed while they write over a file that is there: afterwards the old file or the new one stands there, whole, and the
 * next one that ends leaves nothing half written beside it.
 */
@Tag("soak")
class KilledWritersIT {
    private static final Path SHIPPED = Path.of("datasets", "drawn-small.npz").toAbsolutePath();
    private static final int KILLS = 20;
    private static final String HALF_WRITTEN = ".part";

    @TempDir
    Path folder;

    private final Random random = new Random(7);

    /** What a command writes, and two ways of asking for it that write different bytes. */
    private record Writer(String name, List<String> words, List<String> otherwise) {}

    private static final List<Writer> WRITERS = List.of(
            new Writer("f.png", figure("f.png", "0,1,2"), figure("f.png", "3,4,5")),
            new Writer("f.gif", figure("f.gif", "0,1,2"), figure("f.gif", "3,4,5")),
            new Writer("f.html", figure("f.html", "0,1,2"), figure("f.html", "3,4,5")),
            new Writer(
                    "r.npz",
                    List.of("join", SHIPPED.toString(), "--out", "r.npz"),
                    List.of("join", SHIPPED.resolveSibling("cifar10-scarce.npz").toString(), "--out", "r.npz")));

    private static List<String> figure(String out, String classes) {
        return List.of("figure", SHIPPED.toString(), "--classes", classes, "--out", out);
    }

    private byte[] left(Writer writer, List<String> words) throws IOException {
        Program.Outcome outcome = new Program(folder).run(words.toArray(String[]::new));
        assertEquals(0, outcome.exitCode(), outcome.err());
        return Files.readAllBytes(folder.resolve(writer.name()));
    }

    @Test
    void theOldFileOrTheNewOneStandsThere() throws Exception {
        for (Writer writer : WRITERS) {
            long began = System.nanoTime();
            byte[] other = left(writer, writer.otherwise());
            long usual = (System.nanoTime() - began) / 1_000_000;
            byte[] wanted = left(writer, writer.words());
            Path file = folder.resolve(writer.name());
            int amid = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                Files.write(file, other);
                amid += killed(writer, usual) ? 1 : 0;
                byte[] now = Files.readAllBytes(file);
                assertTrue(
                        Arrays.equals(now, other) || Arrays.equals(now, wanted),
                        writer.name() + " is neither the old file nor the new one");
            }
            assertTrue(amid > 0, "no run was killed");
            for (Path part : halfWritten()) {
                // what was begun long ago is nobody's any more
                Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            }
            left(writer, writer.words());
            assertEquals(Set.of(), halfWritten(), "left by a run that was killed");
        }
    }

    /** Most of the moments lie near the end, where files are written. */
    private boolean killed(Writer writer, long usualMillis) throws IOException, InterruptedException {
        Process process = new Program(folder)
                .start(
                        Map.of(),
                        folder.resolve("out.txt"),
                        folder.resolve("err.txt"),
                        List.of(),
                        writer.words().toArray(String[]::new));
        long moment = (long) (usualMillis * (0.6 + 0.5 * random.nextDouble()));
        boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    private Set<Path> halfWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new HashSet<>(
                    files.filter(each -> each.toString().endsWith(HALF_WRITTEN)).toList());
        }
    }

    /** Settings as a process changes them without end. */
    record Counted(int count, String filling) {}

    /** Run in a process of its own: counts up in a settings file until it is killed. */
    static final class Counting {
        private Counting() {}

        public static void main(String[] file) {
            RecordFile<Counted> settings = settings(Path.of(file[0]));
            while (true) {
                settings.change(before -> new Counted(before.count() + 1, "x".repeat(before.count() % 5_000)));
            }
        }
    }

    private static RecordFile<Counted> settings(Path file) {
        return new RecordFile<>(file, Counted.class, new Counted(0, ""), damaged -> {
            throw damaged;
        });
    }

    @Test
    void settingsAreTheLastThatWereKept() throws Exception {
        Path file = folder.resolve("settings.json");
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Counting.class.getName(),
                    file.toString()));
            Process process = new ProcessBuilder(command).inheritIO().start();
            process.waitFor(700 + random.nextInt(500), TimeUnit.MILLISECONDS);
            assertTrue(process.isAlive());
            process.destroyForcibly().waitFor();
            int now = settings(file).read().count();
            assertTrue(now >= before, before + " became " + now);
            before = now;
        }
        assertTrue(before > KILLS, "only " + before + " changes were kept");
    }
}
