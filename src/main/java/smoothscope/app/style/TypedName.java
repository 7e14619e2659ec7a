package smoothscope.app.style;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.FileChooser;

/**
 * What is meant by a name in a dialog for saving. Not every system completes it by the ending of the kind that was chosen beside it.
 *
 * @param proposed the name that stood there at first
 * @param endings of the kinds that can be chosen, each with its dot, the usual one first; empty where any will do
 * @param chosen that of the kind that was chosen
 */
record TypedName(String proposed, List<String> endings, String chosen) {
    TypedName {
        endings = List.copyOf(endings);
    }

    /** @param chooser one that was answered */
    static TypedName in(FileChooser chooser) {
        List<String> endings = chooser.getExtensionFilters().stream()
                .flatMap(TypedName::endings)
                .toList();
        FileChooser.ExtensionFilter kind = chooser.getSelectedExtensionFilter();
        String chosen = Stream.concat(
                        kind == null ? Stream.empty() : endings(kind), Stream.concat(endings.stream(), Stream.of("")))
                .findFirst()
                .orElseThrow();
        String proposed = chooser.getInitialFileName();
        return new TypedName(proposed == null ? "" : proposed, endings, chosen);
    }

    private static Stream<String> endings(FileChooser.ExtensionFilter kind) {
        return kind.getExtensions().stream().map(pattern -> pattern.substring(pattern.lastIndexOf('*') + 1));
    }

    /** The file, with an ending: as it was typed; as was chosen where none was typed, or where only the kind is another than proposed. */
    Path file(Path typed) {
        String name = String.valueOf(typed.getFileName());
        boolean ended = endings.stream().anyMatch(ending -> endsWith(name, ending));
        if (!ended) {
            return typed.resolveSibling(name + chosen);
        }
        if (!name.equals(proposed) || endsWith(name, chosen)) {
            return typed;
        }
        String ending = endings.stream()
                .filter(each -> endsWith(name, each))
                .findFirst()
                .orElse("");
        return typed.resolveSibling(name.substring(0, name.length() - ending.length()) + chosen);
    }

    private static boolean endsWith(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT));
    }
}
