package smoothscope.snapshot.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import smoothscope.job.Progress;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.npz.NpzArchive;

/** Arrays in files of their own, as {@code numpy.save} writes them: each says by its name which it is, those of a folder belong together. */
public final class ArrayFiles {
    private static final String SUFFIX = ".npy";
    private static final List<String> PLAIN = List.of("split", "image", "classes", "alpha", "epoch", "seed");

    private ArrayFiles() {}

    private static boolean isOne(Path file) {
        return file.toString().endsWith(SUFFIX);
    }

    /** Files as they make recordings: single arrays of one folder together where the first of them stands, each other file alone. */
    public static List<List<Path>> grouped(List<Path> files) {
        List<List<Path>> groups = new ArrayList<>();
        Map<Path, List<Path>> byFolder = new LinkedHashMap<>();
        for (Path file : files) {
            if (!isOne(file)) {
                groups.add(List.of(file));
                continue;
            }
            byFolder.computeIfAbsent(folder(file), first -> {
                        List<Path> together = new ArrayList<>();
                        groups.add(together);
                        return together;
                    })
                    .add(file);
        }
        return groups;
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.getParent() == null ? absolute : absolute.getParent();
    }

    /** @throws WrongContents where a name says nothing, or two the same */
    public static NpzArchive open(List<Path> files, Progress progress) {
        Map<String, Path> arrays = new LinkedHashMap<>();
        for (Path file : files) {
            String array = array(file);
            Path other = arrays.put(array, file);
            if (other != null) {
                throw new WrongContents(
                        file, "its name says that it holds %s, as %s does", array, String.valueOf(other.getFileName()));
            }
        }
        return NpzArchive.ofFiles(folder(files.get(0)), arrays, progress);
    }

    private static String array(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, Math.max(0, name.length() - SUFFIX.length()));
        if (PLAIN.contains(stem)) {
            return stem;
        }
        OwnNames best = Stream.of(OwnNames.values())
                .reduce((one, other) -> other.toldBy(stem) > one.toldBy(stem) ? other : one)
                .orElseThrow();
        if (best.toldBy(stem) == 0) {
            throw new WrongContents(
                    file,
                    "its name does not say which array it holds: activations (or features, X), weights (W), bias (b), labels"
                            + " (y), logits, templates, or %s",
                    String.join(", ", PLAIN));
        }
        return best.own();
    }
}
