package smoothscope.app.main;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import smoothscope.app.model.AppModel;
import smoothscope.problem.Problem;
import smoothscope.session.settings.Preferences;
import smoothscope.session.settings.SettingsStore;
import smoothscope.session.settings.WindowState;
import smoothscope.session.view.ViewState;

/** Keeps how the window is left, for the next start: soon after each change, and when it closes. */
final class WindowAutosave {
    private static final Duration SOON = Duration.seconds(1);

    private final AppModel model;
    private final Stage stage;
    private final SettingsStore settings;
    private final Executor worker;
    private final PauseTransition soon = new PauseTransition(SOON);
    /** To the stage, which stays when the window is put together anew. */
    private Subscription toStage = Subscription.EMPTY;

    private Optional<ViewState> view = Optional.empty();
    private double width;
    private double height;

    /**
     * @param worker writes
     * @param width of the window when it is not maximized
     * @param height likewise
     */
    WindowAutosave(AppModel model, Stage stage, SettingsStore settings, Executor worker, double width, double height) {
        this.model = model;
        this.stage = stage;
        this.settings = settings;
        this.worker = worker;
        this.width = width;
        this.height = height;
    }

    /** Begins to listen, once the window stands as it was left. */
    void begin() {
        soon.setOnFinished(event -> {
            CompletableFuture<Void> unused = keep();
        });
        model.shown().subscribe(this::look);
        model.side().subscribe(() -> soon.playFromStart());
        model.sideWidth().subscribe(() -> soon.playFromStart());
        model.split().subscribe(() -> soon.playFromStart());
        model.theme().addListener((property, before, theme) -> {
            model.prefer(wants -> wants.withTheme(theme));
            soon.playFromStart();
        });
        model.preferred().addListener((property, before, wants) -> write(wants));
        toStage = Subscription.combine(
                stage.widthProperty().subscribe(() -> soon.playFromStart()),
                stage.heightProperty().subscribe(() -> soon.playFromStart()),
                stage.maximizedProperty().subscribe(() -> soon.playFromStart()));
    }

    /** Ends listening: the window is put together anew. */
    void end() {
        soon.stop();
        toStage.unsubscribe();
    }

    /** Networks that learn are no file to come back to. */
    private void look(Optional<AppModel.Shown> shown) {
        if (shown.isPresent() && !model.live().get()) {
            view = shown.map(
                    now -> now.state().withFiles(each -> each.toAbsolutePath().normalize()));
            soon.playFromStart();
        }
    }

    private void write(Preferences wants) {
        CompletableFuture<Void> unused =
                CompletableFuture.runAsync(() -> tryTo(() -> settings.prefer(before -> wants)), worker);
    }

    /** Writes now; completes when it is written, or when it is clear that it cannot be. */
    CompletableFuture<Void> keep() {
        soon.stop();
        boolean plain = !stage.isMaximized() && !stage.isFullScreen();
        if (plain && stage.getWidth() > 0 && stage.getHeight() > 0) {
            width = stage.getWidth();
            height = stage.getHeight();
        }
        WindowState state = new WindowState(
                view.map(this::inTheme),
                model.side().get(),
                model.sideWidth().get(),
                model.split().get(),
                width,
                height,
                stage.isMaximized());
        return CompletableFuture.runAsync(() -> tryTo(() -> settings.keep(state)), worker);
    }

    /** What was looked at before networks learned wears what the window wears now. */
    private ViewState inTheme(ViewState kept) {
        return kept.withOptions(kept.options().withTheme(model.theme().get()));
    }

    private static void tryTo(Runnable write) {
        try {
            write.run();
        } catch (Problem noRoom) {
            // what was kept before stays: the window works without
        }
    }
}
