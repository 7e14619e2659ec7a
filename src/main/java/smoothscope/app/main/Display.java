package smoothscope.app.main;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to show a window on. */
final class Display {
    private Display() {}

    static boolean present() {
        return present(System.getenv(), System.getProperty("os.name", ""), System.getProperty("glass.platform", ""));
    }

    /** On Linux a window needs an X server to be named; elsewhere the system always has a screen. A platform that is named needs none. */
    static boolean present(Map<String, String> environment, String system, String platform) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || !platform.isEmpty()
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
