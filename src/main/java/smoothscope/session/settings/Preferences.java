package smoothscope.session.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
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
@RecordBuilder
public record Preferences(
        Optional<String> language,
        Theme theme,
        ScaleMode scale,
        TemplateMode templates,
        boolean restore,
        boolean toured,
        PlayStyle alphaPlay,
        PlayStyle epochPlay)
        implements PreferencesBuilder.With {
    public static final Preferences DEFAULT = new Preferences(
            Optional.empty(),
            Theme.LIGHT,
            ScaleMode.ROW,
            FigureOptions.DEFAULT.templates(),
            true,
            false,
            new PlayStyle(1, PlayStyle.Loop.THERE_AND_BACK),
            new PlayStyle(1, PlayStyle.Loop.ROUND));

    /** How a recording is drawn that is opened anew. */
    public FigureOptions options() {
        return FigureOptions.DEFAULT
                .withDecorations(false)
                .withTheme(theme)
                .withScale(scale)
                .withTemplates(templates);
    }
}
