package smoothscope.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import smoothscope.app.style.ProgramIcon;
import smoothscope.app.text.Glyphs;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.dataset.DataFolders;
import smoothscope.job.Progress;
import smoothscope.session.DataShelf;
import smoothscope.session.Pictures;
import smoothscope.session.Remembered;
import smoothscope.session.Unsaved;
import smoothscope.snapshot.RecordingFile;

/** The application as the toolkit starts it. */
public final class WindowApplication extends Application {
    /** Before the name of a recording for the lower row. */
    static final String BESIDE = "--beside=";

    @Override
    public void start(Stage stage) {
        Remembered remembered = Remembered.ofUser();
        Language wanted =
                remembered.preferences().language().flatMap(Language::tagged).orElseGet(Language::ofSystem);
        boolean shown = Glyphs.show(wanted);
        Texts.speak(shown ? wanted : Language.ENGLISH);
        DataShelf shelf = DataShelf.ofUser();
        Pictures pictures = new Pictures(name -> shelf.load(name, new Progress()));
        shelf.onChange(pictures::lookAgain);
        MainStage window = new MainStage(
                stage,
                Workers.daemon(),
                RecordingFile::read,
                pictures,
                shelf.folders().searched(),
                shelf,
                Unsaved.in(DataFolders.applicationFolder().resolve("unsaved")),
                remembered);
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
