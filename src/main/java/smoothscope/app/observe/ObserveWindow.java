package smoothscope.app.observe;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.SecondWindow;
import smoothscope.app.text.Texts;
import smoothscope.session.Observing;
import smoothscope.session.TrainedFiles;
import smoothscope.session.data.DatasetLibrary;

/** Asks what trained networks are to look at, and looks. */
public final class ObserveWindow {
    private final AppModel model;
    private final Stage owner;
    private final DatasetLibrary library;
    private final Executor reading;
    private final Consumer<Scene> dress;
    private final TrustQuestion trust;

    /**
     * @param reading where files are read and networks looked with
     * @param dress gives a scene the theme of the main window, now and whenever that changes
     */
    public ObserveWindow(AppModel model, Stage owner, DatasetLibrary library, Executor reading, Consumer<Scene> dress) {
        this.model = model;
        this.owner = owner;
        this.library = library;
        this.reading = reading;
        this.dress = dress;
        this.trust = new TrustQuestion(owner);
    }

    /** Reads what files of trained networks say, and asks for the rest. */
    public void ask(List<Path> files) {
        model.follow(TrainedFiles.read(reading, files).outcome().thenAcceptAsync(this::ask, Platform::runLater));
    }

    private void ask(TrainedFiles networks) {
        if (!trust.isAnswered(networks)) {
            return;
        }
        StackPane place = new StackPane();
        Stage stage = SecondWindow.stage(owner, Texts.of("observe.title"), new Scene(place), dress);
        place.getChildren().add(new ObserveForm(networks, wanted -> start(stage, wanted), stage::close));
        stage.setResizable(false);
        stage.show();
        stage.toFront();
    }

    private void start(Stage stage, Observing wanted) {
        stage.close();
        model.loading().open(wanted.start(reading, library));
    }
}
