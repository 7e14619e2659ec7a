package smoothscope.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps what belongs to the user who runs it, by the custom of the operating system; on Linux by the XDG base directory
 * specification.
 *
 * @param config what the user wants, and how the window was left
 * @param data what cannot be made again without effort: data sets, unsaved experiments
 * @param cache what can be made again
 */
public record UserFolders(Path config, Path data, Path cache) {
    private static final String NAME = "smoothscope";
    /** Files that were kept among the data before they had a folder of their own. */
    private static final List<String> ONCE_AMONG_DATA =
            List.of("preferences.txt", "window.json", "recent.txt", "places.txt");

    /** Those of the user who runs the program; what an earlier version kept elsewhere is there. */
    public static UserFolders ofUser() {
        return OfUser.FOLDERS;
    }

    private static final class OfUser {
        // read once: a library that asks for it may be told of another folder for a moment
        static final Path HOME = Path.of(System.getProperty("user.home", ""));
        static final UserFolders FOLDERS =
                of(System.getenv(), System.getProperty("os.name", ""), HOME).takeOver();
    }

    /** The user's home. */
    public static Path home() {
        return OfUser.HOME;
    }

    public static UserFolders of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path roaming = set(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"))
                    .resolve("Smoothscope");
            Path local = set(
                            environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("Smoothscope");
            return new UserFolders(roaming, roaming, local.resolve("Cache"));
        }
        if (name.startsWith("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support").resolve("Smoothscope");
            return new UserFolders(support, support, library.resolve("Caches").resolve("Smoothscope"));
        }
        return new UserFolders(
                absolute(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
                        .resolve(NAME),
                absolute(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                        .resolve(NAME),
                absolute(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME));
    }

    private static Path set(Map<String, String> environment, String variable, Path otherwise) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElse(otherwise);
    }

    /** A relative one is to be ignored, says the specification. */
    private static Path absolute(Map<String, String> environment, String variable, Path otherwise) {
        Path named = set(environment, variable, otherwise);
        return named.isAbsolute() ? named : otherwise;
    }

    /** Moves what an earlier version kept among the data to where it belongs, unless something newer lies there. */
    UserFolders takeOver() {
        for (String name : ONCE_AMONG_DATA) {
            Path before = data.resolve(name);
            Path now = config.resolve(name);
            if (!before.equals(now) && Files.isRegularFile(before) && !Files.exists(now)) {
                try {
                    Files.createDirectories(config);
                    Files.move(before, now, StandardCopyOption.ATOMIC_MOVE);
                } catch (IOException stays) {
                    // then the program begins anew, and the old file is kept
                }
            }
        }
        return this;
    }
}
