package smoothscope.dataset.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.job.Progress;
import smoothscope.problem.Problem;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

class CifarTest {
    private static final int RECORDS = 7;
    private static final int RECORD = 3073;

    @TempDir
    private Path folder;

    @BeforeEach
    void plantSixFiles() throws IOException {
        for (int batch = 1; batch <= 5; batch++) {
            Files.write(folder.resolve("data_batch_" + batch + ".bin"), records(batch));
        }
        Files.write(folder.resolve("test_batch.bin"), records(6));
    }

    /** Record r of file f: label (f + r) mod 10, red value row, green value column, blue value f. */
    private static byte[] records(int file) {
        byte[] bytes = new byte[RECORDS * RECORD];
        for (int r = 0; r < RECORDS; r++) {
            bytes[r * RECORD] = (byte) ((file + r) % 10);
            for (int p = 0; p < 1024; p++) {
                int at = r * RECORD + 1 + p;
                bytes[at] = (byte) (200 + p / 32);
                bytes[at + 1024] = (byte) (p % 32);
                bytes[at + 2048] = (byte) file;
            }
        }
        return bytes;
    }

    private Dataset read() {
        return Cifar.ten("cifar10", folder, RECORDS, new Progress());
    }

    @Test
    void planesOfColourBecomePixelsWithChannelsLast() {
        ImageSet train = read().train();
        assertEquals(5 * RECORDS, train.size());
        int row = 5;
        int column = 9;
        int at = (2 * RECORDS + 3) * train.imageBytes() + 3 * (32 * row + column);
        assertArrayEquals(
                new byte[] {(byte) (200 + row), (byte) column, 3}, Arrays.copyOfRange(train.pixels(), at, at + 3));
        assertEquals((3 + 3) % 10, train.labels()[2 * RECORDS + 3]);
    }

    @Test
    void theTestBatchIsTheValidationPart() {
        ImageSet validation = read().validation();
        assertEquals(RECORDS, validation.size());
        assertEquals(6, validation.pixels()[2]);
        assertArrayEquals(new int[] {6, 7, 8, 9, 0, 1, 2}, validation.labels());
    }

    @Test
    void classNamesComeFromTheMetaFileOrAreTheStandardOnes() throws IOException {
        assertEquals("automobile", read().classes().get(1));
        Files.writeString(folder.resolve("batches.meta.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
        assertEquals("b", read().classes().get(1));
        assertEquals(10, read().classes().size());
    }

    @Test
    void aFileOfAnotherLengthIsRefusedByName() throws IOException {
        Path file = folder.resolve("data_batch_3.bin");
        byte[] whole = records(3);
        for (int length : new int[] {0, RECORD - 1, (RECORDS - 1) * RECORD, RECORDS * RECORD + 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            Problem problem = assertThrows(Unreadable.class, this::read);
            assertTrue(problem.sentence().contains("data_batch_3.bin"), problem::sentence);
            assertTrue(
                    problem.sentence().contains(length < whole.length ? "is cut short" : "is too long"),
                    problem::sentence);
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("test_batch.bin"));
        Problem problem = assertThrows(Unreadable.class, this::read);
        assertTrue(problem.sentence().endsWith("test_batch.bin is missing."), problem::sentence);
    }

    @Test
    void aLabelOutsideTheClassesIsRefused() throws IOException {
        byte[] bytes = records(2);
        bytes[4 * RECORD] = 10;
        Files.write(folder.resolve("data_batch_2.bin"), bytes);
        Problem problem = assertThrows(WrongContents.class, this::read);
        assertTrue(
                problem.sentence().contains("data_batch_2.bin: the label of its image 4 is none of the 10"),
                problem::sentence);
    }

    @Test
    void cifar100HasAFineAndACoarseLabelForEachImage() throws IOException {
        byte[] bytes = new byte[2 * 3074];
        bytes[0] = 1;
        bytes[1] = 2;
        bytes[2] = 77;
        bytes[3074] = 0;
        bytes[3075] = 0;
        Files.write(folder.resolve("train.bin"), bytes);
        Files.write(folder.resolve("test.bin"), Arrays.copyOf(bytes, 3074));
        Files.writeString(folder.resolve("fine_label_names.txt"), "ant\nbee\ncat\n");
        Files.writeString(folder.resolve("coarse_label_names.txt"), "big\nsmall\n");
        Dataset fine = Cifar.hundred("cifar100", folder, Cifar.Labels.FINE, 2, 1, new Progress());
        Dataset coarse = Cifar.hundred("cifar100-coarse", folder, Cifar.Labels.COARSE, 2, 1, new Progress());
        assertArrayEquals(new int[] {2, 0}, fine.train().labels());
        assertArrayEquals(new int[] {1, 0}, coarse.train().labels());
        assertEquals("small", coarse.classes().get(1));
        assertEquals(77, fine.validation().pixels()[0]);
    }
}
