package smoothscope.app.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
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
import smoothscope.app.text.FontSupport;
import smoothscope.app.text.Language;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.app.tour.Tour;
import smoothscope.app.training.SetupPopover;
import smoothscope.app.training.Trainer;
import smoothscope.app.training.UnsavedDialog;
import smoothscope.session.Opening;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.Shipped;
import smoothscope.session.settings.Preferences;
import smoothscope.session.settings.SettingsStore;
import smoothscope.session.settings.WindowState;

/** Puts the window together and shows it. */
public final class MainStage {
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final Means means;
    private final Workers workers;
    private final WindowState left;
    private final WindowAutosave keeping;
    private final Tour tour;
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
    private final WindowStart start;
    private Optional<Strip> strip = Optional.empty();
    private boolean focused;

    MainStage(Stage stage, Means means) {
        this(
                new Scene(new StackPane(), WindowState.FIRST.width(), WindowState.FIRST.height()),
                stage,
                means,
                means.settings().startIsAfterOneUnfinished());
    }

    /**
     * @param scene one for all languages: the toolkit remembers of a scene which rules of its sheets concern what
     * @param plain whether the start before this one did not finish: what it opened is not opened again unasked
     */
    private MainStage(Scene scene, Stage stage, Means means, boolean plain) {
        this.stage = stage;
        this.means = means;
        this.workers = means.workers();
        SettingsStore settings = means.settings();
        DatasetLibrary library = means.library();
        Preferences wants = settings.preferences();
        this.left = wants.restore() && !plain ? settings.window() : WindowState.FIRST;
        this.model = new AppModel(
                new Opening(workers.reading(), means.reader(), means.folders()), workers.writing(), Platform::runLater);
        model.preferred().set(wants);
        model.theme().set(wants.theme());
        this.keeping = new WindowAutosave(model, stage, settings, workers.working(), left.width(), left.height());
        this.trainer = new Trainer(model, library, workers.reading(), workers.working(), means.recovery());
        this.shipped = Shipped.in(means.folders());
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
                means.recovery(),
                workers,
                means.pictures(),
                shipped,
                comparing,
                tour,
                parting,
                windows.datasets()::show,
                opener);
        this.start = new WindowStart(
                model, view.picture().panels(), plain, () -> workers.working().execute(settings::startFinished));
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
                        new Views(model, trainer, stage),
                        tour,
                        trainer,
                        parting,
                        new SetupPopover(trainer, parting),
                        this::speak,
                        windows,
                        new PaperRows(model, () -> Shipped.in(means.folders()), observing::askForPair),
                        comparing,
                        view::turnSide)
                .actions();
        Recent recent = new Recent(
                model, means.settings(), workers.working(), means.recovery().folder());
        Shelf shelf = new Shelf(
                model,
                means.reader(),
                workers.browsing(),
                shipped,
                () -> means.settings().recent());
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

    private Windows windows() {
        Consumer<Scene> dress = scene -> Appearance.followWhileOpen(model, scene);
        Links links = new Links(model, workers.working());
        DataWindow datasets = new DataWindow(stage, means.library(), workers.working(), dress, model::failed);
        DataPlace data = new DataPlace(() -> means.library().folders().downloads(), links::openFolder, datasets::show);
        return new Windows(
                datasets,
                new PreferencesWindow(stage, dress, model.preferred(), this::prefer, data, workers.working()),
                new AboutWindow(stage, dress, links::open),
                new ExportWindows(model, stage, dress, means.pictures(), workers.writing()));
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
        model.side().set(left.side());
        model.sideWidth().set(left.sideWidth());
        model.split().set(left.split());
        start.open(files, beside, left.view(), Shipped.first(means.folders()), opener);
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
        start.furnishInTime(this::furnish);
        start.tell();
        means.settings().damaged().forEach(each -> model.notice().set(ProblemText.sentence(each)));
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
        MainStage next = new MainStage(stage.getScene(), stage, means, false).furnish();
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
        start.finish();
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
