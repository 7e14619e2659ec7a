package smoothscope.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.problem.FileMissing;
import smoothscope.problem.Problem;

/** The bundles against each other and against the code that speaks from them. */
class TextsTest {
    private static final Path CODE = Path.of("src", "main", "java", "smoothscope", "app");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** A key that is asked for by its full name, or by its beginning. */
    private static final Pattern ASKED = Pattern.compile("Texts\\.of\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    private final ResourceBundle english = Texts.words(Language.ENGLISH);
    private final ResourceBundle chinese = Texts.words(Language.TRADITIONAL_CHINESE);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(keys("text.properties"), keys("text_zh_TW.properties"));
    }

    private static Set<String> keys(String file) {
        try (Stream<String> lines = Files.lines(Path.of("src", "main", "resources", "smoothscope", "app", file))) {
            return lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void everyProblemHasItsKind() {
        for (Class<?> problem : Problem.class.getPermittedSubclasses()) {
            String kind = ProblemText.kind(problem);
            assertTrue(english.containsKey("problem.is." + kind), kind);
        }
    }

    @Test
    void aFileThatIsNotHereIsCalledSoAndNothingElse() {
        Problem absent = new FileMissing(Path.of("gone.npz"), new NoSuchFileException("gone.npz"));
        assertEquals("This file is not here", ProblemText.heading(absent));
        assertTrue(absent.sentence().endsWith("gone.npz does not exist."), absent.sentence());
    }

    /** The legend, the menu and the sheet of keys call one thing by one word. */
    @Test
    void whatTheLegendShowsIsCalledTheSameInTheMenu() {
        for (ResourceBundle bundle : List.of(english, chinese)) {
            for (String part : List.of("centroids", "lines", "templates", "mistakes", "shading", "others")) {
                String legend = bundle.getString("legend." + part);
                assertTrue(legend.equalsIgnoreCase(bundle.getString("action." + part)), legend);
            }
        }
    }

    @Test
    void bothLanguagesFillTheSameGaps() {
        for (String key : english.keySet()) {
            assertEquals(gaps(english.getString(key)), gaps(chinese.getString(key)), key);
        }
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noTextHasAnApostropheThatAFormatWouldSwallow() {
        for (ResourceBundle bundle : List.of(english, chinese)) {
            bundle.keySet().forEach(key -> assertTrue(!bundle.getString(key).contains("'"), key));
        }
    }

    @Test
    void everyKeyThatTheCodeAsksForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            Matcher asked = ASKED.matcher(source);
            while (asked.find()) {
                String key = asked.group(1);
                boolean there = asked.group(2).equals("+")
                        ? english.keySet().stream().anyMatch(each -> each.startsWith(key))
                        : english.containsKey(key);
                if (!there) {
                    missing.add(key);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextIsSpokenSomewhere() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (String source : sources()) {
            LITERAL.matcher(source).results().forEach(found -> literals.add(found.group(1)));
        }
        Set<String> silent = english.keySet().stream()
                .filter(key -> !isSpoken(key, literals))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent);
    }

    /** Named in full, or by a beginning and an end that the code puts together. */
    private static boolean isSpoken(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        if (key.startsWith("action.")) {
            return literals.contains(key.substring("action.".length()).replaceAll("\\.tip$", ""));
        }
        boolean begun =
                literals.stream().anyMatch(each -> each.endsWith(".") && each.length() > 1 && key.startsWith(each));
        return begun
                || literals.stream()
                        .anyMatch(each -> each.startsWith(".")
                                && key.endsWith(each)
                                && isSpoken(key.substring(0, key.length() - each.length()), literals));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh-TW, TRADITIONAL_CHINESE",
        "zh-HK, TRADITIONAL_CHINESE",
        "zh-Hant, TRADITIONAL_CHINESE",
        "zh-Hant-US, TRADITIONAL_CHINESE",
        "zh-CN, ENGLISH",
        "zh-Hans-TW, ENGLISH",
        "de-DE, ENGLISH",
        "und, ENGLISH"
    })
    void theSystemsLocaleChoosesTheLanguage(String tag, Language expected) {
        assertEquals(expected, Language.of(Locale.forLanguageTag(tag)));
    }

    @Test
    void englishIsSpokenOnAChineseSystemWhenItWasChosen() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.TAIWAN);
            assertEquals("training", Texts.words(Language.ENGLISH).getString("split.train"));
            assertEquals("訓練集", Texts.words(Language.TRADITIONAL_CHINESE).getString("split.train"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
