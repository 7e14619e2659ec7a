package smoothscope.app.text;

import java.awt.Font;
import smoothscope.figure.layout.SystemFonts;

/** Whether this system's fonts can show a language. */
public final class FontSupport {
    private FontSupport() {}

    /** Whether every character of the language's own name is in a font that the window falls back to. */
    public static boolean show(Language language) {
        String name = language.ownName();
        // every system has a font for these, and to look takes as long as a tenth of the start
        return name.chars().allMatch(character -> character < 128)
                || SystemFonts.logical(Font.PLAIN, 13).canDisplayUpTo(name) < 0;
    }
}
