package smoothscope.dataset.library;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smoothscope.file.UserFolders;
import smoothscope.problem.Unreadable;

/**
 * Where data sets are looked for, in this order: the folders that were named (an option, then the environment), the folders that the user
 * once pointed to, the usual places. The first that holds a set wins.
 *
 * @param named folders that may hold the usual folders of data sets, asked before all others; some may not exist
 * @param places the folders that the user once pointed to
 * @param others folders that may hold the usual folders of data sets or recordings, asked after all others; some may not exist
 * @param downloads the folder into which a data set is downloaded
 */
public record DataFolders(List<Path> named, Places places, List<Path> others, Path downloads) {
    public DataFolders {
        named = List.copyOf(named);
        others = List.copyOf(others);
    }

    /** The usual places, and before them the folder that the user named, if any; it must exist. */
    public static DataFolders of(@Nullable Path named) {
        if (named != null && !Files.isDirectory(named)) {
            throw new Unreadable(named, "is no folder");
        }
        return into(named);
    }

    /** As {@link #of}, for a folder that a download may still create. */
    public static DataFolders into(@Nullable Path named) {
        DataFolders usual = usual();
        return named == null ? usual : usual.after(named);
    }

    /** One folder and no other. */
    public static DataFolders only(Path folder) {
        return new DataFolders(List.of(folder), Places.NONE, List.of(), folder);
    }

    /**
     * The folder of the environment variable {@code SMOOTHSCOPE_DATA}, then what the user once pointed to, then {@code datasets} beside the
     * program and in the working folder, then the user's application data.
     */
    public static DataFolders usual() {
        return new Surroundings(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        UserFolders.home(),
                        Path.of("").toAbsolutePath(),
                        program())
                .folders(PlacesFile.ofUser().read());
    }

    private DataFolders after(Path folder) {
        List<Path> first = new ArrayList<>(named);
        first.add(0, folder);
        return new DataFolders(first, places, others, folder);
    }

    /** All folders that may hold the usual folders of data sets, first to last. */
    public List<Path> searched() {
        return Stream.concat(named.stream(), others.stream()).distinct().toList();
    }

    /** Where a set may be, first to last. */
    List<Path> candidates(String setFolder) {
        Stream<Path> before = named.stream()
                .flatMap(folder ->
                        Stream.of(folder.resolve(setFolder), folder).filter(each -> each.endsWith(setFolder)));
        Stream<Path> after = others.stream().map(folder -> folder.resolve(setFolder));
        return Stream.of(before, places.of(setFolder).stream(), after)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** The first of the searched folders' files or folders of this relative name that exists. */
    public Optional<Path> find(String relative) {
        return searched().stream()
                .map(folder -> folder.resolve(relative))
                .filter(Files::exists)
                .findFirst();
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
        DataFolders folders(Places places) {
            Set<Path> others = new LinkedHashSet<>();
            Path own = UserFolders.of(environment, system, home).data().resolve("datasets");
            Optional<Path> named = set(environment, "SMOOTHSCOPE_DATA");
            besideProgram().forEach(folder -> others.add(folder.resolve("datasets")));
            others.add(working.resolve("datasets"));
            others.add(own);
            return new DataFolders(named.stream().toList(), places, List.copyOf(others), named.orElse(own));
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

        private static Optional<Path> set(Map<String, String> environment, String variable) {
            return Optional.ofNullable(environment.get(variable))
                    .filter(value -> !value.isBlank())
                    .map(Path::of);
        }
    }
}
