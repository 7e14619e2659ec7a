package smoothscope.session.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The recordings that come with the program, or that were put beside them. */
public final class Shipped {
    private static final String FIRST = "cifar10-alexnet.npz";

    private Shipped() {}

    /** All recordings in the folders: the one to be opened first, then by name. */
    public static List<Path> in(List<Path> folders) {
        return folders.stream()
                .distinct()
                .flatMap(folder -> recordings(folder).stream())
                .sorted(Comparator.comparing((Path file) -> !file.endsWith(FIRST))
                        .thenComparing(file -> String.valueOf(file.getFileName())))
                .toList();
    }

    /** What the window opens when no file was named. */
    public static Optional<Path> first(List<Path> folders) {
        return in(folders).stream().findFirst();
    }

    private static List<Path> recordings(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".npz")).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
