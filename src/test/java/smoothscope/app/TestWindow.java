package smoothscope.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.problem.Unreadable;
import smoothscope.session.DataShelf;
import smoothscope.session.Opening;
import smoothscope.session.Pictures;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Remembered;
import smoothscope.session.Unsaved;
import smoothscope.snapshot.RecordingFile;

/** The whole window on recordings that a test hands it, without any images behind them. */
final class TestWindow {
    private TestWindow() {}

    /**
     * @param shipped the folder of the recordings that come along
     * @param unsaved where experiments are kept
     */
    static MainStage of(Stage stage, Opening.Reader reader, List<Path> shipped, Path unsaved) {
        return of(stage, reader, shipped, unsaved, Remembered.nothing());
    }

    /** One that remembers. */
    static MainStage of(Stage stage, Opening.Reader reader, List<Path> shipped, Path unsaved, Remembered remembered) {
        QuietLogs.begin();
        Pictures none = new Pictures(name -> {
            throw new Unreadable(Path.of(name), "is not here");
        });
        return new MainStage(
                stage, Workers.daemon(), reader, none, shipped, DataShelf.ofUser(), Unsaved.in(unsaved), remembered);
    }

    /** One that opens planted recordings by name, and others from their files. */
    static MainStage ofPlanted(Stage stage, Path unsaved) {
        return of(
                stage,
                (file, progress) -> file.toString().contains("planted")
                        ? PlantedRecordings.small()
                        : RecordingFile.read(file, progress),
                List.of(),
                unsaved);
    }

    /** One that comes with no recording and keeps no experiment. */
    static MainStage of(Stage stage, Opening.Reader reader) {
        return of(stage, reader, List.of(), Path.of("nowhere"));
    }

    /** Waits for something to become true; nodes come and go on the JavaFX thread, so it is looked at there. */
    static void until(BooleanSupplier fact) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                40,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(fact::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
