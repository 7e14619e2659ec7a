package smoothscope.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.figure.FigureOptions;
import smoothscope.problem.CountedFromOne;
import smoothscope.session.Opening;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.npz.NpyBytes;

/** Whatever was asked for is opened again with labels from 1, and nothing else. */
class LoadingTest {
    private final AppModel model =
            new AppModel(new Opening(Runnable::run, RecordingFile::read, List.of()), Runnable::run, Runnable::run);

    @TempDir
    private Path folder;

    private Path own = Path.of("");
    private Path recording = Path.of("");

    @BeforeEach
    void writeArraysAndARecording() {
        own = new RecordingArrays()
                .put("activations", NpyBytes.of(1, "<f4", false, new int[] {9, 4}, i -> i * 37 % 11))
                .put("weights", NpyBytes.of(1, "<f4", false, new int[] {3, 4}, i -> i * 5 % 7))
                .put("labels", NpyBytes.of(1, "<i4", false, new int[] {9}, i -> 1 + i % 3))
                .put("classes", NpyBytes.texts("<U1", "a", "b", "c"))
                .write(folder.resolve("own.npz"));
        recording = folder.resolve("r.npz");
        RecordingFile.write(
                recording, PlantedRecordings.of(List.of("a", "b", "c"), List.of(0.0, 0.1), List.of(1), 3), false);
    }

    private Session countedFromOne() {
        assertInstanceOf(CountedFromOne.class, model.problem().get().orElseThrow());
        model.loading().openFromOne();
        assertEquals(Optional.empty(), model.problem().get());
        return model.shown().get().orElseThrow().session();
    }

    @Test
    void aFile() {
        model.loading().open(own);
        assertEquals(own, countedFromOne().file());
    }

    @Test
    void theViewOfAnEarlierDay() {
        Recording counted = RecordingFile.read(recording);
        ViewState left = new ViewDefaults(new Session(own, counted)).start(FigureOptions.DEFAULT);
        model.loading().restore(left, recording);
        assertEquals(recording, model.shown().get().orElseThrow().session().file());
        assertEquals(own, countedFromOne().file());
    }

    @Test
    void whatIsComparedAndNotWhatIsOpen() {
        model.loading().open(recording);
        model.loading().compare(List.of(own));
        Session both = countedFromOne();
        assertEquals(2, both.sources().size());
        assertEquals(recording, both.file());
        assertTrue(both.names().get(1).file().contains("own"));
    }
}
