package smoothscope.app.export;

import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.SecondWindow;
import smoothscope.app.text.Texts;
import smoothscope.problem.Problem;
import smoothscope.session.PageExport;
import smoothscope.session.PaperFigure;
import smoothscope.session.Session;
import smoothscope.session.data.Pictures;

/** The windows in which a page for the browser and a figure for a paper are put together. */
public final class ExportWindows {
    private final AppModel model;
    private final Stage owner;
    private final Consumer<Scene> dress;
    private final Pictures pictures;
    private final Executor worker;

    /**
     * @param dress gives a scene the theme of the main window, now and whenever that changes
     * @param pictures where the examples' images come from
     * @param worker where pages and figures are made
     */
    public ExportWindows(AppModel model, Stage owner, Consumer<Scene> dress, Pictures pictures, Executor worker) {
        this.model = model;
        this.owner = owner;
        this.dress = dress;
        this.pictures = pictures;
        this.worker = worker;
    }

    /** Asks what a page of what is seen is to hold. */
    public void showPage() {
        show(
                "page.title",
                PageExport::requireOne,
                (shown, closed) -> new PageForm(model, shown, pictures, worker, closed));
    }

    /** Asks what a figure for a paper shows. */
    public void showFigure() {
        show(
                "figure.window",
                PaperFigure::requireMeasured,
                (shown, closed) -> new FigureForm(model, shown, worker, closed));
    }

    private void show(String title, Consumer<Session> require, BiFunction<AppModel.Shown, Runnable, Parent> form) {
        model.shown().get().ifPresent(shown -> {
            try {
                require.accept(shown.session());
                open(title, closed -> form.apply(shown, closed));
            } catch (Problem refused) {
                model.failed(refused);
            }
        });
    }

    private void open(String title, Function<Runnable, Parent> form) {
        StackPane place = new StackPane();
        place.getStyleClass().add("window");
        Scene scene = new Scene(place);
        Stage stage = SecondWindow.stage(owner, Texts.of(title), scene, dress);
        place.getChildren().add(form.apply(stage::close));
        SecondWindow.onEscape(scene, stage::close);
        stage.setResizable(false);
        stage.show();
        stage.toFront();
    }
}
