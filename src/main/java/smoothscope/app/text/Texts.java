package smoothscope.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the window in the language of the system. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("smoothscope.app.text");

    private Texts() {}

    public static String of(String key) {
        return BUNDLE.getString(key);
    }

    /** A text with its gaps filled, by the rules of {@link MessageFormat}; numbers come in as text where their form matters. */
    public static String of(String key, Object... gaps) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(gaps);
    }
}
