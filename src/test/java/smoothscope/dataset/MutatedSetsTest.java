package smoothscope.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.folder.ImageFolder;
import smoothscope.dataset.picture.Cut;
import smoothscope.dataset.published.Cifar;
import smoothscope.dataset.published.IdxFile;
import smoothscope.faults.Mutations;
import smoothscope.job.Progress;

/** Damaged data sets of every kind: each is read, or refused in one sentence, in bounded time and memory. */
class MutatedSetsTest {
    private static final int IMAGES = 6;
    private static final List<String> CLASSES = List.of("a", "b", "c");

    @TempDir
    Path folder;

    @Test
    void aFewDamagedSetsOfEachKind(TestReporter reporter) throws IOException {
        damage(12, reporter);
    }

    @Test
    @Tag("soak")
    void manyDamagedSetsOfEachKind(TestReporter reporter) throws IOException {
        damage(200, reporter);
    }

    private void damage(int times, TestReporter reporter) throws IOException {
        idx(times, reporter);
        cifar(times, reporter);
        pictures(times, reporter);
    }

    private void idx(int times, TestReporter reporter) throws IOException {
        Path raw = Files.createDirectories(folder.resolve("idx"));
        Path packed = Files.createDirectories(folder.resolve("idx-gz"));
        for (String part : List.of("train", "t10k")) {
            byte[] images = ByteBuffer.allocate(16 + IMAGES * 16)
                    .putInt(0x803)
                    .putInt(IMAGES)
                    .putInt(4)
                    .putInt(4)
                    .array();
            byte[] labels = ByteBuffer.allocate(8 + IMAGES)
                    .putInt(0x801)
                    .putInt(IMAGES)
                    .put(new byte[] {0, 1, 2, 0, 1, 2})
                    .array();
            Files.write(raw.resolve(part + "-images-idx3-ubyte"), images);
            Files.write(raw.resolve(part + "-labels-idx1-ubyte"), labels);
            Files.write(packed.resolve(part + "-images-idx3-ubyte.gz"), gzip(images));
            Files.write(packed.resolve(part + "-labels-idx1-ubyte.gz"), gzip(labels));
        }
        for (Path set : List.of(raw, packed)) {
            String ending = set.equals(packed) ? ".gz" : "";
            for (String part : List.of("-images-idx3-ubyte", "-labels-idx1-ubyte")) {
                reporter.publishEntry(
                        "idx" + part + ending,
                        Mutations.of(
                                        set.resolve("train" + part + ending),
                                        times,
                                        file -> IdxFile.dataset("mnist", set, CLASSES, new Progress()))
                                .toString());
            }
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private void cifar(int times, TestReporter reporter) throws IOException {
        Path set = Files.createDirectories(folder.resolve("cifar"));
        Files.writeString(set.resolve("batches.meta.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n");
        for (String name :
                List.of("data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5", "test_batch")) {
            Files.write(set.resolve(name + ".bin"), new byte[2 * 3073]);
        }
        for (String name : List.of("data_batch_1.bin", "batches.meta.txt")) {
            reporter.publishEntry(
                    name,
                    Mutations.of(set.resolve(name), times, file -> Cifar.ten("cifar10", set, 2, new Progress()))
                            .toString());
        }
    }

    private void pictures(int times, TestReporter reporter) throws IOException {
        Path set = folder.resolve("folder");
        Random random = new Random(1);
        for (String split : List.of("train", "validation")) {
            for (String name : CLASSES) {
                Path of = Files.createDirectories(set.resolve(split).resolve(name));
                for (String format : List.of("png", "jpg")) {
                    BufferedImage image = new BufferedImage(9, 8, BufferedImage.TYPE_INT_RGB);
                    for (int i = 0; i < 72; i++) {
                        image.setRGB(i % 9, i / 9, random.nextInt(1 << 24));
                    }
                    ImageIO.write(image, format, of.resolve("one." + format).toFile());
                }
            }
        }
        Files.writeString(set.resolve("classes.txt"), "a first\nb second\nc third\n");
        for (String name : List.of("train/a/one.png", "train/b/one.jpg", "classes.txt")) {
            reporter.publishEntry(
                    name,
                    Mutations.of(
                                    set.resolve(name),
                                    times,
                                    file -> ImageFolder.read("folder", set, Cut.SMALL, new Progress()))
                            .toString());
        }
    }
}
