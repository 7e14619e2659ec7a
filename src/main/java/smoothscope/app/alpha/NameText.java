package smoothscope.app.alpha;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import smoothscope.app.text.Texts;
import smoothscope.session.RecordingName;
import smoothscope.text.Decimals;

/** What a recording is called, in the language of the window. */
public final class NameText {
    private NameText() {}

    public static String of(RecordingName name) {
        return said(name, "");
    }

    /** At the beginning of a sentence. */
    public static String begun(RecordingName name) {
        String said = of(name);
        int first = said.isEmpty() || name.isFile() ? 0 : said.offsetByCodePoints(0, 1);
        return said.substring(0, first).toUpperCase(Locale.ROOT) + said.substring(first);
    }

    /** Where there is little room. */
    public static String brief(RecordingName name) {
        return said(name, ".brief");
    }

    private static String said(RecordingName name, String length) {
        return name.parts().stream().map(part -> said(part, length)).collect(Collectors.joining(" · "));
    }

    private static String said(RecordingName.Part part, String length) {
        return switch (part.kind()) {
            case DATASET -> Texts.known("data.title." + part.value()).orElse(part.value());
            case NETWORK -> network(part.value());
            case IMAGES -> Texts.of("name.images" + length, Decimals.count(Integer.parseInt(part.value())));
            case ALL_IMAGES -> Texts.of("name.images.all" + length);
            case SEED -> Texts.of("name.seed", part.value());
            case FILE -> part.value();
        };
    }

    /**
     * A name in a field, with the one that the command line has for it after it: {@code CIFAR-10 (cifar10)}. Either may be typed.
     *
     * @param key where its words begin among the texts
     */
    public static StringConverter<String> inField(String key) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String name) {
                return name == null
                        ? ""
                        : Texts.known(key + name)
                                .map(words -> Texts.of("name.field", words, name))
                                .orElse(name);
            }

            @Override
            public String fromString(@Nullable String typed) {
                String plain = typed == null ? "" : typed.strip();
                return Texts.names(key)
                        .filter(name ->
                                plain.equalsIgnoreCase(toString(name)) || plain.equalsIgnoreCase(Texts.of(key + name)))
                        .findFirst()
                        .orElse(plain);
            }
        };
    }

    /** A network as it is written in the literature, or what it is. */
    public static String network(String name) {
        return Texts.known("network." + name).orElse(name);
    }
}
