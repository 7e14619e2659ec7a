package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of networks side by side whose process is killed without warning, and that goes on from its checkpoints, against one left alone. */
class KilledRunIT {
    private static final long PATIENCE = Duration.ofMinutes(3).toNanos();

    @TempDir
    Path folder;

    private static String[] train(int epochs, boolean resume) {
        List<String> words = new ArrayList<>(List.of(
                "train",
                "--dataset",
                "drawn",
                "--network",
                "small",
                "--alpha",
                "0,0.1",
                "--epochs",
                String.valueOf(epochs),
                "--limit",
                "1280",
                "--per-class",
                "10",
                "--seed",
                "3",
                "--jobs",
                "2",
                "--checkpoints",
                "checkpoints",
                "--weights-out",
                "w",
                "--out",
                "r.npz"));
        if (resume) {
            words.add("--resume");
        }
        return words.toArray(String[]::new);
    }

    private Path place(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The moment at which a run is killed. */
    @FunctionalInterface
    private interface Moment {
        boolean has(Path place, String said) throws IOException;
    }

    private static boolean killed(Path place, int epochs, boolean resume, Moment moment)
            throws IOException, InterruptedException {
        Path out = place.resolve("said.txt");
        Process process =
                new Program(place).start(Map.of(), out, place.resolve("err.txt"), List.of(), train(epochs, resume));
        long began = System.nanoTime();
        while (process.isAlive()) {
            if (moment.has(place, Files.readString(out))) {
                process.destroyForcibly(); // SIGKILL: nothing is tidied up
                assertTrue(process.waitFor(10, TimeUnit.SECONDS));
                return true;
            }
            assertTrue(System.nanoTime() - began < PATIENCE, "the moment never came");
            pause(1);
        }
        assertEquals(0, process.exitValue(), Files.readString(place.resolve("err.txt")));
        return false;
    }

    /** In the middle of an epoch, some time after another has been told. */
    private static Moment amid(int epoch, int milliseconds) {
        return (place, said) -> {
            if (!said.contains("epoch " + epoch + "/")) {
                return false;
            }
            pause(milliseconds);
            return true;
        };
    }

    /** While a checkpoint is being written. */
    private static Moment whileSaving(int after) {
        return (place, said) -> said.contains("epoch " + after + "/") && isSaving(place.resolve("checkpoints"));
    }

    private static boolean isSaving(Path checkpoints) throws IOException {
        try (Stream<Path> files = Files.list(checkpoints)) {
            return files.anyMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private Path leftAlone(int epochs) throws IOException {
        Path alone = place("alone");
        Program.Outcome outcome = new Program(alone).run(train(epochs, false));
        assertEquals(0, outcome.exitCode(), outcome.err());
        return alone;
    }

    private static void assertSameFiles(Path one, Path other) throws IOException {
        for (String name : List.of("r.npz", "w-alpha0.safetensors", "w-alpha0.1.safetensors")) {
            assertEquals(-1, Files.mismatch(one.resolve(name), other.resolve(name)), name);
        }
    }

    @Test
    void killedAmidAnEpochAndWhileSavingItEndsByteForByteAsOneLeftAlone() throws Exception {
        Path alone = leftAlone(6);
        Path killed = place("killed");
        assertTrue(killed(killed, 6, false, amid(2, 60)));
        assertTrue(killed(killed, 6, true, whileSaving(3)));
        assertTrue(Files.notExists(killed.resolve("r.npz")));
        Program.Outcome outcome = new Program(killed).run(train(6, true));
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().startsWith("Going on after epoch "), outcome.out());
        assertSameFiles(alone, killed);
        assertTrue(!isSaving(killed.resolve("checkpoints")), "nothing half written is left");
    }

    /** Many kills at random moments, from the start of the program to its end. */
    @Test
    @Tag("soak")
    void killedAtRandomMomentsItEndsByteForByteAsOneLeftAlone() throws Exception {
        int epochs = 12;
        Path alone = leftAlone(epochs);
        Random random = new Random(1);
        for (int round = 0; round < 5; round++) {
            Path killed = place("killed-" + round);
            boolean begun = false;
            int kills = 0;
            boolean more = true;
            while (more && kills < 12) {
                long patience = 1_500L + random.nextInt(5_000);
                long began = System.nanoTime();
                boolean saving = random.nextInt(3) == 0;
                more = killed(killed, epochs, begun, (place, said) -> {
                    boolean late = System.nanoTime() - began > patience * 1_000_000;
                    return late && (!saving || (said.contains("/") && isSaving(place.resolve("checkpoints"))));
                });
                kills += more ? 1 : 0;
                begun = Files.isDirectory(killed.resolve("checkpoints"));
            }
            if (more) {
                assertEquals(0, new Program(killed).run(train(epochs, begun)).exitCode());
            }
            assertTrue(kills > 0);
            assertSameFiles(alone, killed);
        }
    }
}
