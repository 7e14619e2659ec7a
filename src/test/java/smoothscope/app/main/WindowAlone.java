package smoothscope.app.main;

import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import smoothscope.snapshot.file.RecordingFile;

/** Opens the window on a file in a process of its own, and leaves when the numbers are there. */
final class WindowAlone {
    private WindowAlone() {}

    public static void main(String[] args) {
        QuietLogs.begin();
        Platform.startup(() -> {
            MainStage window = TestWindow.of(new Stage(), RecordingFile::read);
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
