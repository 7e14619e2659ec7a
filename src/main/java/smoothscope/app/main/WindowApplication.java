package smoothscope.app.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import smoothscope.app.files.Opener;
import smoothscope.app.files.ShownFiles;
import smoothscope.app.instance.FileWatch;
import smoothscope.app.instance.Instance;
import smoothscope.app.style.ProgramIcon;
import smoothscope.app.text.FontSupport;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.file.UserFolders;
import smoothscope.job.Progress;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.Pictures;
import smoothscope.session.experiment.RecoveryFolder;
import smoothscope.session.settings.SettingsStore;
import smoothscope.snapshot.file.RecordingFile;

/** The application as the toolkit starts it. */
public final class WindowApplication extends Application {
    /** Before the name of a recording for the lower row. */
    static final String BESIDE = "--beside=";

    private static Optional<Instance> instance = Optional.empty();

    /** What later starts hand their files to; the toolkit makes the application itself, so it is told beforehand. */
    static void listenBy(Optional<Instance> by) {
        instance = by;
    }

    @Override
    public void start(Stage stage) {
        SettingsStore settings = SettingsStore.ofUser();
        Language wanted =
                settings.preferences().language().flatMap(Language::tagged).orElseGet(Language::ofSystem);
        boolean shown = FontSupport.show(wanted);
        Texts.speak(shown ? wanted : Language.ENGLISH);
        DatasetLibrary library = DatasetLibrary.ofUser();
        Pictures pictures =
                new Pictures((name, extraction) -> library.open(name, Pictures.CUT, extraction, new Progress()));
        library.onChange(pictures::lookAgain);
        MainStage window = new MainStage(
                stage,
                Workers.daemon(),
                RecordingFile::read,
                pictures,
                library.folders().searched(),
                library,
                RecoveryFolder.in(UserFolders.ofUser().data().resolve("unsaved")),
                settings);
        window.tellOfTheUncaught();
        ProgramIcon.on(stage);
        window.show(files(false), files(true));
        instance.ifPresent(first ->
                first.listen(later -> Platform.runLater(() -> Opener.of(stage).take(later))));
        FileWatch.begin(new ShownFiles(stage));
        if (!shown) {
            window.model().notice().set(Texts.of("language.nofont"));
        }
    }

    private List<Path> files(boolean beside) {
        return getParameters().getRaw().stream()
                .filter(each -> each.startsWith(BESIDE) == beside)
                .map(each -> Path.of(beside ? each.substring(BESIDE.length()) : each))
                .toList();
    }
}
