package smoothscope.network.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.engine.Engine;
import smoothscope.job.Progress;
import smoothscope.network.Images;
import smoothscope.network.InputSize;
import smoothscope.network.Network;
import smoothscope.network.Standardization;
import smoothscope.network.file.Recognition;
import smoothscope.network.file.WeightsFile;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Classifier;
import smoothscope.network.torchscript.TorchNetwork;
import smoothscope.network.weights.StoredWeights;
import smoothscope.problem.Problem;
import smoothscope.snapshot.npz.NpzArchive;

/** Checkpoints that Python wrote ({@code make_checkpoints.py}), against what Python itself makes of the same images; and hostile ones. */
class CheckpointTest {
    private static final int IMAGES = 4;
    private static final int SIDE = 32;
    private static final Standardization PIXELS =
            new Standardization(new float[] {.5f, .25f, .75f}, new float[] {.25f, .5f, .2f});

    @TempDir
    private static Path written;

    private static boolean python;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeWithPython() throws IOException, InterruptedException {
        Path interpreter = Path.of("/usr/bin/python3");
        if (!Files.isExecutable(interpreter)) {
            return;
        }
        Process process = new ProcessBuilder(
                        interpreter.toString(),
                        resource("make_checkpoints.py").toString(),
                        written.toString(),
                        "--large")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        python = process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet20.th", "resnet20-bare.th"})
    void thePublicLayoutIsRecognisedAndGivesPythonsLogits(String name) throws IOException {
        StoredWeights weights = WeightsFile.open(resource(name));
        Recognition found = Recognition.of(weights).orElseThrow();
        assertEquals(new Recognition(Architecture.RESNET20A, 10, 3), found);
        assertEquals(
                "[its weights stand under \"state_dict\", \"module.\" stands before its parameters' names and was taken off]",
                weights.notes().toString());
        assertNear(resource("resnet20.npz"), weights, 1e-4);
    }

    @ParameterizedTest
    @CsvSource({
        "resnet20.th, 1e-5",
        "resnet20-bare.th, 1e-5",
        "resnet20-float64.pt, 1e-5",
        "resnet20-last.pt, 1e-5",
        "resnet20-averaged.pt, 1e-5",
        "resnet20-halved.pt, 2e-2",
        "resnet20-run.pth.tar, 1e-5",
        "resnet20-float16.pt, 2e-2",
        "resnet20-bfloat16.pt, 1e-1"
    })
    void everyFloatTypeLayoutAndWrapperGivesPythonsLogits(String name, double share) throws IOException {
        Assumptions.assumeTrue(python, "python3 with PyTorch is not here");
        assertNear(written.resolve("resnet20.npz"), WeightsFile.open(written.resolve(name)), share);
    }

    @Test
    void aWholeObjectIsRefusedByItsClass() {
        Assumptions.assumeTrue(python, "python3 with PyTorch is not here");
        assertRefused(written.resolve("resnet20-object.pt"), "__main__.ResNet", "state_dict()");
    }

    @Test
    void codeIsRefusedByItsNameAndNotRun() throws IOException {
        Path proof = folder.resolve("proof");
        String call = "cposix\nsystem\n(X" + size(proof.toString().length() + 6) + "touch " + proof + "tR.";
        Path file = zipped("code.pt", bytes("\u0080\u0002" + call));
        assertTrue(Checkpoint.isOne(file));
        assertFalse(TorchNetwork.isOne(file));
        assertRefused(file, "posix.system", "torch.save(model.state_dict()");
        Path bare = Files.write(folder.resolve("bare.pkl"), bytes("\u0080\u0002" + call));
        assertRefused(bare, "posix.system");
        assertFalse(Files.exists(proof));
    }

    @Test
    void anObjectOfAnUnknownClassIsRefusedByItsName() throws IOException {
        assertRefused(zipped("o.pt", bytes("\u0080\u0002c__main__\nNet\n)\u0081}b.")), "__main__.Net");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "}q\u0000h\u0000h\u0000s.",
                "]q\u0000h\u0000a.",
                "}q\u0000X\u0005\u0000\u0000\u0000modelh\u0000s.",
                "N.",
                "K\u0001.",
                "}X\u00ff\u00ff\u00ff\u007fa.",
                "h\u0007.",
                "t.",
                "R.",
                "\u00ff.",
                "}X\u0001\u0000\u0000\u0000aK\u0001s."
            })
    void whatMakesNoSenseOrHoldsItselfIsRefused(String pickle) throws IOException {
        assertRefused(zipped("p.pt", bytes("\u0080\u0002" + pickle)), "p.pt");
        assertRefused(Files.write(folder.resolve("bare.pth"), bytes("\u0080\u0002" + pickle)), "bare.pth");
    }

