package smoothscope.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.measure.Measure;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingFile;
import smoothscope.snapshot.Snapshot;

class MeasureCommandTest {
    private static final int CLASSES = 4;
    private static final int EXAMPLES = 40;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeARecordingOfTwoAlphasAndTwoEpochs() {
        int[] labels = new int[EXAMPLES];
        byte[] splits = new byte[EXAMPLES];
        int[] images = new int[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            labels[i] = i % CLASSES;
            splits[i] = (byte) (i < EXAMPLES / 2 ? 0 : 1);
            images[i] = i;
        }
        List<Snapshot> snapshots = List.of(snapshot(0, 0), snapshot(0.1, 0), snapshot(0, 2), snapshot(0.1, 2));
        Recording recording = new Recording(
                new Examples(labels, splits, images), List.of("a", "b", "c", "d"), snapshots, Meta.empty());
        RecordingFile.write(file(), recording, false);
    }

    private static Snapshot snapshot(double alpha, int epoch) {
        Random random = new Random(epoch);
        float[][] columns = new float[CLASSES][EXAMPLES];
        for (int k = 0; k < CLASSES; k++) {
            for (int i = 0; i < EXAMPLES; i++) {
                columns[k][i] = (float) random.nextGaussian() + (i % CLASSES == k ? 3 : 0);
            }
        }
        double[] gram = new double[CLASSES * CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            gram[k * CLASSES + k] = 1;
        }
        return new Snapshot(alpha, epoch, new Logits(columns), new Templates(gram), null, Map.of());
    }

    private Path file() {
        return folder.resolve("r.npz");
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "measure";
        arguments[1] = file().toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return new CommandLineProgram(file -> true)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }

    private JsonArray json() {
        return JsonParser.parseString(out.toString()).getAsJsonArray();
    }

    @Test
    void everySnapshotAndSplitIsAnObjectWithEveryMeasureAsAKey() {
        assertEquals(CommandLineProgram.DONE, run("--json"));
        assertEquals(4 * 2, json().size());
        JsonObject first = json().get(0).getAsJsonObject();
        assertEquals(EXAMPLES / 2, first.get("examples").getAsInt());
        Measure.labels().forEach(name -> assertTrue(first.has(name), name));
    }

    @Test
    void whatTheFileOrTheCallDoesNotHoldIsNull() {
        run("--json", "--alpha", "0", "--epoch", "2", "--split", "validation");
        JsonObject only = json().get(0).getAsJsonObject();
        assertEquals(1, json().size());
        assertTrue(only.get("nc1").isJsonNull(), "no activations");
        assertTrue(only.get("within").isJsonNull(), "no norms");
        assertTrue(only.get("regularity").isJsonNull(), "no classes were named");
        assertTrue(only.get("logit_gap_theory").isJsonNull(), "without bound at α = 0");
        assertFalse(only.get("accuracy").isJsonNull());
    }

    @Test
    void namedClassesGiveTheTrianglesRegularity() {
        run("--json", "--alpha", "0.1", "--epoch", "2", "--classes", "a,b,c");
        double regularity = json().get(0).getAsJsonObject().get("regularity").getAsDouble();
        assertTrue(regularity > 0 && regularity <= 1);
    }

    @Test
    void theTableHasABlockForEachSnapshot() {
        run();
        assertEquals(
                4,
                out.toString().lines().filter(line -> line.startsWith("alpha ")).count());
    }

    @Test
    void anEpochThatIsNotThereIsSaidInOneLine() {
        assertEquals(CommandLineProgram.FAILED, run("--epoch", "7"));
        assertEquals(1, err.toString().lines().count());
        assertEquals("", out.toString());
    }

    @Test
    void anAlphaThatCannotBeIsWrongUsage() {
        assertEquals(CommandLineProgram.WRONG_USAGE, run("--alpha", "1"));
        assertEquals(CommandLineProgram.WRONG_USAGE, run("--alpha", "much"));
        assertEquals(2, err.toString().lines().count());
    }
}
