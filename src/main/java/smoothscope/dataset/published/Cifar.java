package smoothscope.dataset.published;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.job.Progress;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/**
 * CIFAR-10 and CIFAR-100 in their binary layout (Krizhevsky 2009): records of one or two label bytes, then 1,024 red, 1,024 green and
 * 1,024 blue values, each row by row.
 */
public final class Cifar {
    /** Which of CIFAR-100's two labels is taken. */
    public enum Labels {
        /** 100 classes. */
        FINE("fine_label_names.txt", 1),
        /** 20 groups of five classes each. */
        COARSE("coarse_label_names.txt", 0);

        private final String names;
        private final int offset;

        Labels(String names, int offset) {
            this.names = names;
            this.offset = offset;
        }
    }

    static final List<String> CIFAR_10_CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final int IMAGE = 3 * PLANE;
    private static final int CHUNK = 500;

    private Cifar() {}

    /** Reads {@code data_batch_1.bin} to {@code data_batch_5.bin} and {@code test_batch.bin}, 10,000 records each. */
    public static Dataset ten(String name, Path folder, Progress progress) {
        return ten(name, folder, 10_000, progress);
    }

    public static Dataset ten(String name, Path folder, int recordsPerFile, Progress progress) {
        Path meta = folder.resolve("batches.meta.txt");
        List<String> classes = Files.exists(meta) ? names(meta) : CIFAR_10_CLASSES;
        Layout layout = new Layout(1, 0, classes);
        progress.begin(Sentence.of("Reading %s", name), 6L * recordsPerFile, "images");
        Images train = new Images(5 * recordsPerFile);
        for (int batch = 0; batch < 5; batch++) {
            read(
                    folder.resolve("data_batch_" + (batch + 1) + ".bin"),
                    layout,
                    train,
                    batch * recordsPerFile,
                    recordsPerFile,
                    progress);
        }
        Images validation = new Images(recordsPerFile);
        read(folder.resolve("test_batch.bin"), layout, validation, 0, recordsPerFile, progress);
        return new Dataset(name, classes, train.named(name, classes), validation.named(name, classes));
    }

    /** Reads {@code train.bin} (50,000 records) and {@code test.bin} (10,000). */
    public static Dataset hundred(String name, Path folder, Labels labels, Progress progress) {
        return hundred(name, folder, labels, 50_000, 10_000, progress);
    }

    public static Dataset hundred(
            String name, Path folder, Labels labels, int trainRecords, int testRecords, Progress progress) {
        List<String> classes = names(folder.resolve(labels.names));
        Layout layout = new Layout(2, labels.offset, classes);
        progress.begin(Sentence.of("Reading %s", name), (long) trainRecords + testRecords, "images");
        Images train = new Images(trainRecords);
        read(folder.resolve("train.bin"), layout, train, 0, trainRecords, progress);
        Images validation = new Images(testRecords);
        read(folder.resolve("test.bin"), layout, validation, 0, testRecords, progress);
        return new Dataset(name, classes, train.named(name, classes), validation.named(name, classes));
    }

    private record Layout(int labelBytes, int labelAt, List<String> classes) {
        int recordBytes() {
            return labelBytes + IMAGE;
        }
    }

    private record Images(byte[] pixels, int[] labels) {
        Images(int size) {
            this(new byte[size * IMAGE], new int[size]);
        }

        ImageSet named(String name, List<String> classes) {
            return new ImageSet(name, classes, SIDE, SIDE, 3, pixels, labels);
        }
    }

    private static void read(Path file, Layout layout, Images into, int first, int records, Progress progress) {
        long expected = (long) records * layout.recordBytes();
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size != expected) {
                throw wrongSize(file, size, expected);
            }
            byte[] chunk = new byte[CHUNK * layout.recordBytes()];
            for (int done = 0; done < records; done += CHUNK) {
                progress.check();
                int count = Math.min(CHUNK, records - done);
                int wanted = count * layout.recordBytes();
                int got = in.readNBytes(chunk, 0, wanted);
                if (got != wanted) {
                    throw wrongSize(file, (long) done * layout.recordBytes() + got, expected);
                }
                for (int record = 0; record < count; record++) {
                    int image = done + record;
                    if (!unpack(layout, chunk, record * layout.recordBytes(), into, first + image)) {
                        throw WrongContents.ofData(
                                file,
                                "the label of its image %s is none of the %s classes",
                                image,
                                layout.classes().size());
                    }
                }
                progress.advance(count);
            }
        } catch (NoSuchFileException missing) {
            throw new Unreadable(file, missing, "is missing");
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }

    private static Unreadable wrongSize(Path file, long size, long expected) {
        return new Unreadable(
                file,
                size < expected
                        ? "is cut short: it has %,d bytes instead of %,d"
                        : "is too long: it has %,d bytes instead of %,d",
                size,
                expected);
    }

    /** Takes one record apart; false where its label is none of the classes. */
    private static boolean unpack(Layout layout, byte[] chunk, int at, Images into, int image) {
        int label = chunk[at + layout.labelAt()] & 0xFF;
        if (label >= layout.classes().size()) {
            return false;
        }
        into.labels()[image] = label;
        byte[] pixels = into.pixels();
        int red = at + layout.labelBytes();
        int to = image * IMAGE;
        for (int p = red; p < red + PLANE; p++, to += 3) {
            pixels[to] = chunk[p];
            pixels[to + 1] = chunk[p + PLANE];
            pixels[to + 2] = chunk[p + 2 * PLANE];
        }
        return true;
    }

    private static List<String> names(Path file) {
        try {
            List<String> names = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (names.size() < 2) {
                throw WrongContents.ofData(file, "a class name on each line is expected");
            }
            return names;
        } catch (NoSuchFileException missing) {
            throw new Unreadable(file, missing, "is missing: it names the classes");
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }
}
