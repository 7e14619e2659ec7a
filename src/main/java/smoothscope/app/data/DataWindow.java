package smoothscope.app.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import smoothscope.app.style.Modal;
import smoothscope.app.style.SecondWindow;
import smoothscope.app.text.Texts;
import smoothscope.session.data.DatasetLibrary;

/** The window of data sets. What is under way in it goes on when it is closed. */
public final class DataWindow {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 600;

    private final Stage owner;
    private final LibraryModel model;
    private final Consumer<Scene> dress;
    private final SetCard.FolderChoice choice;
    private @Nullable SetCard card;
    private @Nullable Stage open;

    /**
     * @param worker looks at the disk
     * @param dress gives a scene the theme of the main window, now and whenever that changes
     * @param failed hears of defects
     */
    public DataWindow(
            Stage owner, DatasetLibrary library, Executor worker, Consumer<Scene> dress, Consumer<Throwable> failed) {
        this.owner = owner;
        this.model = new LibraryModel(library, worker, Platform::runLater, failed);
        this.dress = dress;
        this.choice = this::choose;
    }

    /** Shows the window, or brings it to the front. */
    public void show() {
        Stage stage = open;
        if (stage == null) {
            stage = create();
            open = stage;
        }
        model.refresh();
        stage.show();
        stage.toFront();
    }

    /** Shows the window with one data set chosen. */
    public void show(String name) {
        model.selected().set(name);
        show();
    }

    /** Closes the window where it is open; it is not shown again. */
    public void close() {
        model.end();
        if (card != null) {
            card.rest();
        }
        if (open != null) {
            open.close();
        }
    }

    private Stage create() {
        Scene scene = new Scene(content(), WIDTH, HEIGHT);
        Stage stage = SecondWindow.stage(owner, Texts.of("data.title"), scene, dress);
        SecondWindow.onEscape(scene, stage::close);
        stage.setMinWidth(640);
        stage.setMinHeight(440);
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.refresh();
            }
        });
        return stage;
    }

    void refresh() {
        model.refresh();
    }

    /** What the window holds. */
    BorderPane content() {
        LibraryList list = new LibraryList(model);
        Button own = new Button(Texts.of("data.own"));
        own.setId("data-own");
        own.setMaxWidth(Double.MAX_VALUE);
        own.setOnAction(event -> choose(Texts.of("data.own.choose")).ifPresent(this::addOwn));
        VBox left = new VBox(list, own);
        left.getStyleClass().add("data-left");
        VBox.setVgrow(list, Priority.ALWAYS);
        SetCard made = new SetCard(model, choice);
        card = made;
        ScrollPane scroll = new ScrollPane(made);
        scroll.getStyleClass().addAll("data-scroll", "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        BorderPane content = new BorderPane(scroll);
        content.getStyleClass().add("window");
        content.setLeft(left);
        return content;
    }

    void addOwn(Path folder) {
        model.addOwn(folder);
    }

    private Optional<Path> choose(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(open).flatMap(over -> Modal.folder(chooser, over));
    }
}
