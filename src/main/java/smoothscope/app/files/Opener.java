package smoothscope.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;
import smoothscope.app.model.AppModel;
import smoothscope.app.observe.ObserveWindow;
import smoothscope.app.text.Texts;
import smoothscope.session.TrainedFiles;
import smoothscope.session.view.ViewFile;

/** Opens files: recordings and saved views at once; trained networks once it is clear what they are to look at. */
public final class Opener {
    private final AppModel model;
    private final Stage stage;
    private final ObserveWindow observing;

    public Opener(AppModel model, Stage stage, ObserveWindow observing) {
        this.model = model;
        this.stage = stage;
        this.observing = observing;
    }

    /** Opens what was chosen, dropped or named. */
    public void open(List<Path> files) {
        if (TrainedFiles.areSome(files)) {
            observing.ask(files);
        } else {
            model.loading().open(files);
        }
    }

    /** Lets the user choose. */
    public void choose() {
        List<Path> chosen =
                RecordingChooser.choose(model, stage, Texts.of("open.title"), Texts.of("open.kinds"), endings());
        if (!chosen.isEmpty()) {
            open(chosen);
        }
    }

    private static List<String> endings() {
        Stream<String> networks = TrainedFiles.ENDINGS.stream().map(ending -> "*." + ending);
        return Stream.concat(Stream.of("*.npz", "*" + ViewFile.ENDING), networks)
                .toList();
    }
}
