package smoothscope.dataset;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where data sets are looked for, and where a download goes.
 *
 * @param searched folders that may hold data sets or the shipped recordings, first to last; some may not exist
 * @param downloads the folder into which a data set is downloaded
 */
public record DataFolders(List<Path> searched, Path downloads) {
    public DataFolders {
        searched = List.copyOf(searched);
    }

    /** The folder that the user named and no other, or without one the usual places. */
    public static DataFolders of(@Nullable Path named) {
        return named == null ? usual() : new DataFolders(List.of(named), named);
    }

    /**
     * The folder of the environment variable {@code SMOOTHSCOPE_DATA}, then {@code datasets} beside the program and in the working
     * folder, then the user's application data.
     */
    public static DataFolders usual() {
        return new Surroundings(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", "")),
                        Path.of("").toAbsolutePath(),
                        program())
                .folders();
    }

    /** The first of the searched folders' files or folders of this relative name that exists. */
    public Optional<Path> find(String relative) {
        return searched.stream()
                .map(folder -> folder.resolve(relative))
                .filter(Files::exists)
                .findFirst();
    }

    /** The folder where this user's programs keep what they need to find again, by the custom of the operating system. */
    public static Path applicationFolder() {
        return Surroundings.applicationFolder(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
    }

    /** The jar that holds this class, or the folder of classes; null where that cannot be told. */
    private static @Nullable Path program() {
        CodeSource source = DataFolders.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException notAFile) {
            return null;
        }
    }

    /** What the usual places depend on. */
    record Surroundings(
            Map<String, String> environment,
            String system,
            Path home,
            Path working,
            @Nullable Path program) {
        DataFolders folders() {
            Set<Path> searched = new LinkedHashSet<>();
            Path own = applicationFolder(environment, system, home).resolve("datasets");
            Optional<Path> named = set(environment, "SMOOTHSCOPE_DATA");
            named.ifPresent(searched::add);
            besideProgram().forEach(folder -> searched.add(folder.resolve("datasets")));
            searched.add(working.resolve("datasets"));
            searched.add(own);
            return new DataFolders(List.copyOf(searched), named.orElse(own));
        }

        private List<Path> besideProgram() {
            List<Path> folders = new ArrayList<>();
            Path folder = program == null ? null : program.getParent();
            for (int up = 0; up < 2 && folder != null; up++) {
                folders.add(folder);
                folder = folder.getParent();
            }
            return folders;
        }

        static Path applicationFolder(Map<String, String> environment, String system, Path home) {
            String name = system.toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) {
                return set(environment, "APPDATA")
                        .orElse(home.resolve("AppData").resolve("Roaming"))
                        .resolve("Smoothscope");
            }
            if (name.startsWith("mac")) {
                return home.resolve("Library").resolve("Application Support").resolve("Smoothscope");
            }
            return set(environment, "XDG_DATA_HOME")
                    .filter(Path::isAbsolute) // a relative one is to be ignored, says the XDG base directory
                    // specification
                    .orElse(home.resolve(".local").resolve("share"))
                    .resolve("smoothscope");
        }

        private static Optional<Path> set(Map<String, String> environment, String variable) {
            return Optional.ofNullable(environment.get(variable))
                    .filter(value -> !value.isBlank())
                    .map(Path::of);
        }
    }
}
