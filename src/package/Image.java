import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the application image in {@code target/dist/image} from what {@code mvn package} left in {@code target}: a Java runtime with what the
 * program needs of it, the jars, the native libraries unpacked, the shipped recordings, a launcher. To be run by the JDK whose runtime
 * is to be packed.
 */
public final class Image {
    private static final Path TARGET = Path.of("target");
    private static final Path DIST = TARGET.resolve("dist");
    private static final Path INPUT = DIST.resolve("input");
    private static final Path RUNTIME = DIST.resolve("runtime");
    private static final Path IMAGE = DIST.resolve("image");
    private static final Path ICONS = Path.of("src", "main", "resources", "smoothscope", "app", "icon");
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256, 512);

    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean WINDOWS = SYSTEM.startsWith("windows");
    private static final boolean MAC = SYSTEM.startsWith("mac");
    private static final String NAME = WINDOWS || MAC ? "Smoothscope" : "smoothscope";

    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,"
            + "jdk.unsupported,jdk.unsupported.desktop,jdk.crypto.ec,jdk.localedata,jdk.zipfs";

    private Image() {}

    public static void main(String[] none) throws IOException {
        for (Path old : List.of(INPUT, RUNTIME, IMAGE)) {
            delete(old);
        }
        Files.createDirectories(INPUT);
        program();
        natives();
        runtime();
        launcher();
    }

    /** The jars, without those that only name others and those that hold nothing but native libraries; the recordings; the licences. */
    private static void program() throws IOException {
        Files.copy(TARGET.resolve("smoothscope.jar"), INPUT.resolve("smoothscope.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        for (Path jar : files(TARGET.resolve("lib"))) {
            if (!onlyNative(jar) && !empty(jar)) {
                Files.createDirectories(INPUT.resolve("lib"));
                Files.copy(jar, INPUT.resolve("lib").resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.createDirectories(INPUT.resolve("datasets"));
        for (Path file : files(Path.of("datasets"))) {
            if (Files.isRegularFile(file)) {
                Files.copy(file, INPUT.resolve("datasets").resolve(file.getFileName()));
            }
        }
        for (String paper : List.of("LICENSE", "NOTICE")) {
            Files.copy(Path.of(paper), INPUT.resolve(paper));
        }
        Files.copy(
                Path.of("src/main/resources/smoothscope/app/about/notices.txt"), INPUT.resolve("LIBRARIES"));
    }

    private static boolean onlyNative(Path jar) {
        String name = jar.getFileName().toString();
        return name.startsWith("pytorch-native") || name.startsWith("pytorch-jni");
    }

    /** Whether the jar holds no more than a manifest. */
    private static boolean empty(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.size() <= 2;
        }
    }

    /**
     * What is loaded from a file of its own is unpacked here, so that it need not be unpacked into a home. Each library has a folder to
     * itself: the engine loads all that it finds in its own.
     */
    private static void natives() throws IOException {
        Path torch = Files.createDirectories(INPUT.resolve("native/torch"));
        Path onnx = Files.createDirectories(INPUT.resolve("native/onnx"));
        Path jna = Files.createDirectories(INPUT.resolve("native/jna"));
        // where the toolkit looks for its own: beside its jars, but under Windows in a folder "bin" beside theirs
        Path toolkit = Files.createDirectories(INPUT.resolve(WINDOWS ? "bin" : "lib"));
        for (Path jar : files(TARGET.resolve("lib"))) {
            String name = jar.getFileName().toString();
            if (onlyNative(jar)) {
                unpack(jar, name.startsWith("pytorch-jni") ? jniFolder() : "/", torch);
            } else if (name.startsWith("javafx-")) {
                unpack(jar, "/", toolkit);
                strip(INPUT.resolve("lib").resolve(name), "/");
            } else if (name.startsWith("jna-")) {
                unpack(jar, "/com/sun/jna/" + jnaFolder(), jna);
                strip(INPUT.resolve("lib").resolve(name), "/com/sun/jna");
            } else if (name.startsWith("onnxruntime-")) {
                unpack(jar, "/ai/onnxruntime/native/" + onnxFolder(), onnx);
                strip(INPUT.resolve("lib").resolve(name), "/ai/onnxruntime/native");
            }
        }
    }

    private static String jniFolder() throws IOException {
        String system = WINDOWS ? "win-x86_64" : MAC ? "osx-aarch64" : "linux-" + processor("x86_64", "aarch64");
        boolean cuda = files(TARGET.resolve("lib")).stream().anyMatch(jar -> jar.toString().contains("pytorch-native-cu128"));
        return "/jnilib/" + system + (cuda ? "/cu128" : "/cpu");
    }

    private static String jnaFolder() {
        return WINDOWS ? "win32-x86-64" : MAC ? "darwin-aarch64" : "linux-" + processor("x86-64", "aarch64");
    }

    private static String onnxFolder() {
        return WINDOWS ? "win-x64" : MAC ? "osx-aarch64" : "linux-" + processor("x64", "aarch64");
    }

    private static String processor(String intel, String arm) {
        return System.getProperty("os.arch").equals("aarch64") ? arm : intel;
    }

    private static void unpack(Path jar, String from, Path to) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(inside.getPath(from))) {
            // beside some of macOS lie their symbols, under the same names
            for (Path file : all.filter(Image::isNative).filter(each -> !each.toString().contains(".dSYM/")).toList()) {
                boolean compressed = file.toString().endsWith(".gz");
                Path out = to.resolve(file.getFileName().toString().replaceFirst("\\.gz$", ""));
                try (InputStream in = compressed
                        ? new java.util.zip.GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file)) {
                    Files.copy(in, out, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Takes the native libraries out of a copied jar. */
    private static void strip(Path jar, String from) throws IOException {
        if (!Files.exists(jar)) {
            return;
        }
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(inside.getPath(from))) {
            for (Path file : all.filter(Image::isNative).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isNative(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches(".+\\.(so(\\.\\d+)*|dll|dylib(\\.yml)?|jnilib|a)(\\.gz)?");
    }

    private static void runtime() throws IOException {
        tool(
                "jlink",
                List.of(
                        "--add-modules", MODULES,
                        "--include-locales", "en,zh-TW",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output", RUNTIME.toString()));
        // of the commands one is kept: the program starts another Java for what may break
        for (Path command : files(RUNTIME.resolve("bin"))) {
            String name = command.getFileName().toString();
            if (!name.matches("javaw?(\\.exe)?|.*\\.dll|server|client")) {
                Files.delete(command);
            }
        }
        // no sound, no picture before the window, no screen but the toolkit's
        for (Path library : files(RUNTIME.resolve("lib"))) {
            if (library.getFileName().toString().matches("lib(jsound|splashscreen|awt_xawt|jawt)\\.so")) {
                Files.delete(library);
            }
        }
    }

    /**
     * A folder with a launcher. Under Linux it is a short script: the one that jpackage makes asks rpm and dpkg at each start whether
     * it belongs to a package, which takes longer than the rest of a start.
     */
    private static void launcher() throws IOException {
        if (WINDOWS || MAC) {
            jpackage();
            return;
        }
        Path image = Files.createDirectories(IMAGE.resolve("smoothscope"));
        Files.createDirectories(image.resolve("bin"));
        Files.createDirectories(image.resolve("lib"));
        Files.move(INPUT, image.resolve("lib").resolve("app"));
        Files.move(RUNTIME, image.resolve("lib").resolve("runtime"));
        String script = Files.readString(Path.of("src/package/linux/launcher.sh"));
        String options = options().stream().map(each -> '"' + each.replace("$APPDIR", "$app") + '"').collect(Collectors.joining(" "));
        Files.copy(ICONS.resolve("256.png"), image.resolve("lib/app/smoothscope.png"));
        Path launcher = image.resolve("bin").resolve("smoothscope");
        Files.writeString(launcher, script.replace("@OPTIONS@", options));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        archive(image);
    }

    /**
     * Classes as the start needs them, ready to be mapped into memory. Java before 19 takes them only from jars at the very place that they
     * were noted at, so the image is shown to it there, in a name space of its own.
     */
    private static void archive(Path image) throws IOException {
        Path list = TARGET.resolve("start-classes.txt").toAbsolutePath();
        String installed = "/opt/smoothscope";
        String script = "set -e; mount -t tmpfs tmpfs /opt; mkdir " + installed + "; mount --bind \"$1\" " + installed + "; cd " + installed
                + "/lib; exec runtime/bin/java -Xshare:dump -XX:SharedClassListFile=\"$2\" -XX:SharedArchiveFile=" + installed
                + "/lib/app/smoothscope.jsa -jar " + installed + "/lib/app/smoothscope.jar";
        int code = run("unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", image.toAbsolutePath().toString(), list.toString());
        if (code != 0) {
            System.out.println("No archive of classes (see target/dist/class-archive.log): the program will start without one, more slowly.");
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(DIST.resolve("class-archive.log").toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException(interruption);
        }
    }

    private static void jpackage() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", NAME,
                "--dest", IMAGE.toString(),
                "--app-version", version(),
                "--vendor", "Smoothscope",
                "--description", "Shows what label smoothing does to the last layer of a network",
                "--copyright", "Apache License 2.0",
                "--runtime-image", RUNTIME.toString(),
                "--input", INPUT.toString(),
                "--main-jar", "smoothscope.jar",
                "--icon", icon().toString()));
        for (String option : options()) {
            arguments.addAll(List.of("--java-options", option));
        }
        tool("jpackage", arguments);
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-Xshare:auto",
                "-XX:-UsePerfData", // else each start leaves a file for monitors among the temporary ones
                // the thorough compiler waits until the start is over: it would take a processor from it
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=20000",
                "-XX:Tier4CompileThreshold=100000",
                "-XX:Tier4BackEdgeThreshold=400000",
                "-Djava.awt.headless=true",
                "-DPYTORCH_LIBRARY_PATH=$APPDIR/native/torch",
                "-Donnxruntime.native.path=$APPDIR/native/onnx",
                "-Djna.boot.library.path=$APPDIR/native/jna",
                "-Djna.nounpack=true"));
        int java = Runtime.version().feature();
        if (java >= 24) {
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    private static String version() throws IOException {
        try (JarFile jar = new JarFile(TARGET.resolve("smoothscope.jar").toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version").replaceFirst("-.*", "");
        }
    }

    private static Path icon() throws IOException {
        Path file = DIST.resolve(WINDOWS ? "smoothscope.ico" : "smoothscope.icns");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(WINDOWS ? ico() : icns());
        }
        return file;
    }

    /** An icon file of Windows: a table of pictures, then the pictures, which may be PNG since Windows Vista. */
    private static byte[] ico() throws IOException {
        List<Integer> sizes = ICON_SIZES.stream().filter(size -> size <= 256).toList();
        int place = 6 + 16 * sizes.size();
        ByteBuffer out = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int size : sizes) {
            int length = png(size).length;
            byte side = (byte) (size == 256 ? 0 : size);
            out.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32).putInt(length).putInt(place);
            place += length;
        }
        for (int size : sizes) {
            out.put(png(size));
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    /** An icon file of macOS: a length, then pictures, each under the name of its size and with its own length. */
    private static byte[] icns() throws IOException {
        ByteBuffer out = ByteBuffer.allocate(1 << 20);
        out.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        for (Object[] kind : new Object[][] {{"ic07", 128}, {"ic08", 256}, {"ic09", 512}}) {
            byte[] png = png((Integer) kind[1]);
            out.put(((String) kind[0]).getBytes(StandardCharsets.US_ASCII)).putInt(8 + png.length).put(png);
        }
        out.putInt(4, out.position());
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] png(int size) throws IOException {
        return Files.readAllBytes(ICONS.resolve(size + ".png"));
    }

    private static void tool(String name, List<String> arguments) {
        int code = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("This Java holds no " + name + ": a whole JDK is needed."))
                .run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
