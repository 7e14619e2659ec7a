package smoothscope.problem;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, or a part of one, that can be said in more than one language: its English with gaps, and what fills them.
 *
 * @param template English, as {@link String#format} takes it
 * @param arguments what fills the gaps: names, paths and numbers, which are the same in every language, and sentences
 */
public record Sentence(String template, List<@Nullable Object> arguments) {
    private static final String AS_IT_IS = "%s";

    public Sentence {
        arguments = Collections.unmodifiableList(arguments);
    }

    public static Sentence of(@Template String template, @Nullable Object... arguments) {
        return new Sentence(template, Arrays.asList(arguments.clone()));
    }

    /** A text that is said as it is in every language: it was translated already, or it is another program's. */
    public static Sentence asItIs(String text) {
        return new Sentence(AS_IT_IS, Collections.singletonList(text));
    }

    /** One after the other, with commas between them. */
    public static Sentence list(List<Sentence> parts) {
        return new Sentence(String.join(", ", Collections.nCopies(parts.size(), AS_IT_IS)), List.copyOf(parts));
    }

    /** The same with something else in the gaps that something fills. */
    Sentence with(Object now, Object then) {
        return new Sentence(
                template,
                arguments.stream()
                        .map(each ->
                                each instanceof Sentence part ? part.with(now, then) : now.equals(each) ? then : each)
                        .collect(Collectors.toList()));
    }

    /** In another language, where each template is said as {@code language} says it. */
    public String in(UnaryOperator<String> language) {
        Object[] filled =
                arguments.stream().map(each -> filling(each, language)).toArray();
        return String.format(Locale.ROOT, language.apply(template), filled);
    }

    private static @Nullable Object filling(@Nullable Object each, UnaryOperator<String> language) {
        if (each instanceof Sentence part) {
            return part.in(language);
        }
        return each instanceof String text ? OneLine.name(text) : each;
    }

    /** In English. */
    @Override
    public String toString() {
        return in(UnaryOperator.identity());
    }
}
