package smoothscope.app.main;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.dataset.download.Acquisition;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.library.PlacesFile;
import smoothscope.problem.Unreadable;
import smoothscope.session.Opening;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.Pictures;
import smoothscope.session.experiment.RecoveryFolder;
import smoothscope.session.settings.SettingsStore;
import smoothscope.snapshot.file.RecordingFile;

/** The whole window on recordings that a test hands it, without any images behind them. */
final class TestWindow {
    private TestWindow() {}

    /**
     * @param shipped the folder of the recordings that come along
     * @param recovery where experiments are kept
     */
    static MainStage of(Stage stage, Opening.Reader reader, List<Path> shipped, Path recovery) {
        return of(stage, reader, shipped, recovery, SettingsStore.nothing());
    }

    /** One that remembers. */
    static MainStage of(Stage stage, Opening.Reader reader, List<Path> shipped, Path recovery, SettingsStore settings) {
        return pictureFirst(stage, reader, shipped, recovery, settings).furnish();
    }

    /** One that shows its picture before all else, as a start of the program does. */
    static MainStage pictureFirst(
            Stage stage, Opening.Reader reader, List<Path> shipped, Path recovery, SettingsStore settings) {
        QuietLogs.begin();
        Pictures none = new Pictures((name, extraction) -> {
            throw new Unreadable(Path.of(name), "is not here");
        });
        return new MainStage(
                stage,
                new Means(
                        Workers.daemon(),
                        reader,
                        none,
                        shipped,
                        emptyLibrary(recovery),
                        RecoveryFolder.in(recovery),
                        settings));
    }

    /** Data sets of nobody: whoever runs the tests keeps what they have to themselves. */
    private static DatasetLibrary emptyLibrary(Path folder) {
        return new DatasetLibrary(
                Catalogue.all(),
                places -> DataFolders.only(folder),
                new PlacesFile(folder),
                Acquisition.overHttps(),
                work -> {
                    Thread thread = new Thread(work, "data sets of a test");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    /** One that opens planted recordings by name, and others from their files. */
    static MainStage ofPlanted(Stage stage, Path recovery) {
        return of(
                stage,
                (file, progress) -> file.toString().contains("planted")
                        ? PlantedRecordings.small()
                        : RecordingFile.read(file, progress),
                List.of(),
                recovery);
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
