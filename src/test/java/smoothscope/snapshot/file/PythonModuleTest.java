package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/** What {@code smoothscope.py} records of a network, against the same network's arrays. */
class PythonModuleTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private Path folder;

    @Test
    void aRecordingByTheModuleIsThatOfTheArrays() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PYTHON) && run("-c", "import torch") == 0, "no python3 with PyTorch");
        Path script = Path.of(Objects.requireNonNull(getClass().getResource("record_with_module.py"))
                .toURI());
        assertEquals(0, run(script.toString(), "src/main/python", folder.toString()));
        Recording module = RecordingFile.read(folder.resolve("module.npz"));
        Recording arrays = RecordingFile.read(folder.resolve("arrays.npz"));
        assertEquals(arrays.classes(), module.classes());
        assertEquals(arrays.alphas(), module.alphas());
        assertArrayEquals(arrays.examples().labels(), module.examples().labels());
        Snapshot expected = arrays.snapshots().get(0);
        Snapshot found = module.snapshots().get(0);
        assertArrayEquals(
                expected.squaredNorms().orElseThrow(), found.squaredNorms().orElseThrow(), 1e-4f);
        for (int k = 0; k < 4; k++) {
            assertArrayEquals(expected.logits().column(k), found.logits().column(k), 1e-5f);
            for (int j = 0; j < 4; j++) {
                assertEquals(expected.templates().inner(k, j), found.templates().inner(k, j), 1e-9);
            }
        }
        for (Split split : Split.values()) {
            assertArrayEquals(arrays.examples().rows(split), module.examples().rows(split));
            assertArrayEquals(
                    Objects.requireNonNull(expected.stored(split).classGram()),
                    Objects.requireNonNull(found.stored(split).classGram()),
                    1e-5);
        }
        assertTrue(found.key().isAlphaKnown());
        Recording unsaid = RecordingFile.read(folder.resolve("unsaid.npz"));
        assertFalse(unsaid.snapshots().get(0).key().isAlphaKnown());
    }

    private static int run(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = PYTHON.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
