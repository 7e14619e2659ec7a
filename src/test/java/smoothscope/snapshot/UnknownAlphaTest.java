package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.figure.FourPanels;
import smoothscope.job.Progress;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.file.RecordingFile;

/** Of a network whose smoothing nobody said, nobody says that it had none. */
class UnknownAlphaTest {
    @TempDir
    private Path folder;

    @Test
    void itIsKeptInTheFileAndSaidInTheRowsName() {
        Path file = folder.resolve("r.npz");
        RecordingFile.write(file, PlantedRecordings.ofUnknownAlpha(), false);
        SnapshotKey read =
                RecordingFile.read(file, new Progress()).snapshots().get(0).key();
        assertEquals(Supervision.UNKNOWN, read.supervision());
        assertFalse(read.isStudent());
        assertEquals(0, read.alpha());
        assertEquals("smoothing not said", FourPanels.label(read));
    }

    @Test
    void whoNamesAnAlphaKnowsIt() {
        SnapshotKey named = new SnapshotKey(0, 0).withoutAlpha().withAlpha(0.1);
        assertTrue(named.isAlphaKnown());
        assertEquals("with smoothing · α = 0.1", FourPanels.label(named));
    }
}
