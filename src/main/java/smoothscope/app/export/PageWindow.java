package smoothscope.app.export;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.SecondWindow;
import smoothscope.app.text.Texts;
import smoothscope.problem.Problem;
import smoothscope.session.PageExport;
import smoothscope.session.data.Pictures;

/** The window in which a page for the browser is put together. */
public final class PageWindow {
    private final AppModel model;
    private final Stage owner;
    private final Consumer<Scene> dress;
    private final Pictures pictures;
    private final Executor worker;

    /**
     * @param dress gives a scene the theme of the main window, now and whenever that changes
     * @param pictures where the examples' images come from
     * @param worker where pages are made and written
     */
    public PageWindow(AppModel model, Stage owner, Consumer<Scene> dress, Pictures pictures, Executor worker) {
        this.model = model;
        this.owner = owner;
        this.dress = dress;
        this.pictures = pictures;
        this.worker = worker;
    }

    /** Asks what a page of what is seen is to hold. */
    public void show() {
        model.shown().get().ifPresent(shown -> {
            try {
                PageExport.requireOne(shown.session());
                open(shown);
            } catch (Problem refused) {
                model.failed(refused);
            }
        });
    }

    private void open(AppModel.Shown shown) {
        StackPane place = new StackPane();
        place.getStyleClass().add("window");
        Scene scene = new Scene(place);
        Stage stage = SecondWindow.stage(owner, Texts.of("page.title"), scene, dress);
        place.getChildren().add(new PageForm(model, shown, pictures, worker, stage::close));
        SecondWindow.onEscape(scene, stage::close);
        stage.setResizable(false);
        stage.show();
        stage.toFront();
    }
}
