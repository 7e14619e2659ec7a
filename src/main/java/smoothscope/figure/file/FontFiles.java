package smoothscope.figure.file;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The system's fonts that may be put into a file: first those that Java's sans serif is made of, then those that know Chinese, Japanese and
 * Korean. Fonts whose outlines cannot be cut into a subset are passed over.
 */
final class FontFiles {
    private static final List<String> REGULAR = List.of(
            "DejaVuSans.ttf",
            "arial.ttf",
            "Arial.ttf",
            "LiberationSans-Regular.ttf",
            "NotoSans-Regular.ttf",
            "Helvetica.ttc");
    private static final List<String> BOLD = List.of(
            "DejaVuSans-Bold.ttf", "arialbd.ttf", "Arial Bold.ttf", "LiberationSans-Bold.ttf", "NotoSans-Bold.ttf");
    private static final List<String> EAST_ASIAN = List.of(
            "DroidSansFallbackFull.ttf",
            "DroidSansFallback.ttf",
            "wqy-microhei.ttc",
            "wqy-zenhei.ttc",
            "NotoSansTC-Regular.ttf",
            "msjh.ttc",
            "msyh.ttc",
            "mingliu.ttc",
            "Arial Unicode.ttf",
            "STHeiti Light.ttc",
            "uming.ttc",
            "ukai.ttc");

    /** Folders are searched once. */
    private static final Map<String, Optional<Path>> FOUND = new ConcurrentHashMap<>();

    private FontFiles() {}

    /** The fonts to try for a text in a style, one after the other; each is read when it is asked for. */
    static List<Path> candidates(int style) {
        List<Path> files = new ArrayList<>();
        List<String> latin = (style & Font.BOLD) != 0 ? BOLD : REGULAR;
        Stream.of(latin, REGULAR, EAST_ASIAN)
                .flatMap(List::stream)
                .distinct()
                .map(FontFiles::find)
                .flatMap(Optional::stream)
                .forEach(files::add);
        return files;
    }

    private static Optional<Path> find(String name) {
        return FOUND.computeIfAbsent(
                name,
                each -> folders().stream()
                        .filter(Files::isDirectory)
                        .map(folder -> find(folder, each))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<Path> find(Path folder, String name) {
        try (Stream<Path> all = Files.walk(folder, 5, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(file -> name.equals(String.valueOf(file.getFileName())))
                    .sorted()
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Path> folders() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            String root = Optional.ofNullable(System.getenv("WINDIR")).orElse("C:\\Windows");
            return List.of(Path.of(root, "Fonts"), home.resolve("AppData/Local/Microsoft/Windows/Fonts"));
        }
        return system.contains("mac")
                ? List.of(
                        Path.of("/System/Library/Fonts/Supplemental"),
                        Path.of("/System/Library/Fonts"),
                        Path.of("/Library/Fonts"),
                        home.resolve("Library/Fonts"))
                : List.of(
                        Path.of("/usr/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        home.resolve(".local/share/fonts"),
                        home.resolve(".fonts"));
    }

    /** Reads a font, of a collection the first; empty where its outlines are none of TrueType's or it cannot be read. */
    static Optional<TrueTypeFont> read(Path file) {
        try {
            List<TrueTypeFont> fonts = new ArrayList<>();
            if (file.toString().endsWith(".ttc")) {
                new TrueTypeCollection(file.toFile()).processAllFonts(fonts::add);
            } else {
                fonts.add(new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile())));
            }
            return fonts.stream()
                    .filter(font -> !(font instanceof OpenTypeFont other && other.isPostScript()))
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a font has a shape for a code point. */
    static boolean knows(TrueTypeFont font, int codePoint) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
    }
}
