package smoothscope.command.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.command.CommandLineProgram;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;

/** A recording of three classes, six examples, α 0 and 0.1, epochs 0 and 4. */
class MeasureCommandTest {
    private static final int[] LABELS = {0, 1, 2, 0, 1, 2};
    private static final float[][] TEMPLATES = {{1, 0}, {0, 1}, {-1, -1}};
    private static final float[][] ACTIVATIONS = {{3, 1}, {1, 2}, {-2, 0}, {1, 2}, {-1, 2}, {-1, -2}};

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String file = "";

    @BeforeEach
    void writeRecording() {
        file = write("r.npz", new byte[] {0, 0, 0, 1, 1, 1});
    }

    private String write(String name, byte[] splits) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (double alpha : new double[] {0, 0.1}) {
            for (int epoch : new int[] {0, 4}) {
                snapshots.add(snapshot(alpha, epoch));
            }
        }
        Recording recording = new Recording(
                new Examples(LABELS, splits, new int[6]),
                List.of("cat", "dog", "crane"),
                snapshots,
                new Meta(new JsonObject()));
        Path path = folder.resolve(name);
        RecordingFile.write(path, recording, false);
        return path.toString();
    }

    private static Snapshot snapshot(double alpha, int epoch) {
        float[] logits = new float[18];
        float[] weights = new float[6];
        for (int k = 0; k < 3; k++) {
            System.arraycopy(TEMPLATES[k], 0, weights, 2 * k, 2);
            for (int i = 0; i < 6; i++) {
                logits[3 * i + k] =
                        (1 + epoch) * (ACTIVATIONS[i][0] * TEMPLATES[k][0] + ACTIVATIONS[i][1] * TEMPLATES[k][1]);
            }
        }
        return new Snapshot(
                alpha,
                epoch,
                Logits.ofRows(logits, 3),
                Templates.of(weights, new float[3]),
                null,
                Map.of(Split.VALIDATION, new Snapshot.Stored(Map.of("nc1", 1.25e-7, "split_accuracy", 0.75))));
    }

    private int run(String... arguments) {
        return new CommandLineProgram((files, beside) -> false)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }

    private JsonArray json(String... options) {
        List<String> arguments = new ArrayList<>(List.of("measure", file, "--json"));
        arguments.addAll(List.of(options));
        assertEquals(0, run(arguments.toArray(String[]::new)), err::toString);
        return JsonParser.parseString(out.toString()).getAsJsonArray();
    }

    private void assertRefused(int code, String sentence, String... arguments) {
        assertEquals(code, run(arguments));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains(sentence), err.toString());
        assertTrue(out.toString().isEmpty(), out.toString());
    }

    @Test
    void jsonHoldsOneObjectForEachSnapshotAndSplit() {
        List<String> heads = new ArrayList<>();
        for (JsonElement each : json()) {
            JsonObject object = each.getAsJsonObject();
            heads.add(object.get("alpha") + " " + object.get("epoch") + " "
                    + object.get("split").getAsString() + " " + object.get("examples"));
        }

        assertEquals(
                List.of(
                        "0.0 0 train 3",
                        "0.0 0 validation 3",
                        "0.0 4 train 3",
                        "0.0 4 validation 3",
                        "0.1 0 train 3",
                        "0.1 0 validation 3",
                        "0.1 4 train 3",
                        "0.1 4 validation 3"),
                heads);
    }

    @Test
    void everyMeasureIsAKeyAndWhatIsNotKnownIsNull() {
        for (JsonElement each : json()) {
            JsonObject object = each.getAsJsonObject();
            assertTrue(object.keySet().containsAll(Measure.labels()));
            assertTrue(object.get("within").isJsonNull(), "the file holds no norms");
            assertTrue(object.get("regularity").isJsonNull(), "no classes were named");
            assertEquals(
                    object.get("alpha").getAsDouble() == 0,
                    object.get("logit_gap_theory").isJsonNull());
        }
    }

    @Test
    void theValuesAreThoseOfTheSnapshot() {
        Recording recording = RecordingFile.read(Path.of(file));
        Snapshot snapshot = recording.at(0.1, 4).orElseThrow();
        Map<String, Double> expected =
                SnapshotMeasures.of(recording, snapshot, Split.VALIDATION, Optional.of(new ClassTriple(2, 0, 1)));

        JsonObject object = json("--classes", "crane,CAT,1", "--alpha", "0.1", "--epoch", "4", "--split", "validation")
                .get(0)
                .getAsJsonObject();

        expected.forEach((name, value) -> assertEquals(value, object.get(name).getAsDouble(), name));
        assertTrue(expected.keySet().containsAll(List.of("regularity", "nc1", "split_accuracy", "temperature")));
    }

    @Test
    void alphaEpochAndSplitEachNarrowTheChoice() {
        assertEquals(4, json("--alpha", "0.1").size());
        out.getBuffer().setLength(0);
        assertEquals(4, json("--epoch", "4").size());
        out.getBuffer().setLength(0);
        assertEquals(4, json("--split", "train").size());
        out.getBuffer().setLength(0);
        assertEquals(1, json("--split", "TRAIN", "--alpha", "0", "--epoch", "0").size());
    }

    @Test
    void theTableIsAlignedAndShowsSmallNumbers() {
        assertEquals(0, run("measure", file, "--alpha", "0.1"));

        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.get(0).matches("alpha 0\\.1, epoch 0\\s+train\\s+validation"), lines.get(0));
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .map(String::length)
                        .distinct()
                        .count(),
                out.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("\\s+nc1\\s+-\\s+1\\.2500e-07")), out.toString());
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("\\s+accuracy\\s+1\\.00000\\s+0\\.66667")),
                out.toString());
    }

    @Test
    void filesThatHoldTheSameSnapshotsAreRefused() {
        assertRefused(
                2, "Two of the recordings hold α = 0.0 at epoch 0, so they cannot be joined.", "measure", file, file);
    }

    @Test
    void aSplitWithoutExamplesIsLeftOut() {
        file = write("own.npz", new byte[] {1, 1, 1, 1, 1, 1});

        for (JsonElement each : json()) {
            assertEquals("validation", each.getAsJsonObject().get("split").getAsString());
        }

        out.getBuffer().setLength(0);
        assertRefused(1, "it holds no examples of the split train", "measure", file, "--split", "train");
    }

    @Test
    void anAlphaOrEpochThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertRefused(1, "known are: 0, 0.1.", "measure", file, "--alpha", "0.2");
        err.getBuffer().setLength(0);
        assertRefused(1, "known are: 0, 4.", "measure", file, "--alpha", "0.1", "--epoch", "3");
    }

    @Test
    void whatCannotBeMeantIsRefusedInOneSentence() {
        assertRefused(1, "There is no class \"catt\"; near ones are: cat.", "measure", file, "--classes", "catt,dog,2");
        err.getBuffer().setLength(0);
        assertRefused(2, "Three classes are needed", "measure", file, "--classes", "cat,dog");
        err.getBuffer().setLength(0);
        assertRefused(2, "[0, 1)", "measure", file, "--alpha", "1");
        err.getBuffer().setLength(0);
        assertRefused(2, "--alpha", "measure", file, "--alpha", "much");
        err.getBuffer().setLength(0);
        assertRefused(2, "--split", "measure", file, "--split", "test");
        err.getBuffer().setLength(0);
        assertRefused(1, "absent.npz", "measure", folder.resolve("absent.npz").toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
    }

    @Test
    void aTableHasALineForEachSnapshotAndSplitAndTheColumnsAskedFor() {
        assertEquals(
                0,
                run("measure", file, "--format", "csv", "--measures", "accuracy,nc1", "--epoch", "4"),
                err::toString);
        List<String> lines = out.toString().lines().toList();
        assertEquals("alpha,epoch,split,examples,accuracy,nc1", lines.get(0));
        assertEquals(5, lines.size());
        assertTrue(
                lines.get(1).startsWith("0,4,train,3,") && lines.get(1).endsWith(","), "nc1 is not known of training");
        assertTrue(lines.get(2).endsWith(",1.25E-7"), lines.get(2));
    }

    @Test
    void seedsAndWhatStudentsLearnedFromStandInTheTable() {
        String students = Path.of("datasets", "cifar10-distilled.npz").toString();
        assertEquals(
                0,
                run(
                        "measure",
                        students,
                        "--format",
                        "csv",
                        "--measures",
                        "accuracy",
                        "--alpha",
                        "0.1",
                        "--seed",
                        "2",
                        "--split",
                        "validation",
                        "--epoch",
                        "15"),
                err::toString);
        List<String> lines = out.toString().lines().toList();
        assertEquals("alpha,seed,supervision,teacher_temperature,epoch,split,examples,accuracy", lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("0.1,2,teacher,1.4")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("0.1,2,teacher,1,15,")), lines::toString);
    }

    @Test
    void latexAndMarkdownAreRoundedAndEscaped() {
        String[] asked = {"--measures", "split_accuracy", "--epoch", "4", "--alpha", "0.1", "--split", "validation"};
        assertEquals(0, table("latex", asked), err::toString);
        assertTrue(
                out.toString().contains("\\toprule\n$\\alpha$ & epoch & split & examples & split accuracy \\\\\n"),
                out::toString);
        assertTrue(out.toString().contains("0.1 & 4 & validation & 3 & 0.75 \\\\\n\\bottomrule"), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, table("markdown", asked), err::toString);
        assertEquals(
                List.of(
                        "| alpha | epoch | split | examples | split_accuracy |",
                        "| ---: | ---: | --- | ---: | ---: |",
                        "| 0.1 | 4 | validation | 3 | 0.75 |"),
                out.toString().lines().toList());
    }

    @Test
    void smoothingThatNobodySaidIsNotTakenForNone() {
        String unknown = folder.resolve("unknown.npz").toString();
        RecordingFile.write(Path.of(unknown), PlantedRecordings.ofUnknownAlpha(), false);
        assertEquals(0, run("measure", unknown), err::toString);
        assertTrue(out.toString().startsWith("smoothing not said, epoch 4"), out::toString);
        assertFalse(out.toString().contains("theory"), out::toString);
        assertFalse(out.toString().contains("loss_floor"), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run("measure", unknown, "--json"), err::toString);
        JsonObject first =
                JsonParser.parseString(out.toString()).getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("unknown", first.get("supervision").getAsString());
        assertTrue(first.get("loss_floor").isJsonNull());
        out.getBuffer().setLength(0);
        assertEquals(0, run("measure", unknown, "--format", "csv", "--measures", "accuracy"), err::toString);
        assertTrue(out.toString().startsWith("alpha,supervision,epoch,"), out::toString);
    }

    @Test
    void formsThatExcludeEachOtherAreRefused() {
        assertRefused(2, "--json and --format", "measure", file, "--json", "--format", "csv");
        err.getBuffer().setLength(0);
        assertRefused(2, "--measures names the columns of a table", "measure", file, "--measures", "accuracy");
        err.getBuffer().setLength(0);
        assertRefused(2, "--measures names the columns", "measure", file, "--json", "--measures", "accuracy");
    }

    @Test
    void aMeasureThatNobodyKnowsIsRefused() {
        assertEquals(1, run("measure", file, "--format", "csv", "--measures", "beauty"));
        assertTrue(err.toString().contains("beauty"), err::toString);
    }

    private int table(String format, String... options) {
        List<String> arguments = new ArrayList<>(List.of("measure", file, "--format", format));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }
}
