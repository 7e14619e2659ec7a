package smoothscope.network.torchscript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.engine.Engine;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.network.Images;
import smoothscope.network.InputSize;
import smoothscope.network.Network;
import smoothscope.network.Standardization;
import smoothscope.network.process.ArrayWire;
import smoothscope.network.process.NetworkProcess;
import smoothscope.network.process.ProcessCommand;
import smoothscope.problem.Problem;
import smoothscope.problem.Unreadable;
import smoothscope.snapshot.npz.NpzArchive;

/** Modules that Python wrote ({@code make_modules.py}), against what Python itself made of the same images. */
class TorchNetworkTest {
    private static final int IMAGES = 12;
    private static final int SIDE = 8;
    private static final int CLASSES = 4;
    private static final Standardization PIXELS =
            new Standardization(new float[] {.5f, .25f, .75f}, new float[] {.25f, .5f, .2f});

    @TempDir
    private Path folder;

    /** Plain arrays of what a module showed. */
    private record Shown(String head, float[] activations, float[] logits, float[] weights, float[] bias) {}

    @Test
    void activationsAndLogitsAreThoseOfPython() throws IOException {
        Shown shown = look(resource("both.pt"), Optional.empty());
        assertEquals("fc.weight", shown.head());
        assertArrayEquals(python("logits"), shown.logits(), 1e-5f);
        assertArrayEquals(python("activations"), shown.activations(), 1e-5f);
        assertArrayEquals(python("weights"), shown.weights());
        assertArrayEquals(python("bias"), shown.bias());
    }

    @ParameterizedTest
    @ValueSource(strings = {"swapped.pt", "named.pt"})
    void neitherOrderNorNamesOfWhatIsReturnedMatter(String file) throws IOException {
        Shown shown = look(resource(file), Optional.empty());
        assertArrayEquals(python("logits"), shown.logits(), 1e-5f);
        assertArrayEquals(python("activations"), shown.activations(), 1e-5f);
    }

    /** Whatever the numbers, the shapes and the number of times in which a module hands over one and the same. */
    @ParameterizedTest
    @CsvSource({
        "double.pt, fc.weight",
        "twice.pt, fc.weight",
        "maps.pt, fc.weight",
        "convolved.pt, cls.weight",
        "fixed.pt, fc.weight"
    })
    void whatIsTheSameNetworkShowsTheSame(String file, String head) throws IOException {
        Shown shown = look(resource(file), Optional.empty());
        assertEquals(head, shown.head());
        assertArrayEquals(python("logits"), shown.logits(), 1e-4f);
        assertArrayEquals(python("activations"), shown.activations(), 1e-5f);
        assertArrayEquals(python("weights"), shown.weights());
        assertArrayEquals(python("bias"), shown.bias());
    }

    /** All of its parameters are of the type, so that it takes images of it alone. */
    @ParameterizedTest
    @CsvSource({"half.pt, 2e-2", "bfloat16.pt, 1e-1"})
    void aWholeNetworkInFewerBitsIsGivenImagesOfItsType(String file, float apart) throws IOException {
        Shown shown = look(resource(file), Optional.empty());
        assertEquals("fc.weight", shown.head());
        assertArrayEquals(python("logits"), shown.logits(), apart);
        assertArrayEquals(python("activations"), shown.activations(), apart);
    }

    /** The head's parameters are widened: its logits are weights·x + bias in single precision. */
    @ParameterizedTest
    @CsvSource({"half-head.pt, 2e-3", "bfloat16-head.pt, 2e-2"})
    void aHeadInFewerBitsIsWidened(String file, float share) throws IOException {
        Shown shown = look(resource(file), Optional.empty());
        float[] exact = python("weights");
        for (int i = 0; i < exact.length; i++) {
            assertEquals(exact[i], shown.weights()[i], share * Math.abs(exact[i]));
        }
        int width = exact.length / CLASSES;
        for (int i = 0; i < IMAGES; i++) {
            for (int k = 0; k < CLASSES; k++) {
                double logit = shown.bias()[k];
                for (int d = 0; d < width; d++) {
                    logit += (double) shown.activations()[i * width + d] * shown.weights()[k * width + d];
                }
                assertEquals(logit, shown.logits()[i * CLASSES + k], 1e-4);
            }
        }
    }

    /** Of a module that takes twelve images at a time, five are shown, the rest filled up. */
    @Test
    void aFixedNumberOfImagesIsFilledUp() throws IOException {
        int few = 5;
        float[] logits = Engine.shared()
                .submit((memory, progress) -> {
                    Images all = images(SIDE);
                    TorchNetwork network = TorchNetwork.open(
                            resource("fixed.pt"), memory, progress::isCancelled, all, CLASSES, Optional.empty());
                    return network.look(all.part(0, few, few)).logits();
                })
                .outcome()
                .join();
        assertArrayEquals(Arrays.copyOf(python("logits"), few * CLASSES), logits, 1e-4f);
    }

