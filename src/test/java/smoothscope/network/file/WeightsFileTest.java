package smoothscope.network.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.engine.Engine;
import smoothscope.file.HalfFloat;
import smoothscope.network.InputSize;
import smoothscope.network.NetworkCard;
import smoothscope.network.Standardization;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Classifier;
import smoothscope.network.weights.SafeTensors;
import smoothscope.network.weights.SafeTensorsWriter;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

class WeightsFileTest {
    private static final InputSize INPUT = new InputSize(8, 8, 3);
    private static final NetworkCard CARD = new NetworkCard(
            "small",
            "blobs",
            0.1,
            "uniform",
            INPUT,
            new Standardization(new float[] {.1f, .2f, .3f}, new float[] {.4f, .5f, .6f}),
            List.of("cat, tabby", "\"dog\""));

    @TempDir
    private Path folder;

    @Test
    void weightsComeBackBitEqualInFullPrecisionAndNearInHalf() {
        Path full = written("full", false);
        Path half = written("half", true);
        float[] original = headAfterReading(Optional.empty());
        assertArrayEquals(original, headAfterReading(Optional.of(full)));
        assertArrayEquals(original, headAfterReading(Optional.of(half)), 1e-3f);
    }

    @Test
    void theCardComesBack() {
        NetworkCard back = NetworkCard.of(
                        SafeTensors.open(written("full", false)).metadata())
                .orElseThrow();
        assertEquals(CARD.texts(), back.texts());
        assertEquals(CARD.classes(), back.classes());
        assertEquals(Optional.empty(), NetworkCard.of(Map.of("format", "pt")));
    }

    @Test
    void anotherNetworksWeightsAreRefusedParameterByParameter() {
        Path file = written("small", false);
        CompletionException refused = assertThrows(
                CompletionException.class,
                () -> Engine.shared()
                        .submit((memory, progress) -> {
                            WeightsFile.read(SafeTensors.open(file), Architecture.MLP.create(memory, INPUT, 2, 1));
                            return 0;
                        })
                        .outcome()
                        .join());
        String sentence =
                assertInstanceOf(WrongContents.class, refused.getCause()).sentence();
        assertTrue(sentence.contains("fc1.weight is (64, 64) instead of (256, 192)"), sentence);
        assertTrue(sentence.contains("fc2.weight is missing"), sentence);
        String nextStep = ((WrongContents) refused.getCause()).nextStep();
        assertTrue(nextStep.contains("the network that its weights are of"), nextStep);
    }

    @Test
    void howManyBatchesANormSawIsPassedOverWhateverItsType() {
        Path file = folder.resolve("counted");
        float[] original = headAfterReading(Optional.empty());
        Engine.shared()
                .submit((memory, progress) -> {
                    Map<String, NDArray> arrays = new LinkedHashMap<>();
                    Architecture.SMALL
                            .create(memory, INPUT, 2, 1)
                            .parameters()
                            .forEach(each -> arrays.put(each.name(), each.array()));
                    arrays.put("bn1.num_batches_tracked", memory.create(391f));
                    SafeTensorsWriter.write(file, Map.of(), arrays, false);
                    return 0;
                })
                .outcome()
                .join();
        assertArrayEquals(original, headAfterReading(Optional.of(file)));
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written("full", false));
        for (int length : new int[] {0, 7, 8, 100, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut" + length), Arrays.copyOf(whole, length));
            assertThrows(Unreadable.class, () -> SafeTensors.open(cut), length + " bytes");
        }
        assertThrows(Unreadable.class, () -> SafeTensors.open(folder.resolve("absent")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"a\":1}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}",
                "{\"a\":{\"shape\":[2],\"data_offsets\":[0,8]}}",
                "not json"
            })
    void aDamagedHeaderIsRefused(String header) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + text.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        Path file = Files.write(folder.resolve("damaged"), bytes.array());
        assertThrows(Unreadable.class, () -> SafeTensors.open(file));
    }

    /** Numbers that even bfloat16 holds exactly, stored in every floating-point type; metadata that are null are none. */
    @ParameterizedTest
    @CsvSource({"BF16, 2", "F16, 2", "F32, 4", "F64, 8"})
    void everyFloatingPointTypeIsReadInSinglePrecision(String type, int width) throws IOException {
        float[] numbers = {1, -2.5f, 0.15625f, 384, 0};
        String header = "{\"__metadata__\":null,\"a\":{\"dtype\":\"" + type + "\",\"shape\":[5],\"data_offsets\":[0,"
                + numbers.length * width + "]}}";
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + text.length + numbers.length * width)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        for (float number : numbers) {
            switch (type) {
                case "BF16" -> bytes.putShort((short) (Float.floatToIntBits(number) >>> 16));
                case "F16" -> bytes.putShort(HalfFloat.ofFloat(number));
                case "F32" -> bytes.putFloat(number);
                default -> bytes.putDouble(number);
            }
        }
        Path file = Files.write(folder.resolve("numbers.safetensors"), bytes.array());
        assertEquals(Map.of(), SafeTensors.open(file).metadata());
        float[] read = Engine.shared()
                .submit((memory, progress) ->
                        SafeTensors.open(file).read("a", memory).toFloatArray())
                .outcome()
                .join();
        assertArrayEquals(numbers, read);
    }

    @Test
    void anArrayOfMoreThanTwoGigabytesIsNotCalledDamaged() throws IOException {
        long size = 4L << 29;
        String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[" + size / 4 + "],\"data_offsets\":[0," + size + "]}}";
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("large.safetensors");
        try (RandomAccessFile hollow = new RandomAccessFile(file.toFile(), "rw")) {
            hollow.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(text.length)
                    .array());
            hollow.write(text);
            hollow.setLength(Long.BYTES + text.length + size);
        }
        WrongContents refused = assertThrows(WrongContents.class, () -> SafeTensors.open(file));
        assertTrue(refused.sentence().contains("a takes more than 2 GB"), refused.sentence());
    }

    private Path written(String name, boolean half) {
        Path file = folder.resolve(name);
        Engine.shared()
                .submit((memory, progress) -> {
                    WeightsFile.write(file, Architecture.SMALL.create(memory, INPUT, 2, 1), CARD, half);
                    return 0;
                })
                .outcome()
                .join();
        return file;
    }

    /** The head's weights of a network of another seed after it took a file's, or else of the network that was written. */
    private static float[] headAfterReading(Optional<Path> file) {
        return Engine.shared()
                .submit((memory, progress) -> {
                    Classifier classifier = Architecture.SMALL.create(memory, INPUT, 2, file.isPresent() ? 2 : 1);
                    file.ifPresent(each -> WeightsFile.read(SafeTensors.open(each), classifier));
                    return classifier.headWeights();
                })
                .outcome()
                .join();
    }
}
