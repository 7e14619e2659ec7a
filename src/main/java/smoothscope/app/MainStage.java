package smoothscope.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import smoothscope.app.action.Actions;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Glyphs;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.session.Opening;
import smoothscope.session.Pictures;
import smoothscope.session.Shipped;

/** Puts the window together and shows it. */
public final class MainStage {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final Workers workers;
    private final Opening.Reader reader;
    private final Pictures pictures;
    private final List<Path> folders;
    private final AppModel model;
    private final Strip strip;
    private final MainView view;
    private boolean focused;

    /** @param folders where recordings may be found that come with the program */
    public MainStage(Stage stage, Workers workers, Opening.Reader reader, Pictures pictures, List<Path> folders) {
        this.stage = stage;
        this.workers = workers;
        this.reader = reader;
        this.pictures = pictures;
        this.folders = folders;
        this.model = new AppModel(new Opening(workers.reading(), reader), Platform::runLater);
        this.strip = new Strip(model, workers.working());
        Saving saving = new Saving(model, stage, workers.working());
        Actions actions = new WindowActions(model, stage, strip.alpha(), saving, this::speak).actions();
        this.view = new MainView(model, actions, strip, workers, pictures, Shipped.in(folders));
        Scene scene = scene(stage.getScene());
        actions.listen(scene);
        actions.typed(scene, "?", "keys");
        Appearance.follow(model, scene);
        model.shown().subscribe(this::focusFirst);
        stage.setScene(scene);
        stage.setTitle(Texts.of("app.name"));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    }

    /** Shows the window at once; the recording follows when it is read. */
    public void show(Optional<Path> file) {
        file.or(() -> Shipped.first(folders)).ifPresent(model::open);
        stage.show();
        // asked for before it is there, the size is lost under some window managers
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    }

    /** Speaks another language: the window is put together anew and goes on where it was. */
    MainStage speak(Language language) {
        if (!Glyphs.show(language)) {
            model.notice().set(Texts.of("language.nofont"));
            return this;
        }
        Texts.speak(language);
        strip.rest();
        MainStage next = new MainStage(stage, workers, reader, pictures, folders);
        next.model.takeOver(model);
        return next;
    }

    /** The keys act on the picture as soon as there is one. */
    private void focusFirst(Optional<AppModel.Shown> shown) {
        if (shown.isPresent() && !focused) {
            focused = true;
            Platform.runLater(() -> view.picture().panels().requestFocus());
        }
    }

    private Scene scene(@Nullable Scene before) {
        return before == null ? new Scene(view, WIDTH, HEIGHT) : new Scene(view, before.getWidth(), before.getHeight());
    }

    public AppModel model() {
        return model;
    }
}