    /** They differ from logits by one number a row. */
    @Test
    void logarithmsOfProbabilitiesAreTaken() throws IOException {
        Shown shown = look(resource("log-softmax.pt"), Optional.empty());
        float[] logits = python("logits");
        for (int i = 0; i < logits.length; i += CLASSES) {
            for (int k = 1; k < CLASSES; k++) {
                assertEquals(logits[i + k] - logits[i], shown.logits()[i + k] - shown.logits()[i], 1e-4f);
            }
        }
    }

    @Test
    void probabilitiesAreRefusedWithTheRemedy() {
        String sentence = refusal(resource("softmax.pt"), Optional.empty()).sentence();
        assertTrue(
                sentence.contains("it returns probabilities (each row sums to 1), where logits are needed"), sentence);
    }

    @Test
    void aHeadWithoutBiasHasZeros() throws IOException {
        Shown shown = look(resource("no-bias.pt"), Optional.empty());
        assertArrayEquals(python("bare"), shown.logits(), 1e-5f);
        assertArrayEquals(new float[CLASSES], shown.bias());
    }

    @Test
    void logitsAloneTakeTheOnlyHeadThereIs() throws IOException {
        Shown shown = look(resource("logits.pt"), Optional.empty());
        assertEquals("fc.weight", shown.head());
        assertArrayEquals(python("logits"), shown.logits(), 1e-5f);
        assertEquals(0, shown.activations().length);
    }

    @Test
    void ofTwoHeadsTheNamedOneIsTaken() throws IOException {
        assertTrue(refusal(resource("two.pt"), Optional.empty())
                .sentence()
                .contains("(fc.weight, auxiliary.weight): name it with --head"));
        assertArrayEquals(
                python("weights"), look(resource("two.pt"), Optional.of("fc")).weights());
        assertArrayEquals(
                python("weights"),
                look(resource("two.pt"), Optional.of("fc.weight")).weights());
        assertTrue(refusal(resource("two.pt"), Optional.of("fd"))
                .sentence()
                .contains("known are: fc.weight, auxiliary.weight"));
    }

    @Test
    void activationsThatTheHeadIsNotAppliedToAreRefused() {
        String sentence = refusal(resource("unrelated.pt"), Optional.empty()).sentence();
        assertTrue(sentence.contains("no last layer among its parameters turns the activations"), sentence);
        assertTrue(sentence.contains("nearest: fc.weight"), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "both.pt, 5, no parameter of 5 rows (one for each class) fits",
        "logits.pt, 16, are the logits of the data set's 16 classes"
    })
    void otherNumbersOfClassesAreRefused(String file, int classes, String words) {
        CompletionException refused =
                assertThrows(CompletionException.class, () -> look(resource(file), classes, SIDE, Optional.empty()));
        String sentence = assertInstanceOf(Problem.class, refused.getCause()).sentence();
        assertTrue(sentence.contains(words), sentence);
    }

