package smoothscope.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The native library's files as they lie in the jars that came along.
 *
 * @param name of the library, its version, flavour and system
 */
record NativeFiles(String name, List<NativeFile> files) {
    /** One file, with what its jar says of it. */
    record NativeFile(String name, URL from, long size, long checksum) {
        /** Whether a file on the disk is this one; reads all of it. */
        boolean isWhole(Path file) throws IOException {
            if (Files.size(file) != size) {
                return false;
            }
            CRC32 sum = new CRC32();
            byte[] buffer = new byte[1 << 20];
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sum.update(buffer, 0, read);
                }
            }
            return sum.getValue() == checksum;
        }

        /** @param written hears of the bytes as they are written */
        void unpack(Path to, LongConsumer written) throws IOException {
            byte[] buffer = new byte[1 << 20];
            try (InputStream in = from.openStream();
                    OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    out.write(buffer, 0, read);
                    written.accept(read);
                }
            }
            if (!isWhole(to)) {
                throw new IOException(name + " is not whole");
            }
        }
    }

    /** Those for this system; empty where none came along, as in an installed program, which has them unpacked. */
    static Optional<NativeFiles> shipped() {
        Properties told = new Properties();
        try (InputStream in = loader().getResourceAsStream("native/lib/pytorch.properties")) {
            if (in == null) {
                return Optional.empty();
            }
            told.load(in);
            String flavour = told.getProperty("flavor", "");
            String system = told.getProperty("classifier", "");
            List<NativeFile> files = new ArrayList<>();
            for (String library : told.getProperty("libraries", "").split(",", -1)) {
                add(files, "pytorch/" + flavour + "/" + system + "/", library);
            }
            add(files, "jnilib/" + system + "/" + flavour + "/", System.mapLibraryName("djl_torch"));
            return Optional.of(new NativeFiles(told.getProperty("version", "") + "-" + flavour + "-" + system, files));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static void add(List<NativeFile> to, String folder, String name) throws IOException {
        URL resource = loader().getResource(folder + name);
        @Nullable URLConnection connection = resource == null ? null : resource.openConnection();
        if (resource == null || !(connection instanceof JarURLConnection jar)) {
            throw new IOException(folder + name + " is not there");
        }
        to.add(new NativeFile(
                name, resource, jar.getJarEntry().getSize(), jar.getJarEntry().getCrc()));
    }

    private static ClassLoader loader() {
        return NativeFiles.class.getClassLoader();
    }
}
