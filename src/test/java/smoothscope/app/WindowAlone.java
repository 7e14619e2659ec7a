package smoothscope.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import smoothscope.dataset.Catalogue;
import smoothscope.dataset.DataFolders;
import smoothscope.problem.Unreadable;
import smoothscope.session.Pictures;
import smoothscope.session.Unsaved;
import smoothscope.snapshot.RecordingFile;

/** Opens the window on a file in a process of its own, and leaves when the numbers are there. */
final class WindowAlone {
    private WindowAlone() {}

    public static void main(String[] args) {
        QuietLogs.begin();
        Platform.startup(() -> {
            Pictures none = new Pictures(name -> {
                throw new Unreadable(Path.of(name), "is not here");
            });
            MainStage window = new MainStage(
                    new Stage(),
                    Workers.daemon(),
                    RecordingFile::read,
                    none,
                    List.of(),
                    (name, progress) -> Catalogue.load(name, DataFolders.usual(), progress),
                    Unsaved.in(Path.of("nowhere")));
            window.model().shown().subscribe(shown -> shown.ifPresent(now -> leaveSoon()));
            window.show(Optional.of(Path.of(args[0])));
        });
    }

    private static void leaveSoon() {
        PauseTransition pause = new PauseTransition(Duration.seconds(1));
        pause.setOnFinished(event -> System.exit(0));
        pause.play();
    }
}