    @Test
    void aMillionKeysAreRefused() throws IOException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.write(bytes("\u0080\u0002}("));
        for (int i = 0; i < 1_000_000; i++) {
            pickle.write(bytes("U\u0007" + String.format(Locale.ROOT, "%07d", i) + "K\u0001"));
        }
        pickle.write(bytes("u."));
        assertRefused(zipped("keys.pt", pickle.toByteArray()), "more than a checkpoint of weights");
    }

    @Test
    void aPickleThatUnpacksToGigabytesIsRefused() throws IOException {
        Path file = folder.resolve("bomb.pt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a/data.pkl"));
            zip.write(bytes("\u0080\u0002B\u0000\u0000\u0000p"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertTrue(Files.size(file) < 1_000_000);
        assertRefused(file, "cut short or damaged");
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "-1, 4", "5, 4", "2147483647, 4"})
    void anArrayBeyondTheFileIsRefused(long begin, int size) throws IOException {
        String text = "}X\u0001\u0000\u0000\u0000actorch._utils\n_rebuild_tensor_v2\n((X\u0007\u0000\u0000\u0000storage"
                + "ctorch\nFloatStorage\nX\u0001\u0000\u0000\u00000X\u0003\u0000\u0000\u0000cpuK\u0006tQL" + begin
                + "L\n(K" + (char) size + "t(K\u0001t\u0089)RtRs.";
        // the arguments end at 'R': one tuple of five
        String pickle = text.replace("\u0089)RtRs.", "\u0089)tRs.");
        assertRefused(zipped("beyond.pt", bytes("\u0080\u0002" + pickle), new byte[24]), "array a is not all there");
    }

    @Test
    void whatIsCutShortIsRefused() throws IOException {
        for (String name : new String[] {"resnet20.th", "resnet20-bare.th"}) {
            byte[] whole = Files.readAllBytes(resource(name));
            for (int length : new int[] {5, 100, whole.length / 2, whole.length - 1}) {
                Path cut = Files.write(folder.resolve(name + length), Arrays.copyOf(whole, length));
                assertThrows(Problem.class, () -> fill(WeightsFile.open(cut)), name + " " + length);
            }
        }
    }

    @Test
    void mutatedFilesAreReadOrRefusedInASentence() throws IOException {
        byte[] whole = Files.readAllBytes(resource("resnet20-bare.th"));
        Random random = new Random(1);
        for (int trial = 0; trial < 300; trial++) {
            byte[] mutated = whole.clone();
            for (int i = 0; i < 3; i++) {
                mutated[random.nextInt(20_000)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("mutated.th"), mutated);
            try {
                WeightsFile.open(file).shapes();
            } catch (Problem refused) {
                assertFalse(refused.sentence().isEmpty());
            }
        }
    }

    private static void assertRefused(Path file, String... words) {
        Problem refused = assertThrows(Problem.class, () -> Checkpoint.open(file));
        for (String each : words) {
            assertTrue((refused.sentence() + refused.nextStep()).contains(each), refused.sentence());
        }
    }

    private static String size(int length) {
        return "" + (char) (length & 0xFF) + (char) (length >> 8) + "\u0000\u0000";
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Path zipped(String name, byte[] pickle, byte[]... storages) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("archive/data.pkl"));
            zip.write(pickle);
            for (int i = 0; i < storages.length; i++) {
                zip.putNextEntry(new ZipEntry("archive/data/" + i));
                zip.write(storages[i]);
            }
        }
        return file;
    }

    /** Logits and activations, each within a share of its range. */
    private static void assertNear(Path python, StoredWeights weights, double share) throws IOException {
        float[][] seen = fill(weights);
        try (NpzArchive archive = NpzArchive.open(python, new Progress())) {
            assertWithin(archive.array("activations").floats(), seen[0], share);
            assertWithin(archive.array("logits").floats(), seen[1], share);
        }
    }

    private static void assertWithin(float[] expected, float[] found, double share) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (float each : expected) {
            least = Math.min(least, each);
            most = Math.max(most, each);
        }
        assertArrayEquals(expected, found, (float) (share * (most - least)));
    }

    private static float[][] fill(StoredWeights weights) {
        return Engine.shared()
                .submit((memory, progress) -> {
                    Classifier classifier = Architecture.RESNET20A.create(memory, new InputSize(SIDE, SIDE, 3), 10, 1);
                    WeightsFile.read(weights, classifier);
                    Network.Output output = classifier.look(images());
                    return new float[][] {output.activations(), output.logits()};
                })
                .outcome()
                .handle((seen, failure) -> {
                    if (failure instanceof Problem problem) {
                        throw problem;
                    }
                    if (failure != null) {
                        throw new IllegalStateException(failure);
                    }
                    return seen;
                })
                .exceptionally(failure -> {
                    if (failure.getCause() instanceof Problem problem) {
                        throw problem;
                    }
                    throw new IllegalStateException(failure);
                })
                .join();
    }

    private static Images images() {
        ByteBuffer values =
                ByteBuffer.allocate(Float.BYTES * IMAGES * SIDE * SIDE * 3).order(ByteOrder.nativeOrder());
        float[][] levels = PIXELS.table();
        for (int i = 0; i < IMAGES * SIDE * SIDE * 3; i++) {
            values.putFloat(levels[i % 3][(37 * i + 11 * (i / 97)) % 256]);
        }
        return new Images(values.flip(), IMAGES, new InputSize(SIDE, SIDE, 3));
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(CheckpointTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
