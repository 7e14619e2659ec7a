package smoothscope.network.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import smoothscope.problem.Sentence;
import smoothscope.problem.WrongContents;

/** Networks in formats that are known and not read, told by what is in the file. */
public final class OtherFormat {
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F'};
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private OtherFormat() {}

    /** Refuses a file of such a format, with what to do instead. */
    public static void refuse(Path file) {
        byte[] start = start(file);
        if (Arrays.equals(start, HDF5)) {
            throw keras(file);
        }
        if (Arrays.equals(start, ARCHIVE)) {
            refuseArchive(file);
        }
    }

    private static void refuseArchive(Path file) {
        List<String> names;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            names = zip.stream().map(ZipEntry::getName).toList();
        } catch (IOException damaged) {
            return; // whoever opens it says so
        }
        if (names.contains("model.weights.h5")) {
            throw keras(file);
        }
        Optional<String> exported = names.stream()
                .filter(name -> name.endsWith("serialized_exported_program.json") || name.endsWith("models/model.json"))
                .findFirst();
        if (exported.isPresent()) {
            throw WrongContents.ofUnreadableNetwork(
                    file, Sentence.of("it is a program of torch.export, which is not read"));
        }
    }

    private static WrongContents keras(Path file) {
        return WrongContents.ofData(
                file,
                Sentence.of("it is a file of Keras, which is not read"),
                Sentence.of(
                        "Load it in Python and record it with smoothscope.py: model = keras.saving.load_model(file);"
                                + " smoothscope.record_keras(model, (images, labels), alpha=0.1, out=\"r.npz\")."));
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ARCHIVE.length);
        } catch (IOException unreadable) {
            return new byte[0]; // whoever opens it says so
        }
    }
}
