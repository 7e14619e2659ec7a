package smoothscope.app.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import smoothscope.app.about.AboutWindow;
import smoothscope.app.action.Actions;
import smoothscope.app.data.DataWindow;
import smoothscope.app.export.ExportWindows;
import smoothscope.app.files.Comparing;
import smoothscope.app.files.Opener;
import smoothscope.app.files.PaperRows;
import smoothscope.app.files.Recent;
import smoothscope.app.files.Saving;
import smoothscope.app.gallery.Gallery;
import smoothscope.app.gallery.Shelf;
import smoothscope.app.model.AppModel;
import smoothscope.app.observe.ObserveWindow;
import smoothscope.app.preferences.DataPlace;
import smoothscope.app.preferences.PreferencesWindow;
import smoothscope.app.style.ProgramIcon;
import smoothscope.app.style.SeenCondition;
import smoothscope.app.text.FontSupport;
import smoothscope.app.text.Language;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.app.tour.Tour;
import smoothscope.app.training.SetupPopover;
import smoothscope.app.training.Trainer;
import smoothscope.app.training.UnsavedDialog;
import smoothscope.session.Opening;
import smoothscope.session.TrainedFiles;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.Pictures;
import smoothscope.session.data.Shipped;
import smoothscope.session.experiment.RecoveryFolder;
import smoothscope.session.settings.Preferences;
import smoothscope.session.settings.SettingsStore;
import smoothscope.session.settings.WindowState;
import smoothscope.session.view.ViewState;

/** Puts the window together and shows it. */
public final class MainStage {
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;
    /** So long a recording is read alone before what is worked with is made. */
    private static final Duration PATIENCE = Duration.millis(1500);

    private final Stage stage;
    private final Workers workers;
    private final Opening.Reader reader;
    private final Pictures pictures;
    private final List<Path> folders;
    private final RecoveryFolder recovery;
    private final SettingsStore settings;
    /** Whether the start before this one did not finish: what it opened is not opened again unasked. */
    private final boolean plain;

    private final WindowState left;
    private final WindowAutosave keeping;
    private final Tour tour;
    private final DatasetLibrary library;
    private final Windows windows;
    private final Opener opener;
    private final AppModel model;
    private final Trainer trainer;
    private final UnsavedDialog parting;
    private final ObserveWindow observing;
    private final Comparing comparing;
    private final List<Path> shipped;
    private final MainView view;
    private final Subscription fullScreen;
    private Optional<Strip> strip = Optional.empty();
    private boolean started;
    private boolean focused;

    /**
     * @param folders where recordings may be found that come with the program
     * @param library the data sets
     * @param recovery where the timelines of experiments are kept until they are saved
     * @param settings what is kept from one start to the next
     */
    public MainStage(
            Stage stage,
            Workers workers,
            Opening.Reader reader,
            Pictures pictures,
            List<Path> folders,
            DatasetLibrary library,
            RecoveryFolder recovery,
            SettingsStore settings) {
        this(
                new Scene(new StackPane(), WindowState.FIRST.width(), WindowState.FIRST.height()),
                stage,
                workers,
                reader,
                pictures,
                folders,
                library,
                recovery,
                settings);
    }

    /** @param scene one for all languages: the toolkit remembers of a scene which rules of its sheets concern what */
    private MainStage(
            Scene scene,
            Stage stage,
            Workers workers,
            Opening.Reader reader,
            Pictures pictures,
            List<Path> folders,
            DatasetLibrary library,
            RecoveryFolder recovery,
            SettingsStore settings) {
        this.library = library;
        this.stage = stage;
        this.workers = workers;
        this.reader = reader;
        this.pictures = pictures;
        this.folders = folders;
        this.recovery = recovery;
        this.settings = settings;
        Preferences wants = settings.preferences();
        this.plain = settings.startIsAfterOneUnfinished();
        this.left = wants.restore() && !plain ? settings.window() : WindowState.FIRST;
        this.model = new AppModel(new Opening(workers.reading(), reader, folders), Platform::runLater);
        model.preferred().set(wants);
        model.theme().set(wants.theme());
        this.keeping = new WindowAutosave(model, stage, settings, workers.working(), left.width(), left.height());
        this.trainer = new Trainer(model, library, workers.reading(), workers.working(), recovery);
        this.shipped = Shipped.in(folders);
        this.tour = new Tour(model, shipped, () -> model.prefer(now -> now.withToured(true)));
        this.windows = windows();
        this.observing = new ObserveWindow(
                model, stage, library, workers.reading(), other -> Appearance.followWhileOpen(model, other));
        this.opener = new Opener(model, stage, observing);
        this.parting = new UnsavedDialog(trainer, stage);
        this.comparing = new Comparing(model, stage, shipped);
        this.view = new MainView(
                model,
                trainer,
                recovery,
                workers,
                pictures,
                shipped,
                comparing,
                tour,
                parting,
                windows.datasets()::show,
                opener);
        ((Pane) scene.getRoot()).getChildren().setAll(view);
        Appearance.expect(model.theme().get(), scene);
        model.shown().subscribe(this::focusFirst);
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc is an action among others
        model.presenting().addListener((property, before, now) -> {
            if (now != stage.isFullScreen()) {
                stage.setFullScreen(now);
            }
        });
        this.fullScreen = stage.fullScreenProperty().subscribe((before, now) -> {
            if (!now) {
                model.presenting().set(false);
            }
        });
        stage.setOnCloseRequest(this::close);
        stage.setTitle(Texts.of("app.name"));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    }

