package smoothscope.app.text;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import smoothscope.problem.Sentence;

/** The words of the window in the language that was chosen; in English until then. */
public final class Texts {
    private static final String BUNDLE = "smoothscope.app.text";

    private static volatile Language language = Language.ENGLISH;
    private static volatile ResourceBundle words = words(Language.ENGLISH);

    private Texts() {}

    /** Speaks another language from now on; what was said before stays as it was. */
    public static void speak(Language chosen) {
        words = words(chosen);
        language = chosen;
    }

    public static Language language() {
        return language;
    }

    /** All words of a language: its own bundle, without falling back to the system's language. */
    static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static String of(String key) {
        return words.getString(key);
    }

    /** A text that is not there for every name. */
    public static Optional<String> known(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    /** What the keys that begin so end with, the shortest first. */
    public static Stream<String> names(String key) {
        return words.keySet().stream()
                .filter(each -> each.startsWith(key))
                .map(each -> each.substring(key.length()))
                .sorted(Comparator.comparingInt(String::length));
    }

    /** What the program says, in the language that was chosen. */
    public static String of(Sentence sentence) {
        return sentence.in(Translations.into(language));
    }

    /** A text with its gaps filled, by the rules of {@link MessageFormat}; numbers come in as text where their form matters. */
    public static String of(String key, Object... gaps) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(gaps);
    }
}
