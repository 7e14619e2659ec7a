package smoothscope.command.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.command.CommandLineProgram;
import smoothscope.snapshot.npz.NpzArchive;

/** Looks at augmented images, recorded while networks learn and afterwards. */
class LooksCommandTest {
    private static final String TRAIN = "train --dataset drawn --network mlp --alpha 0,0.1 --epochs 2 --limit 1000"
            + " --per-class 6 --looks 3 --rate 0.02 --seed 1";

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void train() {
        String weights = " --weights-out " + folder.resolve("w");
        assertEquals(
                0, run(new StringWriter(), new StringWriter(), TRAIN + weights + " --out " + folder.resolve("r.npz")));
    }

    private static int run(StringWriter out, StringWriter err, String line) {
        return new CommandLineProgram((files, beside) -> false)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(line.split(" "));
    }

    private static double[] array(Path file, String name) {
        try (NpzArchive archive = NpzArchive.open(file, new smoothscope.job.Progress())) {
            return archive.array(name).doubles();
        }
    }

    @Test
    void networksThatAreStillTheSameSeeTheSameWindows() {
        double[] means = array(folder.resolve("r.npz"), "looks_mean");
        int each = 2 * 10 * 6 * 10;
        assertEquals(2 * 3 * each, means.length);
        assertArrayEquals(Arrays.copyOf(means, each), Arrays.copyOfRange(means, each, 2 * each));
    }

    @Test
    void theInformationOfAPairIsMeasuredAtEachEpoch() {
        assertEquals(0, run(out, err, "measure " + folder.resolve("r.npz") + " --pair 0,1 --json"), err.toString());
        JsonArray all = JsonParser.parseString(out.toString()).getAsJsonArray();
        assertEquals(2 * 3 * 2, all.size());
        for (JsonElement each : all) {
            JsonObject of = each.getAsJsonObject();
            double nats = of.get("mutual_information").getAsDouble();
            assertTrue(nats > -0.5 && nats <= Math.log(12), each::toString);
        }
    }

    @Test
    void theWeightsLookedWithAgainSayTheSame() throws IOException {
        Path again = folder.resolve("again.npz");
        String line = "observe --dataset drawn --weights " + folder.resolve("w-alpha0.1.safetensors")
                + " --split validation --per-class 6 --looks 3 --out " + again;
        assertEquals(0, run(out, err, line), err.toString());
        double[] seen = array(again, "looks_one");
        double[] ran = array(folder.resolve("r.npz"), "looks_one");
        int split = 10 * 6 * 10;
        double[] last = Arrays.copyOfRange(ran, ran.length - split, ran.length);
        assertArrayEquals(last, seen, 0.02);
        Path twice = folder.resolve("twice.npz");
        assertEquals(0, run(out, err, line.replace("again.npz", "twice.npz")));
        assertArrayEquals(seen, array(twice, "looks_one"));
    }

    @Test
    void theInformationOfAPairIsDrawnOverTheEpochs() throws IOException {
        Path file = folder.resolve("i.svg");
        assertEquals(
                0,
                run(out, err, "figure " + folder.resolve("r.npz") + " --information 0,1 --out " + file),
                err.toString());
        String drawn = Files.readString(file);
        for (String words : new String[] {"ln 2", "ln 12", "nats", "training", "validation"}) {
            assertTrue(drawn.contains(words), words);
        }
        assertEquals(2, run(out, err, "figure datasets/drawn-small.npz --information 0,1 --out " + file));
        assertTrue(err.toString().contains("holds no looks at augmented images"), err.toString());
    }

    @Test
    void whatCannotBeMeasuredIsSaid() {
        assertEquals(2, run(out, err, "measure datasets/drawn-small.npz --pair 0,1"));
        assertTrue(err.toString().contains("holds no looks at augmented images"), err.toString());
        String file = Objects.toString(folder.resolve("r.npz"));
        assertEquals(2, run(out, err, "measure " + file + " --pair 0"));
        assertTrue(err.toString().contains("Two different classes are needed, got \"0\"."), err.toString());
        assertEquals(2, run(out, err, TRAIN.replace("--looks 3", "--looks -1") + " --out " + folder.resolve("x.npz")));
        assertTrue(Files.notExists(folder.resolve("x.npz")));
    }
}
