package smoothscope.session.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;

/**
 * What the user wants of every start.
 *
 * @param language the tag of the language that was chosen; empty for the system's
 * @param theme light or dark
 * @param scale how the panels of a recording are scaled at first
 * @param templates how templates are drawn at first
 * @param restore whether the window goes on where it was left
 * @param toured whether the tour was taken or declined, so that it is not offered again
 * @param alphaPlay how the play through α runs
 * @param epochPlay how the play through the epochs runs
 */
public record Preferences(
        Optional<String> language,
        Theme theme,
        ScaleMode scale,
        TemplateMode templates,
        boolean restore,
        boolean toured,
        PlayStyle alphaPlay,
        PlayStyle epochPlay) {
    public static final Preferences DEFAULT = new Preferences(
            Optional.empty(),
            Theme.LIGHT,
            ScaleMode.ROW,
            FigureOptions.DEFAULT.templates(),
            true,
            false,
            new PlayStyle(1, PlayStyle.Loop.THERE_AND_BACK),
            new PlayStyle(1, PlayStyle.Loop.ROUND));

    public Preferences withLanguage(Optional<String> other) {
        return new Preferences(other, theme, scale, templates, restore, toured, alphaPlay, epochPlay);
    }

    public Preferences withTheme(Theme other) {
        return new Preferences(language, other, scale, templates, restore, toured, alphaPlay, epochPlay);
    }

    public Preferences withScale(ScaleMode other) {
        return new Preferences(language, theme, other, templates, restore, toured, alphaPlay, epochPlay);
    }

    public Preferences withTemplates(TemplateMode other) {
        return new Preferences(language, theme, scale, other, restore, toured, alphaPlay, epochPlay);
    }

    public Preferences withRestore(boolean on) {
        return new Preferences(language, theme, scale, templates, on, toured, alphaPlay, epochPlay);
    }

    public Preferences withToured(boolean done) {
        return new Preferences(language, theme, scale, templates, restore, done, alphaPlay, epochPlay);
    }

    public Preferences withAlphaPlay(PlayStyle other) {
        return new Preferences(language, theme, scale, templates, restore, toured, other, epochPlay);
    }

    public Preferences withEpochPlay(PlayStyle other) {
        return new Preferences(language, theme, scale, templates, restore, toured, alphaPlay, other);
    }

    /** How a recording is drawn that is opened anew. */
    public FigureOptions options() {
        return FigureOptions.DEFAULT
                .withDecorations(false)
                .withTheme(theme)
                .withScale(scale)
                .withTemplates(templates);
    }

    /** A line for each that says what and how, with {@code =} between. */
    public String text() {
        List<String> lines = new ArrayList<>();
        language.ifPresent(tag -> lines.add("language=" + tag));
        lines.add("theme=" + theme.name().toLowerCase(Locale.ROOT));
        lines.add("scale=" + scale.name().toLowerCase(Locale.ROOT));
        lines.add("templates=" + templates.name().toLowerCase(Locale.ROOT));
        lines.add("restore=" + restore);
        lines.add("toured=" + toured);
        lines.add("play-alpha=" + alphaPlay.text());
        lines.add("play-epochs=" + epochPlay.text());
        return String.join("\n", lines) + "\n";
    }

    /** Reads what {@link #text} wrote; what it does not understand stays as it is by default. */
    public static Preferences of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return new Preferences(
                Optional.ofNullable(values.get("language")),
                constant(values.get("theme"), DEFAULT.theme, Theme.class),
                constant(values.get("scale"), DEFAULT.scale, ScaleMode.class),
                constant(values.get("templates"), DEFAULT.templates, TemplateMode.class),
                !"false".equals(values.get("restore")),
                "true".equals(values.get("toured")),
                PlayStyle.of(values.getOrDefault("play-alpha", "")).orElse(DEFAULT.alphaPlay),
                PlayStyle.of(values.getOrDefault("play-epochs", "")).orElse(DEFAULT.epochPlay));
    }

    private static <E extends Enum<E>> E constant(@Nullable String word, E otherwise, Class<E> kind) {
        try {
            return word == null ? otherwise : Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }
}
