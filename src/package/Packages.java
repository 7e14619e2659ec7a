import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Packs the application image for the system that this runs on, beside what was packed already: {@code .tar.gz} under Linux, {@code .msi} and
 * {@code .zip} under Windows (needs the WiX toolset), {@code .dmg} under macOS. Writes the checksums of all into {@code SHA256SUMS}.
 */
public final class Packages {
    private static final Path DIST = Path.of("target", "dist");
    private static final Path IMAGES = DIST.resolve("image");
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    /** Installing a later version replaces the earlier one as long as this stays the same. */
    private static final String UPGRADE = "5d0f5a0e-4c1f-4b8e-9a43-6f6f2f0c5b1d";

    private Packages() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        String version = version();
        if (SYSTEM.startsWith("windows")) {
            windows(version);
        } else if (SYSTEM.startsWith("mac")) {
            mac();
        } else {
            linux(version);
        }
        sums();
    }

    /** Without the archive of classes: Java 17 takes it at the package's own place only, and this may be unpacked anywhere. */
    private static void linux(String version) throws IOException, InterruptedException {
        String processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        String name = "smoothscope-" + version + "-linux-" + processor;
        Files.copy(
                Path.of("src/package/linux/README"),
                IMAGES.resolve("smoothscope/README"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        List<String> command = new ArrayList<>(List.of(
                "tar", "--create", "--gzip", "--file", DIST.resolve(name + ".tar.gz").toString(),
                "--directory", IMAGES.toString(),
                "--owner=0", "--group=0", "--sort=name",
                "--transform", "s,^smoothscope," + name + ","));
        if (Runtime.version().feature() < 19) {
            command.add("--exclude=smoothscope.jsa");
        }
        command.add("smoothscope");
        run(command);
    }

    private static void windows(String version) throws IOException, InterruptedException {
        Path zip = DIST.resolve("smoothscope-" + version + "-windows-x86_64.zip");
        run(List.of("tar", "-a", "-c", "-f", zip.toString(), "-C", IMAGES.toString(), "Smoothscope"));
        List<String> command = jpackage("msi");
        command.addAll(List.of(
                "--app-image", IMAGES.resolve("Smoothscope").toString(),
                "--win-menu",
                "--win-per-user-install",
                "--win-upgrade-uuid", UPGRADE));
        command.addAll(associations());
        run(command);
    }

    private static void mac() throws IOException, InterruptedException {
        List<String> command = jpackage("dmg");
        command.addAll(List.of("--app-image", IMAGES.resolve("Smoothscope.app").toString()));
        run(command);
    }

    private static List<String> jpackage(String type) throws IOException {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jpackage").toString(),
                "--type", type,
                "--name", "Smoothscope",
                "--app-version", version().startsWith("0.") && SYSTEM.startsWith("mac") ? "1.0.0" : version(),
                "--vendor", "Smoothscope",
                "--dest", DIST.toString()));
    }

    /** A double click on a recording or a view opens it. */
    private static List<String> associations() throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String[] kind : new String[][] {
            {"npz", "application/x-npz", "NumPy arrays"},
            {"smoothscope", "application/x-smoothscope-view", "Smoothscope view"}
        }) {
            Path file = DIST.resolve(kind[0] + ".properties");
            Files.writeString(file, "extension=" + kind[0] + "\nmime-type=" + kind[1] + "\ndescription=" + kind[2] + "\n");
            arguments.addAll(List.of("--file-associations", file.toString()));
        }
        return arguments;
    }

    private static void sums() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(DIST)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(deb|tar\\.gz|msi|zip|dmg)")).sorted().toList()) {
                lines.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
            }
        }
        Files.writeString(DIST.resolve("SHA256SUMS"), lines);
        System.out.print(lines);
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String version() throws IOException {
        try (JarFile jar = new JarFile(Path.of("target", "smoothscope.jar").toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }
}
