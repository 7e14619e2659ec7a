package smoothscope.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the program keeps what tells how it went, each system's usual place for that. */
final class StateFolder {
    private static final String NAME = "smoothscope";

    private StateFolder() {}

    static Path ofUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), UserFolders.home());
    }

    static Path of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve(NAME);
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Logs").resolve(NAME);
        }
        Path state = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
        return (state.isAbsolute() ? state : home.resolve(".local").resolve("state")).resolve(NAME);
    }
}
