package smoothscope.figure.layout;

import java.awt.Font;
import smoothscope.file.UserFolders;

/**
 * The system's fonts, found. When Java first looks for them it notes what it found in a hidden folder of the home; here that note goes to what
 * can be made again, where it is found at the next start.
 */
public final class SystemFonts {
    private static final Font LOGICAL = found();

    private SystemFonts() {}

    /** A font that Java completes with whatever the system has for other scripts. */
    public static Font logical(int style, int size) {
        return LOGICAL.deriveFont(style, size);
    }

    private static Font found() {
        UserFolders.ofUser(); // whose folders are known from now on
        String home = System.getProperty("user.home", "");
        System.setProperty("user.home", UserFolders.ofUser().cache().toString());
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
            boolean unused = font.canDisplay('A');
            return font;
        } finally {
            System.setProperty("user.home", home);
        }
    }
}
