package smoothscope.app.main;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
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
import smoothscope.snapshot.RecordingFile;

/** The application as the toolkit starts it. */
public final class WindowApplication extends Application {
    /** Before the name of a recording for the lower row. */
    static final String BESIDE = "--beside=";

    @Override
    public void start(Stage stage) {
        SettingsStore settings = SettingsStore.ofUser();
        Language wanted =
                settings.preferences().language().flatMap(Language::tagged).orElseGet(Language::ofSystem);
        boolean shown = FontSupport.show(wanted);
        Texts.speak(shown ? wanted : Language.ENGLISH);
        DatasetLibrary library = DatasetLibrary.ofUser();
        Pictures pictures = new Pictures(name -> library.load(name, new Progress()));
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
