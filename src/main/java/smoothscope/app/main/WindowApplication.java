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
import smoothscope.app.text.FontSupport;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.file.UserFolders;
import smoothscope.job.Progress;
import smoothscope.session.Opening;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.Pictures;
import smoothscope.session.experiment.RecoveryFolder;
import smoothscope.session.settings.SettingsStore;

/** The application as the toolkit starts it. */
public final class WindowApplication extends Application {
    /** Before the name of a recording for the lower row. */
    static final String BESIDE = "--beside=";

    private static Optional<Instance> instance = Optional.empty();

    @SuppressWarnings("NullAway.Init") // told before the toolkit makes the application
    private static SettingsStore settings;

    @SuppressWarnings("NullAway.Init")
    private static Opening.Reader reader;

    /**
     * The toolkit makes the application itself, so it is told beforehand what to work with.
     *
     * @param by what later starts hand their files to
     * @param of what is kept from one start to the next
     * @param begun reads recordings; the first one already
     */
    static void prepare(Optional<Instance> by, SettingsStore of, Opening.Reader begun) {
        instance = by;
        settings = of;
        reader = begun;
    }

    @Override
    public void start(Stage stage) {
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
                new Means(
                        Workers.daemon(),
                        reader,
                        pictures,
                        library.folders().searched(),
                        library,
                        RecoveryFolder.in(UserFolders.ofUser().data().resolve("unsaved")),
                        settings));
        window.tellOfTheUncaught();
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
