package smoothscope.command.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.command.CommandLineProgram;
import smoothscope.engine.Engine;
import smoothscope.engine.EngineState;
import smoothscope.network.onnx.PlantedGraph;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;

class ObserveCommandTest {
    @TempDir
    private static Path trained;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Two perceptrons, their recording and their weights. */
    @BeforeAll
    static void train() {
        int exit = run(
                new StringWriter(),
                new StringWriter(),
                "train --dataset drawn --network mlp --alpha 0,0.1 --epochs 1 --rate 0.02 --per-class 5",
                "--weights-out",
                trained.resolve("mlp").toString(),
                "--out",
                trained.resolve("r.npz").toString());
        assertEquals(0, exit);
    }

    @Test
    void savedWeightsSayAgainWhatTheRunRecorded() {
        Path file = folder.resolve("o.npz");
        assertEquals(
                0,
                observe(
                        "--dataset drawn --per-class 5",
                        "--weights",
                        weights("0.1"),
                        "--weights",
                        weights("0"),
                        "--out",
                        file.toString()),
                err.toString());
        Recording seen = RecordingFile.read(file);
        Recording ran = RecordingFile.read(trained.resolve("r.npz"));
        assertEquals(List.of(0.0, 0.1), seen.alphas());
        assertEquals(ran.examples(), seen.examples());
        assertEquals(ran.classes(), seen.classes());
        for (double alpha : seen.alphas()) {
            Snapshot expected = ran.at(alpha, 1).orElseThrow();
            Snapshot found = seen.last(alpha).orElseThrow();
            for (int k = 0; k < seen.classes().size(); k++) {
                assertArrayEquals(expected.logits().column(k), found.logits().column(k), 1e-4f);
            }
            assertArrayEquals(
                    expected.squaredNorms().orElseThrow(), found.squaredNorms().orElseThrow(), 1e-2f);
            for (Split split : Split.values()) {
                assertEquals(
                        expected.stored(split).values().keySet().stream()
                                .sorted()
                                .toList(),
                        found.stored(split).values().keySet().stream().sorted().toList());
            }
            expected.stored(Split.VALIDATION)
                    .values()
                    .forEach((name, value) -> assertEquals(
                            value,
                            found.stored(Split.VALIDATION).values().getOrDefault(name, Double.NaN),
                            1e-3 * (1 + Math.abs(value)),
                            name));
        }
        assertTrue(out.toString().contains("mlp-alpha0.1.safetensors: mlp, α 0.1, images of 32×32"), out.toString());
        assertTrue(out.toString().contains("validation accuracy"), out.toString());
        assertFalse(out.toString().contains("Warning"), out.toString());
    }

    @Test
    void theSameCommandGivesTheSameBytesAndSaysHowToMakeThemAnywhere() throws IOException {
        Path once = folder.resolve("r.npz");
        Path again = Files.createDirectory(folder.resolve("elsewhere")).resolve("r.npz");
        String command = "--dataset drawn --half --per-class 3";
        assertEquals(0, observe(command, "--weights", weights("0"), "--out", once.toString()));
        assertEquals(0, observe(command, "--weights", weights("0"), "--out", again.toString()));
        assertEquals(-1, Files.mismatch(once, again));
        assertEquals(
                "observe --dataset drawn --weights mlp-alpha0.safetensors --per-class 3 --half --out r.npz",
                RecordingFile.read(once).meta().text("command").orElseThrow());
    }

    @Test
    void aFewImagesAreLookedAtAndWhatElseDiffersIsTold() {
        Path file = folder.resolve("few.npz");
        assertEquals(
                0,
                observe(
                        "--dataset drawn --per-class 3 --limit 60 --differs batches",
                        "--weights",
                        weights("0"),
                        "--weights",
                        weights("0.1"),
                        "--out",
                        file.toString()),
                err.toString());
        assertTrue(out.toString().contains("of 60 images"), out.toString());
        assertTrue(out.toString().contains("Besides α differs: batches."), out.toString());
        Recording few = RecordingFile.read(file);
        assertEquals(60, few.examples().size());
        assertEquals(Optional.of("batches"), few.meta().differs());
        Recording all = RecordingFile.read(trained.resolve("r.npz"));
        for (int row = 0; row < few.examples().size(); row++) {
            Split split = few.examples().split(row);
            int image = few.examples().image(row);
            int same = IntStream.of(all.examples().rows(split))
                    .filter(each -> all.examples().image(each) == image)
                    .findFirst()
                    .orElseThrow();
            assertEquals(all.examples().label(same), few.examples().label(row));
            assertEquals(
                    all.at(0.1, 1).orElseThrow().logits().column(2)[same],
                    few.last(0.1).orElseThrow().logits().column(2)[row],
                    1e-4f);
        }
        StringWriter measured = new StringWriter();
        assertEquals(0, run(measured, err, "measure " + file));
        assertTrue(measured.toString().contains("Besides α differs: batches."), measured.toString());
    }