    /** Makes what is worked with beside the picture, unless it is there. */
    MainStage furnish() {
        if (strip.isPresent()) {
            return this;
        }
        ProgramIcon.on(stage);
        Appearance.begin();
        Appearance.follow(model, stage.getScene());
        Strip made = new Strip(model, workers.working());
        strip = Optional.of(made);
        made.alpha().onTyped(view.picture().panels()::requestFocus);
        Actions actions = new WindowActions(
                        model,
                        stage,
                        made.alpha(),
                        opener,
                        new Saving(model, stage, workers.writing()),
                        new Views(model, trainer, stage, workers.working()),
                        tour,
                        trainer,
                        parting,
                        new SetupPopover(trainer, parting),
                        this::speak,
                        windows,
                        new PaperRows(model, () -> Shipped.in(folders), observing::askForPair),
                        comparing,
                        view::turnSide)
                .actions();
        Recent recent = new Recent(model, settings, workers.working(), recovery.folder());
        Shelf shelf = new Shelf(model, reader, workers.browsing(), shipped, settings::recent);
        Gallery gallery = new Gallery(model, shelf, comparing, opener::choose);
        view.furnish(new TopBar(model, actions, recent, comparing, gallery), made, actions);
        if (stage.isShowing()) { // what a key opens hangs below a button, and wears what that wears
            view.applyCss();
            view.layout();
        }
        actions.listen(stage.getScene());
        actions.typed(stage.getScene(), "?", "keys");
        return this;
    }

