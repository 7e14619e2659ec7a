import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Puts the application image, the desktop's files and the manual page together as a Debian package in {@code target/dist}. It has no scripts
 * that run when it is installed: the desktop's own triggers notice its files. {@code DPKG_DEB_COMPRESSOR_TYPE=zstd} packs faster and larger.
 */
public final class DebianPackage {
    private static final String ID = "io.github.smoothscope.Smoothscope";
    private static final String MAINTAINER = "The Smoothscope maintainers <maintainers@smoothscope.invalid>";
    private static final Path DIST = Path.of("target", "dist");
    private static final Path IMAGE = DIST.resolve("image").resolve("smoothscope");
    private static final Path ROOT = DIST.resolve("deb");
    private static final Path PARTS = Path.of("src", "package", "linux");
    private static final Path ICONS = Path.of("src", "main", "resources", "smoothscope", "app", "icon");

    private final String version;
    private final LocalDate day;

    private DebianPackage(String version, LocalDate day) {
        this.version = version;
        this.day = day;
    }

    public static void main(String[] none) throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")) {
            return; // Packages makes what other systems install
        }
        Path jar = IMAGE.resolve("lib/app/smoothscope.jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            String version = file.getManifest().getMainAttributes().getValue("Implementation-Version");
            Instant built = Files.getLastModifiedTime(jar).toInstant();
            new DebianPackage(version, LocalDate.ofInstant(built, ZoneOffset.UTC)).pack();
        }
    }

    private void pack() throws IOException, InterruptedException {
        run("rm", "-rf", ROOT.toString());
        Files.createDirectories(ROOT.resolve("opt"));
        // as links where the file system can: the image holds half a gigabyte
        run("cp", "-al", IMAGE.toString(), ROOT.resolve("opt/smoothscope").toString());
        Files.createDirectories(ROOT.resolve("usr/bin"));
        Files.createSymbolicLink(ROOT.resolve("usr/bin/smoothscope"), Path.of("/opt/smoothscope/bin/smoothscope"));
        desktop();
        papers();
        check();
        control();
        String file = "smoothscope_" + version + "_" + architecture() + ".deb";
        run("dpkg-deb", "--root-owner-group", "--build", ROOT.toString(), DIST.resolve(file).toString());
    }

    private void desktop() throws IOException {
        text("smoothscope.desktop", "usr/share/applications/" + ID + ".desktop");
        text("mime.xml", "usr/share/mime/packages/" + ID + ".xml");
        text("metainfo.xml", "usr/share/metainfo/" + ID + ".metainfo.xml");
        try (Stream<Path> icons = Files.list(ICONS)) {
            for (Path icon : icons.toList()) {
                String size = icon.getFileName().toString().replace(".png", "");
                copy(icon, "usr/share/icons/hicolor/" + size + "x" + size + "/apps/" + ID + ".png");
            }
        }
        copy(Path.of("src/package/smoothscope.svg"), "usr/share/icons/hicolor/scalable/apps/" + ID + ".svg");
    }

    private void papers() throws IOException, InterruptedException {
        copy(PARTS.resolve("copyright"), "usr/share/doc/smoothscope/copyright");
        copy(PARTS.resolve("lintian-overrides"), "usr/share/lintian/overrides/smoothscope");
        String change = "smoothscope (" + version + ") stable; urgency=medium\n\n  * " + version
                + ", see the change log of the program.\n\n -- " + MAINTAINER + "  "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atStartOfDay(ZoneOffset.UTC)).replace("GMT", "+0000")
                + "\n";
        zipped(change, "usr/share/doc/smoothscope/changelog");
        zipped(filled("smoothscope.1"), "usr/share/man/man1/smoothscope.1");
    }

    /** The desktop's own tools must find nothing wrong, where they are there. */
    private static void check() throws IOException, InterruptedException {
        String applications = ROOT.resolve("usr/share/applications/" + ID + ".desktop").toString();
        String metainfo = ROOT.resolve("usr/share/metainfo/" + ID + ".metainfo.xml").toString();
        for (List<String> tool : List.of(
                List.of("desktop-file-validate", applications),
                List.of("appstreamcli", "validate", "--no-net", metainfo))) {
            if (there(tool.get(0))) {
                run(tool.toArray(String[]::new));
            } else {
                System.out.println(tool.get(0) + " is not here: not checked");
            }
        }
    }

    private void control() throws IOException, InterruptedException {
        long bytes = 0;
        StringBuilder sums = new StringBuilder();
        for (Path file : files(ROOT)) {
            bytes += Files.size(file);
            sums.append(md5(file)).append("  ").append(ROOT.relativize(file)).append('\n');
        }
        Path control = Files.createDirectories(ROOT.resolve("DEBIAN"));
        Files.writeString(control.resolve("md5sums"), sums);
        Files.writeString(
                control.resolve("control"),
                String.join(
                        "\n",
                        "Package: smoothscope",
                        "Version: " + version,
                        "Architecture: " + architecture(),
                        "Maintainer: " + MAINTAINER,
                        "Installed-Size: " + bytes / 1024,
                        "Depends: " + String.join(", ", depends()),
                        "Recommends: fonts-noto-cjk",
                        "Section: science",
                        "Priority: optional",
                        "Description: see what label smoothing does to the last layer of a network",
                        " Smoothscope draws the penultimate-layer plots of \"When Does Label Smoothing",
                        " Help?\" (Mueller, Kornblith, Hinton, NeurIPS 2019) and lets you move alpha",
                        " while you look. It opens recordings of trained networks, trains two of them",
                        " side by side, measures calibration and neural collapse, and writes figures.",
                        ""));
        for (Path file : files(ROOT)) {
            boolean runs = Files.isExecutable(file) && !file.startsWith(ROOT.resolve("usr"));
            boolean written = !file.startsWith(ROOT.resolve("opt"));
            if (written) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** The packages of all libraries that the image's own libraries need and that are not among them. */
    private static Set<String> depends() throws IOException, InterruptedException {
        Map<String, String> packages = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PARTS.resolve("libraries.txt"))) {
            if (!line.startsWith("#")) {
                String[] words = line.split(" ", 2);
                packages.put(words[0], words[1]);
            }
        }
        Set<String> own = new TreeSet<>();
        List<String> command = new ArrayList<>(List.of("readelf", "--dynamic"));
        for (Path file : files(IMAGE)) {
            String name = file.getFileName().toString();
            if (name.contains(".so") || file.toString().contains("runtime/bin/")) {
                own.add(name);
                command.add(file.toString());
            }
        }
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        own.addAll(named("(SONAME)", all)); // a library may be asked for by another name than its file's
        Set<String> depends = new TreeSet<>();
        for (String library : named("(NEEDED)", all)) {
            if (!own.contains(library)) {
                String holder = packages.get(library);
                if (holder == null) {
                    throw new IllegalStateException(PARTS.resolve("libraries.txt") + " does not say which package holds " + library);
                }
                depends.add(holder);
            }
        }
        return depends;
    }

    /** The libraries that {@code readelf} names in its lines of this kind. */
    private static List<String> named(String kind, String lines) {
        return lines.lines()
                .filter(line -> line.contains(kind))
                .map(line -> line.replaceFirst(".*\\[(.*)].*", "$1"))
                .toList();
    }

    private static String architecture() {
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return processor.equals("aarch64") ? "arm64" : processor;
    }

    private String filled(String part) throws IOException {
        return Files.readString(PARTS.resolve(part))
                .replace("@ID@", ID)
                .replace("@VERSION@", version)
                .replace("@DATE@", day.toString());
    }

    private void text(String part, String to) throws IOException {
        Path file = ROOT.resolve(to);
        Files.createDirectories(file.getParent());
        Files.writeString(file, filled(part));
    }

    private static void copy(Path from, String to) throws IOException {
        Path file = ROOT.resolve(to);
        Files.createDirectories(file.getParent());
        Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void zipped(String text, String to) throws IOException, InterruptedException {
        Path file = ROOT.resolve(to);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        run("gzip", "-9", "--no-name", "--force", file.toString());
    }

    private static String md5(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            try (var in = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static boolean there(String tool) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }
}
