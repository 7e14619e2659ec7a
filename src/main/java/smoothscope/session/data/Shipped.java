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
    /** The paper's first row; opened where nothing else was asked for. */
    public static final String CIFAR10 = "cifar10-alexnet.npz";
    /** The same network, trained on few images. */
    public static final String CIFAR10_SCARCE = "cifar10-scarce.npz";
    /** The paper's second row. */
    public static final String CIFAR100 = "cifar100-resnet56.npz";
    /** Three drawn classes that learn in seconds. */
    public static final String DRAWN = "drawn-small.npz";
    /** How the names of recordings of the paper's third and fourth row begin: nobody may pass them on, so they are only there where the user put them. */
    public static final String IMAGENET = "imagenet-";

    private Shipped() {}

    /** All recordings in the folders: the one to be opened first, then by name. */
    public static List<Path> in(List<Path> folders) {
        return folders.stream()
                .distinct()
                .flatMap(folder -> recordings(folder).stream())
                .sorted(Comparator.comparing((Path file) -> !file.endsWith(CIFAR10))
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
