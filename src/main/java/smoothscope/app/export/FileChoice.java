package smoothscope.app.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import smoothscope.app.style.Modal;
import smoothscope.app.text.Texts;

/** Where the user wants to write something, and as what. */
public final class FileChoice {
    private FileChoice() {}

    /**
     * Asks for a file.
     *
     * @param name at first, without an ending
     * @param kinds texts {@code export.KIND} that name each ending, the usual one first
     * @param endings as long as the kinds
     * @return the file with one of the endings; none where the user thought better of it
     */
    public static Optional<Path> ask(Window over, String title, String name, List<String> kinds, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of(title));
        chooser.setInitialFileName(name + "." + endings.get(0));
        for (int i = 0; i < kinds.size(); i++) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(Texts.of("export." + kinds.get(i)), "*." + endings.get(i)));
        }
        return Modal.save(chooser, over);
    }

    /** A file's ending, in small letters and without the dot. */
    public static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
