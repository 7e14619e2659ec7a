package smoothscope.app.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import smoothscope.problem.Sentence;

/**
 * The templates of {@link Sentence}s in Traditional Chinese, read when the first one is wanted.
 *
 * <p>In the file a line of English is followed by a line of Chinese; blank lines and those that begin with # part them.
 */
final class Translations {
    private static final String FILE = "/smoothscope/app/sentences_zh_TW.txt";

    private Translations() {}

    /** What each template is in a language; as it stands where there is no translation. */
    static UnaryOperator<String> into(Language language) {
        return switch (language) {
            case ENGLISH -> UnaryOperator.identity();
            case TRADITIONAL_CHINESE -> template -> Table.CHINESE.getOrDefault(template, template);
        };
    }

    static Map<String, String> chinese() {
        return Table.CHINESE;
    }

    private static final class Table {
        private static final Map<String, String> CHINESE = read();

        private static Map<String, String> read() {
            try (InputStream file = Objects.requireNonNull(Translations.class.getResourceAsStream(FILE), FILE);
                    BufferedReader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                List<String> lines = text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
                Map<String, String> pairs = new HashMap<>();
                for (int i = 0; i + 1 < lines.size(); i += 2) {
                    pairs.put(lines.get(i), lines.get(i + 1));
                }
                return Map.copyOf(pairs);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