    @Test
    void aNetworkThatNeverEndsIsCancelledAndTheEngineGoesOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job<Integer> job = Engine.shared().submit((memory, progress) -> {
            BooleanSupplier cancelled = () -> {
                begun.countDown();
                return progress.isCancelled();
            };
            Images images = images(SIDE);
            TorchNetwork.open(resource("endless.pt"), memory, cancelled, images, CLASSES, Optional.empty());
            return 0;
        });
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        assertFalse(job.outcome().isDone());
        job.cancel();
        assertThrows(CancellationException.class, () -> job.outcome().get(60, TimeUnit.SECONDS));
        assertEquals("fc.weight", look(resource("logits.pt"), Optional.empty()).head());
    }

    @Test
    void whatANetworkWritesAndSaysStaysInItsOwnProcess() throws IOException {
        assumeTrue(ProcessCommand.isFenced() || !System.getProperty("os.name").startsWith("Windows"));
        Shown shown = look(resource("writer.pt"), Optional.empty());
        assertArrayEquals(python("logits"), shown.logits(), 1e-4f);
        assertFalse(Files.exists(Path.of("written-by-a-model")));
    }

    @Test
    void aProcessThatBreaksDownIsOneSentence() {
        CompletionException broken = assertThrows(
                CompletionException.class,
                () -> Engine.shared()
                        .submit((memory, progress) -> {
                            List<ProcessHandle> others =
                                    ProcessHandle.current().children().toList();
                            NetworkProcess process =
                                    NetworkProcess.start(ScriptServer.ARGUMENT, resource("both.pt"), () -> false);
                            memory.attachInternal("process", process);
                            process.read();
                            ProcessHandle.current()
                                    .children()
                                    .filter(each -> !others.contains(each))
                                    .forEach(ProcessHandle::destroyForcibly);
                            ArrayWire.Array image = new ArrayWire.Array("", new long[] {1, 3, 8, 8}, new float[192]);
                            for (int i = 0; i < 100_000; i++) { // its end reaches the fenced-in one a moment later
                                process.returned(image);
                            }
                            return 0;
                        })
                        .outcome()
                        .join());
        assertTrue(assertInstanceOf(Problem.class, broken.getCause()).sentence().contains("it broke down"));
    }

    @Test
    void pickledWeightsAreToldFromTorchScript() throws IOException {
        assertTrue(
                refusal(resource("state-dict.pt"), Optional.empty()).sentence().contains("torch.jit.script"));
        Path legacy = Files.write(folder.resolve("legacy.pth"), new byte[] {(byte) 0x80, 2, 'c', 't'});
        assertTrue(refusal(legacy, Optional.empty()).sentence().contains("torch.jit.script"));
    }

    @Test
    void whatIsCutShortOrNoTorchScriptIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(resource("both.pt"));
        for (int length : new int[] {0, 3, 100, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut" + length + ".pt"), Arrays.copyOf(whole, length));
            assertInstanceOf(Unreadable.class, refusal(cut, Optional.empty()), length + " bytes");
        }
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        assertInstanceOf(Unreadable.class, refusal(Files.write(folder.resolve("noise.pt"), noise), Optional.empty()));
        assertInstanceOf(Unreadable.class, refusal(folder.resolve("absent.pt"), Optional.empty()));
        assertInstanceOf(Unreadable.class, refusal(resource("python.npz"), Optional.empty()));
    }

    @Test
    void oneBitOfTheHeadThatTurnedOverIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(resource("both.pt"));
        ByteBuffer weight = ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        weight.putFloat(python("weights")[0]);
        int at = 0;
        while (!Arrays.equals(whole, at, at + Float.BYTES, weight.array(), 0, Float.BYTES)) {
            at++;
        }
        whole[at + 2] ^= 0x10;
        Path flipped = Files.write(folder.resolve("flipped.pt"), whole);
        assertTrue(refusal(flipped, Optional.empty()).sentence().contains("is damaged: a checksum differs"));
    }

    @Test
    void aFileIsToldByItsBeginningOrItsName() throws IOException {
        assertTrue(TorchNetwork.isOne(resource("both.pt")));
        assertTrue(TorchNetwork.isOne(Files.copy(resource("both.pt"), folder.resolve("model"))));
        assertTrue(TorchNetwork.isOne(folder.resolve("absent.pth")));
        assertFalse(TorchNetwork.isOne(folder.resolve("absent.safetensors")));
    }

    private static Problem refusal(Path file, Optional<String> head) {
        CompletionException refused = assertThrows(CompletionException.class, () -> look(file, head));
        Problem problem = assertInstanceOf(Problem.class, refused.getCause());
        assertFalse(problem.sentence().contains("Traceback"), problem.sentence());
        return problem;
    }

    private static Shown look(Path file, Optional<String> head) {
        return look(file, CLASSES, SIDE, head);
    }

    private static Shown look(Path file, int classes, int side, Optional<String> head) {
        return Engine.shared()
                .submit((memory, progress) -> {
                    Images images = images(side);
                    TorchNetwork network =
                            TorchNetwork.open(file, memory, progress::isCancelled, images, classes, head);
                    Network.Output output = network.look(images);
                    assertEquals(output.activations().length > 0, network.showsActivations());
                    return new Shown(
                            network.headName(),
                            output.activations(),
                            output.logits(),
                            network.headWeights(),
                            network.headBias());
                })
                .outcome()
                .join();
    }

    /** As {@code make_modules.py} makes them. */
    private static Images images(int side) {
        float[][] levels = PIXELS.table();
        ByteBuffer values =
                ByteBuffer.allocate(Float.BYTES * IMAGES * side * side * 3).order(ByteOrder.nativeOrder());
        for (int i = 0; i < IMAGES * side * side * 3; i++) {
            values.putFloat(levels[i % 3][(37 * i + 11 * (i / 97)) % 256]);
        }
        return new Images(values.flip(), IMAGES, new InputSize(side, side, 3));
    }

    private static float[] python(String array) throws IOException {
        try (NpzArchive archive = NpzArchive.open(resource("python.npz"), new Progress())) {
            return archive.array(array).floats();
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(TorchNetworkTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