    /** The picture is seen first; what goes wrong and what takes long to read are seen with all else. */
    private void furnishInTime() {
        if (model.loading().job().get().isEmpty()) {
            furnish(); // nothing is to be seen
        }
        BooleanProperty late = new SimpleBooleanProperty(false);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> late.set(model.shown().get().isEmpty()));
        patience.play();
        ObservableValue<Boolean> seen =
                new SeenCondition(view.picture().panels().layoutShown().map(Optional::isPresent));
        Stream.of(seen, late, model.problem().map(Optional::isPresent))
                .forEach(each -> each.subscribe(now -> {
                    if (now) {
                        furnish();
                    }
                }));
    }

    private Windows windows() {
        Consumer<Scene> dress = scene -> Appearance.followWhileOpen(model, scene);
        Links links = new Links(model, workers.working());
        DataWindow datasets = new DataWindow(stage, library, workers.working(), dress, model::failed);
        DataPlace data = new DataPlace(() -> library.folders().downloads(), links::openFolder, datasets::show);
        return new Windows(
                datasets,
                new PreferencesWindow(stage, dress, model.preferred(), this::prefer, data, workers.working()),
                new AboutWindow(stage, dress, links::open),
                new ExportWindows(model, stage, dress, pictures, workers.writing()));
    }

    /** Tells in this window what no one caught on any thread, from now on. */
    void tellOfTheUncaught() {
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(model::failed));
    }

    /** Shows the window at once; the recording follows when it is read. */
    public void show(Optional<Path> file) {
        show(file.stream().toList(), List.of());
    }

    /**
     * Shows the window at once; the recordings follow when they are read.
     *
     * @param files a recording, or several of the same examples, or a saved view; empty for what was looked at last
     * @param beside a recording for the lower row of panels; empty for none
     */
    public void show(List<Path> files, List<Path> beside) {
        open(files, beside);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = left.width();
        double height = left.height();
        boolean filling = width >= screen.getWidth() || height >= screen.getHeight();
        stage.setMaximized(left.maximized() || filling);
        stage.show();
        // asked for before it is there, the size is lost under some window managers
        stage.setWidth(Math.min(width, screen.getWidth()));
        stage.setHeight(Math.min(height, screen.getHeight()));
        keeping.begin();
        tour.offered().set(!model.preferred().get().toured());
        furnishInTime();
        tellOfTheStart();
        settings.damaged().forEach(each -> model.notice().set(ProblemText.sentence(each)));
    }

    /** The start is over once there is a picture, or a word why there is none. */
    private void tellOfTheStart() {
        view.picture().panels().layoutShown().subscribe(shown -> finishStart(shown.isPresent()));
        model.problem().subscribe(problem -> finishStart(problem.isPresent()));
        if (plain) {
            model.notice().set(Texts.of("start.unfinished"));
        }
    }

    private void finishStart(boolean now) {
        if (now && !started) {
            started = true;
            workers.working().execute(settings::startFinished);
        }
    }

    /** What was named; else what was looked at last; else what comes along. */
    private void open(List<Path> files, List<Path> beside) {
        model.side().set(left.side());
        model.sideWidth().set(left.sideWidth());
        model.split().set(left.split());
        Optional<Path> first = Shipped.first(folders);
        Optional<ViewState> last = left.view();
        if (TrainedFiles.areSome(files)) {
            first.ifPresent(model.loading()::open);
            opener.open(files);
        } else if (!files.isEmpty()) {
            model.loading().open(files, beside);
        } else if (last.isPresent()) {
            model.loading()
                    .restore(last.get(), first.orElse(last.get().recordings().get(0)));
        } else {
            first.ifPresent(model.loading()::open);
        }
    }

    /** Speaks another language, from now on at every start. */
    MainStage speak(Language language) {
        return prefer(wants -> wants.withLanguage(Optional.of(language.tag())));
    }

    /** Changes what the user wants, with effect at once; the window that goes on is another one where the language changed. */
    MainStage prefer(UnaryOperator<Preferences> how) {
        Preferences before = model.preferred().get();
        Preferences now = how.apply(before);
        Language language = now.language().flatMap(Language::tagged).orElseGet(Language::ofSystem);
        if (!FontSupport.show(language)) {
            model.notice().set(Texts.of("language.nofont"));
            model.preferred().set(now); // what shows the choice is told
            model.preferred().set(before);
            return this;
        }
        model.prefer(how);
        model.theme().set(now.theme());
        if (before.toured() != now.toured()) {
            tour.offered().set(!now.toured());
        }
        return language == Texts.language() ? this : anew(language);
    }

    /** The window is put together anew in another language, and goes on where it was. */
    private MainStage anew(Language language) {
        Texts.speak(language);
        strip.ifPresent(Strip::rest);
        boolean choosing = windows.preferences().isShowing();
        windows.close(stage);
        fullScreen.unsubscribe();
        keeping.end();
        MainStage next = new MainStage(
                        stage.getScene(), stage, workers, reader, pictures, folders, library, recovery, settings)
                .furnish();
        next.model.takeOver(model);
        next.model.exports().takeOver(model.exports());
        next.trainer.takeOver(trainer);
        next.tour.takeOver(tour);
        next.keeping.begin();
        if (Thread.getDefaultUncaughtExceptionHandler() instanceof Uncaught) {
            next.tellOfTheUncaught();
        }
        if (choosing) {
            next.windows.preferences().show();
        }
        return next;
    }

    /** A timeline that was not saved is asked for once; nothing that was discarded is left behind. */
    private void close(WindowEvent request) {
        request.consume();
        parting.then(this::leave);
    }

    /** What is being written is finished first; where it cannot be, the window stays and says so. */
    private void leave() {
        if (model.exports().oldest().get().isPresent()) {
            CompletableFuture<Void> unused = model.exports()
                    .settled()
                    .thenAcceptAsync(
                            well -> {
                                if (well) {
                                    leave();
                                }
                            },
                            Platform::runLater);
            return;
        }
        finishStart(true);
        CompletableFuture<Void> unused = CompletableFuture.allOf(trainer.end(), keeping.keep())
                .whenCompleteAsync((done, failure) -> stage.close(), Platform::runLater);
    }

    /** The keys act on the picture as soon as there is one. */
    private void focusFirst(Optional<AppModel.Shown> shown) {
        if (shown.isPresent() && !focused) {
            focused = true;
            Platform.runLater(() -> view.picture().panels().requestFocus());
        }
    }

    Opener opener() {
        return opener;
    }

    public AppModel model() {
        return model;
    }

    public Trainer trainer() {
        return trainer;
    }
}
