package smoothscope.app.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language that the window speaks. */
public enum Language {
    ENGLISH("en", Locale.ROOT, "English"),
    TRADITIONAL_CHINESE("zh-TW", Locale.TAIWAN, "繁體中文");

    /** Where Chinese is written in traditional characters. */
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String tag, Locale locale, String ownName) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The name under which a choice is kept. */
    public String tag() {
        return tag;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** Where its texts are found. */
    Locale locale() {
        return locale;
    }

    /** The language of a tag that was kept; empty for one that is not spoken. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The language for a system's locale: traditional Chinese where it is written, English everywhere else. */
    public static Language of(Locale system) {
        boolean chinese = system.getLanguage().equals("zh");
        boolean traditional = system.getScript().isEmpty()
                ? TRADITIONAL.contains(system.getCountry())
                : system.getScript().equals("Hant");
        return chinese && traditional ? TRADITIONAL_CHINESE : ENGLISH;
    }

    /** The language of this system. */
    public static Language ofSystem() {
        return of(Locale.getDefault(Locale.Category.DISPLAY));
    }
}