    @Test
    void oneSplitAloneIsLookedAtUnderAnyOfItsNames() throws IOException {
        String command = "--dataset drawn --per-class 3 --limit 60";
        Path test = folder.resolve("one.npz");
        assertEquals(
                0,
                observe(command + " --split test", "--weights", weights("0"), "--out", test.toString()),
                err.toString());
        assertTrue(out.toString().contains("validation accuracy"), out.toString());
        assertFalse(out.toString().contains("train accuracy"), out.toString());
        Recording seen = RecordingFile.read(test);
        assertEquals(30, seen.examples().size());
        assertTrue(seen.meta().text("command").orElseThrow().contains("--split validation"));
        StringWriter measured = new StringWriter();
        assertEquals(0, run(measured, err, "measure " + test), err.toString());
        assertFalse(measured.toString().contains("train"), measured.toString());
        Path train = folder.resolve("train.npz");
        assertEquals(0, observe(command + " --split train", "--weights", weights("0"), "--out", train.toString()));
        assertEquals(0, run(measured, err, "measure " + train), err.toString());
        assertEquals(1, observe(command + " --split both", "--weights", weights("0"), "--out", train.toString()));
    }

    @Test
    void hardlyAboveChanceIsWarnedOf() {
        Path file = folder.resolve("r.npz");
        assertEquals(
                0,
                observe(
                        "--dataset drawn --per-class all --mean 1 --std 0.01",
                        "--weights",
                        weights("0"),
                        "--out",
                        file.toString()));
        assertEquals(10_000, RecordingFile.read(file).examples().size());
        assertTrue(out.toString().contains("Warning: that is hardly above chance"), out.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --dataset drawn --weights absent.safetensors | 1 | does not exist
            --dataset drawnn --weights W | 1 | near ones are: drawn
            --dataset drawn --weights W --network small | 1 | conv1.weight is missing
            --dataset drawn --weights W --network smal | 1 | near ones are: small
            --dataset drawn --weights W --size 16 | 1 | fc1.weight is (256, 3072) instead of (256, 768)
            --dataset drawn --weights W --weights W | 2 | give each its own with --alpha
            --dataset drawn --weights W --alpha 0,0.1 | 2 | 1 files of weights, but 2 values of α
            --dataset drawn --weights W --alpha 1 | 2 | must lie in [0, 1)
            --dataset drawn --weights W --mean 0.5 | 2 | are needed together
            --dataset drawn --weights W --mean 123,117,104 --std 1,1,1 | 2 | between 0 and 1
            --dataset drawn --weights W --mean 0.5,0.5 --std 1,1 | 2 | one number each, or three
            --dataset drawn --weights W --mean 0.5 --std 0 | 2 | positive
            --dataset drawn --weights W --per-class few | 2 | or all
            --dataset drawn --weights W --per-class 0 | 2 | At least one example
            --dataset drawn --weights W --limit -1 | 2 | cannot be negative
            --dataset drawn --weights W --size 0 | 2 | between 1 and
            --dataset drawn | 2 | --weights
            """)
    void whatCannotWorkIsSaidInOneLineAndNothingIsWritten(String arguments, int exit, String sentence)
            throws IOException {
        assertEquals(
                exit,
                observe(
                        arguments.replace(" W", " " + weights("0")),
                        "--out",
                        folder.resolve("r.npz").toString()));
        assertTrue(err.toString().contains(sentence), err.toString());
        assertEquals(1, err.toString().lines().count());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void weightsThatKnowOtherClassesAreRefused() throws IOException {
        for (String name : List.of("cat", "dog")) {
            Files.createDirectories(folder.resolve("own").resolve(name));
            for (int i = 0; i < 5; i++) {
                ImageIO.write(
                        new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
                        "png",
                        folder.resolve("own").resolve(name).resolve(i + ".png").toFile());
            }
        }
        assertEquals(
                1,
                observe(
                        "--dataset folder:" + folder.resolve("own") + " --weights " + weights("0"),
                        "--out",
                        folder + "/r.npz"));
        assertTrue(err.toString().contains("knows other classes (10: oval,"), err.toString());
        assertTrue(err.toString().contains("has (2: cat, dog)"), err.toString());
    }

    /** Four classes of five images, each of one grey. */
    private Path own() throws IOException {
        Path own = folder.resolve("own");
        for (String name : List.of("a", "b", "c", "d")) {
            Path place = Files.createDirectories(own.resolve(name));
            for (int i = 0; i < 5; i++) {
                BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
                int level = 50 * (name.charAt(0) - 'a') + i;
                IntStream.range(0, 32 * 32).forEach(p -> image.setRGB(p % 32, p / 32, level * 0x010101));
                ImageIO.write(image, "png", place.resolve(i + ".png").toFile());
            }
        }
        return own;
    }

    @Test
    void aGraphIsLookedThroughWithoutTheOtherLibraryAndSaysWhatItTakes() throws IOException {
        PlantedGraph graph = PlantedGraph.body(0).gemm();
        Path onnx = graph.write(folder.resolve("net.onnx"), "logits");
        Path file = folder.resolve("o.npz");
        EngineState before = Engine.shared().status().state();
        assertEquals(
                0,
                observe(
                        "--mean 0.5 --std 0.25 --alpha 0.1 --dataset folder:" + own() + " --weights " + onnx,
                        "--out",
                        file.toString()),
                err.toString());
        assertEquals(before, Engine.shared().status().state());
        Recording seen = RecordingFile.read(file);
        float[] greys = new float[20];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = ((50 * (i / 5) + i % 5) / 255f - 0.5f) / 0.25f;
        }
        double[] expected = graph.logits(graph.activations(PlantedGraph.greys(greys)), true);
        for (int k = 0; k < 4; k++) {
            int column = k;
            float[] found = seen.last(0.1).orElseThrow().logits().column(k).clone();
            Arrays.sort(found);
            assertArrayEquals(
                    IntStream.range(0, 20)
                            .mapToDouble(row -> expected[row * 4 + column])
                            .sorted()
                            .toArray(),
                    IntStream.range(0, found.length).mapToDouble(i -> found[i]).toArray(),
                    1e-5);
        }
        assertTrue(out.toString().contains("last layer found in the graph: fc.weight"), out.toString());
        assertTrue(out.toString().contains("6×6"), out.toString());
    }

    private static String module(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(
                                ObserveCommandTest.class.getResource("/smoothscope/network/torchscript/" + name))
                        .toURI())
                .toString();
    }

    @Test
    void torchScriptIsRecordedWithItsActivationsOrWithout() throws Exception {
        String common = "--dataset folder:" + own() + " --size 8 --mean 0.5,0.25,0.75 --std 0.25,0.5,0.2 --alpha 0.1";
        Path both = folder.resolve("both.npz");
        Path alone = folder.resolve("alone.npz");
        assertEquals(
                0,
                observe(common, "--trust", "--weights", module("both.pt"), "--out", both.toString()),
                err.toString());
        assertFalse(out.toString().contains("logits alone"), out.toString());
        assertEquals(
                0,
                observe(common, "--trust", "--weights", module("logits.pt"), "--out", alone.toString()),
                err.toString());
        assertTrue(out.toString().contains("logits alone"), out.toString());
        String command = RecordingFile.read(both).meta().text("command").orElseThrow();
        assertTrue(command.contains(" --trust "), command);
        Snapshot full = RecordingFile.read(both).last(0.1).orElseThrow();
        Snapshot less = RecordingFile.read(alone).last(0.1).orElseThrow();
        assertTrue(full.squaredNorms().isPresent());
        assertTrue(full.stored(Split.TRAIN).values().containsKey("nc1"));
        assertTrue(less.squaredNorms().isEmpty());
        assertFalse(less.stored(Split.TRAIN).values().containsKey("nc1"));
        assertTrue(less.stored(Split.TRAIN).values().containsKey("etf"));
        assertArrayEquals(full.logits().column(1), less.logits().column(1), 1e-6f);
        assertEquals(full.templates().inner(0, 1), less.templates().inner(0, 1), 1e-9);
    }

    @Test
    void torchScriptNeedsToldHowItWantsImages() throws Exception {
        String common = "--dataset folder:" + own() + " --out " + folder.resolve("r.npz") + " --weights ";
        assertEquals(2, observe(common + module("both.pt") + " --size 8 --mean .5 --std .5"));
        assertTrue(err.toString().contains("both.pt is TorchScript, a program"), err.toString());
        assertTrue(err.toString().contains("--trust"), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertEquals(2, observe(common + module("both.pt") + " --trust"));
        assertTrue(err.toString().contains("give --size"), err.toString());
        assertEquals(2, observe(common + module("both.pt") + " --trust --size 8"));
        assertTrue(err.toString().contains("give --mean and --std"), err.toString());
        assertFalse(Files.exists(folder.resolve("r.npz")));
    }

    private static String weights(String alpha) {
        return trained.resolve("mlp-alpha" + alpha + ".safetensors").toString();
    }

    private int observe(String arguments, String... more) {
        return run(out, err, "observe " + arguments, more);
    }

    private static int run(StringWriter out, StringWriter err, String command, String... more) {
        String[] arguments =
                Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray(String[]::new);
        return new CommandLineProgram((files, beside) -> true)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }
}
