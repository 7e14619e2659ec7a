package smoothscope.network.torchscript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import smoothscope.network.checkpoint.Checkpoint;
import smoothscope.network.weights.OtherFormat;
import smoothscope.problem.FileMissing;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** A TorchScript file before anything native sees it: is it whole, and is it TorchScript at all? */
final class TorchArchive {
    private static final List<String> ENDINGS = List.of(".pt", ".pth", ".ptl", ".torchscript");
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final int PICKLE = 0x80;

    private TorchArchive() {}

    /** Tells by the first bytes of an archive or a pickle, else by the name. */
    static boolean mayBe(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (Checkpoint.isOne(file)) {
            return false;
        }
        if (ENDINGS.stream().anyMatch(name::endsWith)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ARCHIVE.length), ARCHIVE);
        } catch (IOException unreadable) {
            return false; // whoever opens it says so
        }
    }

    static void require(Path file) {
        OtherFormat.refuse(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            boolean script = ends(names, "/constants.pkl") && ends(names, "/data.pkl");
            if (!script && ends(names, "/data.pkl")) {
                throw pickled(file);
            }
            if (!script) {
                throw new Unreadable(file, "is not a TorchScript file: it is an archive of something else");
            }
        } catch (NoSuchFileException missing) {
            throw new FileMissing(file, missing);
        } catch (ZipException damaged) {
            if (beginsAsPickle(file)) {
                throw pickled(file);
            }
            throw new Unreadable(file, damaged, "is not a TorchScript file, or is cut short");
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }

    /** Refuses a file of whose entries one is not as it was written: the library that loads it does not look. */
    static void requireSound(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                    in.transferTo(OutputStream.nullOutputStream());
                    // zero: PyTorch was told to leave checksums out
                    if (entry.getCrc() != 0 && in.getChecksum().getValue() != entry.getCrc()) {
                        throw new Unreadable(file, "is damaged: a checksum differs");
                    }
                }
            }
        } catch (IOException damaged) {
            throw new Unreadable(file, damaged, "is not a TorchScript file, or is cut short");
        }
    }

    private static boolean ends(List<String> names, String ending) {
        return names.stream().anyMatch(name -> name.endsWith(ending));
    }

    private static boolean beginsAsPickle(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == PICKLE;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static WrongContents pickled(Path file) {
        return WrongContents.ofData(
                file,
                Sentence.of(
                        "it holds pickled weights without their network, which only its own Python code can use; save"
                                + " torch.jit.script(model) instead, or the weights as safetensors"),
                Sentence.of("The README shows the lines of PyTorch."));
    }
}
