package smoothscope.dataset.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Dataset;
import smoothscope.job.Progress;
import smoothscope.problem.Problem;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

class IdxFileTest {
    private static final List<String> CLASSES = List.of("a", "b", "c");

    @TempDir
    private Path folder;

    @BeforeEach
    void plantTwoTrainingImagesAndOneOfValidationGzipped() throws IOException {
        Files.write(
                folder.resolve("train-images-idx3-ubyte"),
                idx(new int[] {2, 2, 3}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 200));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), idx(new int[] {2}, 2, 0));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), gzip(idx(new int[] {1, 2, 3}, 9, 8, 7, 6, 5, 4)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), gzip(idx(new int[] {1}, 1)));
    }

    private static byte[] idx(int[] lengths, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * lengths.length + values.length);
        bytes.putInt(0x800 | lengths.length);
        Arrays.stream(lengths).forEach(bytes::putInt);
        Arrays.stream(values).forEach(value -> bytes.put((byte) value));
        return bytes.array();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Dataset read() {
        return IdxFile.dataset("mnist", folder, CLASSES, new Progress());
    }

    @Test
    void namesAsSomeUnpackersWriteThemAreFound() throws IOException {
        Dataset usual = read();
        for (String part : List.of("train", "t10k")) {
            String ending = part.equals("train") ? "" : ".gz";
            for (String kind : List.of("images-idx3-ubyte", "labels-idx1-ubyte")) {
                String dotted = kind.replace("-idx", ".idx");
                Files.move(folder.resolve(part + "-" + kind + ending), folder.resolve(part + "-" + dotted + ending));
            }
        }
        assertArrayEquals(usual.train().pixels(), read().train().pixels());
        assertArrayEquals(usual.validation().labels(), read().validation().labels());
    }

    private void plantAndExpect(String file, byte[] contents, Class<? extends Problem> kind, String words)
            throws IOException {
        Files.write(folder.resolve(file), contents);
        Problem problem = assertThrows(kind, this::read);
        assertTrue(problem.sentence().contains(file), problem::sentence);
        assertTrue(problem.sentence().contains(words), problem::sentence);
    }

    @Test
    void sizesComeFromTheHeadersAndGzippedFilesAreUnzipped() {
        Dataset set = read();
        assertEquals(2, set.train().size());
        assertEquals(2, set.train().height());
        assertEquals(3, set.train().width());
        assertArrayEquals(new int[] {2, 0}, set.train().labels());
        assertEquals(0xFFC8C8C8, set.train().argb(1)[5]);
        assertArrayEquals(new byte[] {9, 8, 7, 6, 5, 4}, set.validation().pixels());
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        byte[] images = idx(new int[] {2, 2, 3}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        plantAndExpect("train-images-idx3-ubyte", images, Unreadable.class, "is cut short");
        plantAndExpect("train-images-idx3-ubyte", new byte[3], Unreadable.class, "is cut short");
        plantAndExpect("train-images-idx3-ubyte", new byte[0], Unreadable.class, "is cut short");
    }

    @Test
    void aTruncatedGzipIsRefused() throws IOException {
        byte[] packed = gzip(idx(new int[] {1, 2, 3}, 9, 8, 7, 6, 5, 4));
        for (int length = 3; length < packed.length; length += 7) {
            Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), Arrays.copyOf(packed, length));
            assertThrows(Unreadable.class, this::read);
        }
    }

    @Test
    void aFileLongerThanItsHeaderSaysIsRefused() throws IOException {
        plantAndExpect("train-labels-idx1-ubyte", idx(new int[] {2}, 1, 1, 1), Unreadable.class, "is longer");
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException {
        plantAndExpect("train-images-idx3-ubyte", idx(new int[] {2}, 1, 1), WrongContents.class, "is no IDX file");
    }

    @Test
    void aHeaderThatPromisesTheMoonIsRefusedBeforeMemoryIsTaken() throws IOException {
        for (int length : new int[] {-1, 0, 1 << 20, Integer.MAX_VALUE}) {
            plantAndExpect(
                    "train-images-idx3-ubyte",
                    idx(new int[] {length, length, length}),
                    WrongContents.class,
                    "its header promises");
        }
    }

    @Test
    void asManyLabelsAsImagesAreNeededAndEachOfAClass() throws IOException {
        plantAndExpect("train-labels-idx1-ubyte", idx(new int[] {3}, 1, 1, 1), WrongContents.class, "3 labels for 2");
        plantAndExpect("train-labels-idx1-ubyte", idx(new int[] {2}, 1, 3), WrongContents.class, "has label 3");
    }
}
