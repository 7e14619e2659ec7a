import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the notices that the program shows of the libraries it carries, from {@code libraries.txt} and the jars of a build: their versions,
 * and what they hold of notices and licences. Run by hand after a library came, went or changed its version:
 * {@code java src/notices/WriteNotices.java}.
 */
public final class WriteNotices {
    private static final Path HERE = Path.of("src", "notices");
    private static final Path JARS = Path.of("target", "lib");
    private static final Path OUT = Path.of("src", "main", "resources", "smoothscope", "app", "about", "notices.txt");
    /** A jar's name, its version, and for which system it is. */
    private static final Pattern JAR = Pattern.compile(
            "(.+?)-(\\d[\\w.]*(?:-\\d[\\w.]*)?)(?:-(?:linux|mac|win|osx)(?:-[a-z]+\\d+(?:_64)?)?)?\\.jar");
    private static final Pattern PAPER = Pattern.compile("META-INF/(NOTICE|LICENSE)(\\.txt|\\.md)?");
    private static final String APACHE_END = "limitations under the License.";
    private static final List<List<String>> LICENCES = List.of(
            List.of("Apache-2.0", "Apache License 2.0"),
            List.of("GPL-2.0-with-classpath-exception", "GNU General Public License 2, Classpath exception"),
            List.of("GPL-3.0-with-GCC-exception", "GNU General Public License 3, GCC exception"),
            List.of("WordNet-3.0", "WordNet 3.0, of which the names of ImageNet's classes are"));

    private WriteNotices() {}

    public static void main(String[] none) throws IOException {
        Map<String, Path> jars = jars();
        StringBuilder out = new StringBuilder();
        for (String line : Files.readAllLines(HERE.resolve("libraries.txt"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                out.append(library(line.split("\\|", -1), jars));
            }
        }
        if (!jars.isEmpty()) {
            throw new IllegalStateException("in no line of libraries.txt: " + jars.keySet());
        }
        for (List<String> licence : LICENCES) {
            out.append("§ licence ").append(licence.get(1)).append("\n");
            out.append(tidy(Files.readString(HERE.resolve(licence.get(0) + ".txt")))).append("\n\n");
        }
        Files.createDirectories(OUT.getParent());
        Files.writeString(OUT, out);
    }

    /** By name; of several for different systems one. */
    private static Map<String, Path> jars() throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(JARS)) {
            files.sorted().forEach(file -> jars.put(match(file).group(1), file));
        }
        return jars;
    }

    private static Matcher match(Path jar) {
        Matcher matcher = JAR.matcher(jar.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalStateException("no version in the name of " + jar);
        }
        return matcher;
    }

    private static String library(String[] fields, Map<String, Path> jars) throws IOException {
        List<String> names = List.of(fields[3].strip().split(" "));
        Set<String> versions = new LinkedHashSet<>();
        Set<String> papers = new LinkedHashSet<>();
        if (!fields[4].isBlank()) {
            papers.add(tidy(Files.readString(HERE.resolve(fields[4].strip()))));
        }
        for (String name : names) {
            Path jar = jars.remove(name);
            if (jar == null) {
                throw new IllegalStateException("not in " + JARS + ": " + name);
            }
            versions.add(match(jar).group(2));
            papers.addAll(papers(jar));
        }
        if (versions.size() > 1) {
            throw new IllegalStateException(fields[0] + " has several versions: " + versions);
        }
        return String.join(
                        "\n",
                        "§ library " + fields[0].strip(),
                        "version " + versions.iterator().next(),
                        "licence " + fields[1].strip(),
                        "home " + fields[2].strip(),
                        "jars " + String.join(" ", names))
                + "\n\n"
                + (papers.isEmpty() ? "" : String.join("\n\n" + "-".repeat(72) + "\n\n", papers) + "\n\n");
    }

    /** The notice first, then what stands in its licence beside the Apache License, which is written once for all. */
    private static List<String> papers(Path jar) throws IOException {
        List<String> notices = new ArrayList<>();
        List<String> licences = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                Matcher paper = PAPER.matcher(entry.getName());
                if (paper.matches()) {
                    String text = tidy(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    boolean notice = paper.group(1).toUpperCase(Locale.ROOT).equals("NOTICE");
                    (notice ? notices : licences).add(notice ? text : withoutApache(text));
                }
            }
        }
        notices.addAll(licences);
        notices.removeIf(String::isBlank);
        return notices;
    }

    private static String withoutApache(String text) {
        boolean apache = text.stripLeading().startsWith("Apache License");
        int end = text.indexOf(APACHE_END);
        return apache && end > 0 ? tidy(text.substring(end + APACHE_END.length())) : text;
    }

    private static String tidy(String text) {
        String plain = text.replace("\r", "").replace("\t", "    ").replace("\f", "");
        return plain.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("^\n+|\n+$", "")
                .replaceAll("\n{3,}", "\n\n");
    }
}
