package smoothscope.app.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.stage.Stage;
import smoothscope.app.instance.Handover;
import smoothscope.app.model.AppModel;
import smoothscope.app.observe.ObserveWindow;
import smoothscope.app.text.Texts;
import smoothscope.session.TrainedFiles;
import smoothscope.session.view.ViewFile;

/** Opens files: recordings and saved views at once; trained networks, and folders of pictures, once it is clear what is to look at what. */
public final class Opener {
    private final AppModel model;
    private final Stage stage;
    private final ObserveWindow observing;

    public Opener(AppModel model, Stage stage, ObserveWindow observing) {
        this.model = model;
        this.stage = stage;
        this.observing = observing;
        stage.getProperties().put(Opener.class, this); // the window may be put together anew
    }

    /** What opens files in this window now. */
    public static Opener of(Stage stage) {
        return (Opener) Objects.requireNonNull(stage.getProperties().get(Opener.class));
    }

    AppModel model() {
        return model;
    }

    /** Opens what a later start hands over, and brings the window to the front. */
    public void take(Handover later) {
        if (!later.files().isEmpty() && later.beside().isEmpty()) {
            open(later.files());
        } else if (!later.files().isEmpty()) {
            model.loading().open(later.files(), later.beside());
        }
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Opens what was chosen, dropped or named. */
    public void open(List<Path> files) {
        if (files.size() == 1 && Files.isDirectory(files.get(0))) {
            observing.askForNetworks(files.get(0));
        } else if (TrainedFiles.areSome(files)) {
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
        return Stream.concat(Stream.of("*.npz", "*.npy", "*" + ViewFile.ENDING), networks)
                .toList();
    }
}
