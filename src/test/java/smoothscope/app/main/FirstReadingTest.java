package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.job.Progress;
import smoothscope.problem.Unreadable;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Recording;

/** What is read while the toolkit starts. */
class FirstReadingTest {
    private static final List<String> THREE = List.of("a", "b", "c");

    private final AtomicInteger read = new AtomicInteger();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("r.npz"), "planted");
    }

    private Recording planted(Path asked, Progress progress) {
        read.incrementAndGet();
        return PlantedRecordings.of(THREE, List.of(0.0, 0.1), List.of(1), 4);
    }

    @Test
    void whatIsAskedForFirstIsReadOnceAndTheNextTimeAnew() throws Exception {
        FirstReading reading = FirstReading.begin(this::planted, () -> Optional.of(file));
        Recording first = reading.read(file, new Progress());
        assertEquals(1, read.get());
        assertNotSame(first, reading.read(file, new Progress()), "it may have changed on the disk");
        assertEquals(2, read.get());
    }

    @Test
    void anotherFileIsReadWhenItIsAskedFor() throws Exception {
        FirstReading reading = FirstReading.begin(this::planted, Optional::empty);
        reading.read(file, new Progress());
        assertEquals(1, read.get());
    }

    @Test
    void whatCouldNotBeReadIsTriedAgainWhereItsProblemIsTold() {
        FirstReading reading = FirstReading.begin(
                (path, progress) -> {
                    read.incrementAndGet();
                    throw new Unreadable(path, "is cut short or damaged");
                },
                () -> Optional.of(file));
        assertThrows(Unreadable.class, () -> reading.read(file, new Progress()));
        assertEquals(2, read.get());
    }

    @Test
    void whatIsNoRecordingOrNotThereIsLeftToItsOwnRoad() throws Exception {
        Path view = Files.writeString(folder.resolve("v.smoothscope"), "{}");
        for (Path each : List.of(view, folder.resolve("gone.npz"))) {
            read.set(0);
            FirstReading reading = FirstReading.begin(this::planted, () -> Optional.of(each));
            reading.read(each, new Progress());
            assertEquals(1, read.get(), each.toString());
        }
    }

    @Test
    void aGuessThatFailsKeepsNobodyFromReading() throws Exception {
        FirstReading reading = FirstReading.begin(this::planted, () -> {
            throw new IllegalStateException("no settings");
        });
        reading.read(file, new Progress());
        assertEquals(1, read.get());
    }
}
