package smoothscope.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import smoothscope.problem.DataMissing;
import smoothscope.session.Pictures;
import smoothscope.snapshot.RecordingFile;

/** The application as the toolkit starts it. */
public final class WindowApplication extends Application {
    private static final List<Path> FOLDERS = List.of(Path.of("datasets"));

    @Override
    public void start(Stage stage) {
        Optional<Path> file = getParameters().getRaw().stream().findFirst().map(Path::of);
        Pictures pictures = new Pictures(name -> {
            throw new DataMissing(name, name, FOLDERS);
        });
        new MainStage(stage, Workers.daemon(), RecordingFile::read, pictures, FOLDERS).show(file);
    }
}
