package smoothscope.dataset.published;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.job.Progress;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/**
 * A file of unsigned bytes in the IDX layout of MNIST: two zeros, the type 8, the number of axes, their lengths as big-endian 32-bit
 * integers, then the values; gzipped or not.
 *
 * @param lengths of the axes
 * @param values row by row
 */
public record IdxFile(int[] lengths, byte[] values) {
    private static final int UNSIGNED_BYTES = 8;
    /** Deflate never packs better than 1032 to 1, so a header that promises more is refused before anything is allocated. */
    private static final long BEST_PACKING = 1032;

    /** Reads the four files of MNIST or of a set in its layout, in the folder as they are or with {@code .gz}. */
    public static Dataset dataset(String name, Path folder, List<String> classes, Progress progress) {
        progress.begin(Sentence.of("Reading %s", name), 4, "files");
        ImageSet train = part(name, folder, "train", classes, progress);
        ImageSet validation = part(name, folder, "t10k", classes, progress);
        if (train.height() != validation.height() || train.width() != validation.width()) {
            throw WrongContents.ofData(
                    existing(folder, "t10k-images-idx3-ubyte"),
                    "its images are %s×%s, but those to train on %s×%s",
                    validation.height(),
                    validation.width(),
                    train.height(),
                    train.width());
        }
        return new Dataset(name, classes, train, validation);
    }

    private static ImageSet part(String name, Path folder, String part, List<String> classes, Progress progress) {
        progress.check();
        Path imageFile = existing(folder, part + "-images-idx3-ubyte");
        IdxFile images = read(imageFile, 3);
        progress.advance(1);
        progress.check();
        Path labelFile = existing(folder, part + "-labels-idx1-ubyte");
        IdxFile labels = read(labelFile, 1);
        progress.advance(1);
        int size = labels.values.length;
        if (images.lengths[0] != size) {
            throw WrongContents.ofData(labelFile, "it holds %s labels for %s images", size, images.lengths[0]);
        }
        int[] classOf = new int[size];
        for (int i = 0; i < size; i++) {
            classOf[i] = labels.values[i] & 0xFF;
            if (classOf[i] >= classes.size()) {
                throw WrongContents.ofData(
                        labelFile,
                        "image %s has label %s, but there are only %s classes",
                        i,
                        classOf[i],
                        classes.size());
            }
        }
        return new ImageSet(name, classes, images.lengths[1], images.lengths[2], 1, images.values, classOf);
    }

    private static Path existing(Path folder, String name) {
        return PublishedFile.in(folder, name).orElseGet(() -> folder.resolve(name));
    }

    /** Reads a file of so many axes whole. */
    static IdxFile read(Path file, int axes) {
        try (InputStream unzipped = PublishedFile.unzipped(file);
                DataInputStream in = new DataInputStream(unzipped)) {
            int magic = in.readInt();
            if (magic != (UNSIGNED_BYTES << 8 | axes)) {
                throw WrongContents.ofData(
                        file,
                        axes == 1
                                ? "it is no IDX file of bytes with %s axis"
                                : "it is no IDX file of bytes with %s axes",
                        axes);
            }
            int[] lengths = new int[axes];
            for (int axis = 0; axis < axes; axis++) {
                lengths[axis] = in.readInt();
            }
            int size = size(file, lengths);
            byte[] values = in.readNBytes(size); // grows with what is there, whatever the header claims
            if (values.length < size) {
                throw new EOFException();
            }
            if (in.read() >= 0) {
                throw new Unreadable(file, "is longer than its header says");
            }
            return new IdxFile(lengths, values);
        } catch (NoSuchFileException missing) {
            throw new Unreadable(file, missing, "is missing");
        } catch (EOFException | ZipException cut) {
            throw new Unreadable(file, cut, "is cut short or damaged");
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }

    private static int size(Path file, int[] lengths) throws IOException {
        long memory = Runtime.getRuntime().maxMemory() / 2;
        long most = Math.min(Math.min(Integer.MAX_VALUE - 8, memory), Files.size(file) * BEST_PACKING);
        long size = 1;
        for (int length : lengths) {
            if (length < 1 || size > most / length) {
                String shape = Arrays.stream(lengths).mapToObj(String::valueOf).collect(Collectors.joining(" × "));
                throw WrongContents.ofData(file, "its header promises %s bytes, which it cannot hold", shape);
            }
            size *= length;
        }
        return (int) size;
    }
}
