package smoothscope.app.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import smoothscope.app.instance.Handover;
import smoothscope.app.instance.Instance;
import smoothscope.file.UserFolders;
import smoothscope.session.settings.SettingsStore;
import smoothscope.snapshot.file.RecordingFile;

/** Opens the window. */
public final class Window {
    private Window() {}

    /**
     * Shows the window and returns when it was closed; where this user has one open on this screen, that one takes the files over.
     *
     * @param files the recording to open, or several of the same examples, or a saved view; empty for what was looked at last
     * @param beside the recording for the lower row of panels; empty for none
     * @return false where there is no display to show it on
     */
    public static boolean open(List<Path> files, List<Path> beside) {
        if (!Display.present()) {
            return false;
        }
        Instance instance = Instance.ofUser();
        return instance.handOver(new Handover(files, beside)) || launch(Optional.of(instance), files, beside);
    }

    /** As {@link #open}, also where a window is open that would take the files over. */
    public static boolean openAnother(List<Path> files, List<Path> beside) {
        return Display.present() && launch(Optional.empty(), files, beside);
    }

    private static boolean launch(Optional<Instance> instance, List<Path> files, List<Path> beside) {
        QuietLogs.begin();
        // the painter draws into memory; AWT must not look for a screen of its own beside JavaFX
        System.setProperty("java.awt.headless", "true");
        // where the toolkit unpacks its libraries, unless they lie beside its jars as in a package
        System.setProperty(
                "javafx.cachedir",
                UserFolders.ofUser().cache().resolve("javafx").toString());
        SettingsStore settings = SettingsStore.ofUser();
        FirstReading reading =
                FirstReading.begin(RecordingFile::read, () -> FirstReading.guess(settings, files, beside));
        WindowApplication.prepare(instance, settings, reading);
        try {
            Application.launch(
                    WindowApplication.class,
                    Stream.concat(
                                    files.stream().map(Path::toString),
                                    beside.stream().map(file -> WindowApplication.BESIDE + file))
                            .toArray(String[]::new));
            return true;
        } catch (UnsupportedOperationException noScreen) {
            return false;
        } finally {
            instance.ifPresent(Instance::close);
        }
    }
}
