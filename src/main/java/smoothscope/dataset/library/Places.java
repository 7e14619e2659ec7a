package smoothscope.dataset.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folders that the user once pointed to.
 *
 * @param sets where known sets lie, by the name of their usual folder
 * @param own folders of the user's own images, with a folder for each class
 */
public record Places(Map<String, Path> sets, List<Path> own) {
    public static final Places NONE = new Places(Map.of(), List.of());

    public Places {
        sets = Map.copyOf(sets);
        own = List.copyOf(own);
    }

    /** Where a known set lies, as far as the user said so. */
    public Optional<Path> of(String setFolder) {
        return Optional.ofNullable(sets.get(setFolder));
    }

    public Places with(String setFolder, Path place) {
        Map<String, Path> more = new LinkedHashMap<>(sets);
        more.put(setFolder, place);
        return new Places(more, own);
    }

    public Places without(String setFolder) {
        Map<String, Path> fewer = new LinkedHashMap<>(sets);
        fewer.remove(setFolder);
        return new Places(fewer, own);
    }

    public Places withOwn(Path folder) {
        List<Path> more = new ArrayList<>(own);
        more.remove(folder);
        more.add(folder);
        return new Places(sets, more);
    }

    public Places withoutOwn(Path folder) {
        List<Path> fewer = new ArrayList<>(own);
        fewer.remove(folder);
        return new Places(sets, fewer);
    }
}
