package smoothscope.app.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Modal;
import smoothscope.app.text.Texts;

/** Lets the user choose files to look at, beginning where the open recording lies. */
final class RecordingChooser {
    private RecordingChooser() {}

    /**
     * Asks for one file or several.
     *
     * @param kind what is offered besides all files, with {@code endings} such as {@code "*.npz"}
     * @return none where the user thought better of it
     */
    static List<Path> choose(AppModel model, Stage stage, String title, String kind, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(kind, endings),
                        new FileChooser.ExtensionFilter(Texts.of("open.any"), "*"));
        model.shown()
                .get()
                .map(shown -> shown.session().file().toFile().getAbsoluteFile().getParentFile())
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return Modal.open(chooser, stage);
    }
}
