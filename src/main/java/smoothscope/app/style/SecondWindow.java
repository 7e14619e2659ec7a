package smoothscope.app.style;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** A window beside the main one; made when it is first shown, closed by Esc. */
public final class SecondWindow {
    private final Stage owner;
    private final Consumer<Scene> dress;
    private final double width;
    private final double height;
    private @Nullable Stage open;

    /**
     * @param dress gives a scene the theme of the main window, now and whenever that changes
     * @param width of its content in logical pixels
     * @param height likewise
     */
    public SecondWindow(Stage owner, Consumer<Scene> dress, double width, double height) {
        this.owner = owner;
        this.dress = dress;
        this.width = width;
        this.height = height;
    }

    /** Opens the window, or brings it to the front. */
    public void show(String title, Supplier<? extends Parent> content) {
        Stage stage = open;
        if (stage == null) {
            stage = create(title, content.get());
            open = stage;
        }
        stage.show();
        stage.toFront();
    }

    private Stage create(String title, Parent content) {
        content.getStyleClass().add("window");
        Scene scene = new Scene(content, width, height);
        Stage stage = stage(owner, title, scene, dress);
        onEscape(scene, stage::close);
        return stage;
    }

    /**
     * A stage over another one, not yet shown.
     *
     * @param dress gives the scene the theme of the main window, now and whenever that changes
     */
    public static Stage stage(Stage owner, String title, Scene scene, Consumer<Scene> dress) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.getIcons().setAll(owner.getIcons());
        stage.setTitle(title);
        dress.accept(scene);
        stage.setScene(scene);
        stage.setOnShown(event -> keepBounds(stage, scene));
        return stage;
    }

    /** Asks once more for the size that the toolkit loses on Linux, where the owner is maximized. */
    private static void keepBounds(Stage stage, Scene scene) {
        double width = scene.getWidth();
        double height = scene.getHeight();
        PauseTransition settling = new PauseTransition(Placement.SETTLING);
        settling.setOnFinished(event -> {
            if (scene.getWidth() != width || scene.getHeight() != height) {
                stage.setWidth(stage.getWidth() + width - scene.getWidth());
                stage.setHeight(stage.getHeight() + height - scene.getHeight());
                Placement.settle(stage);
            }
        });
        settling.play();
    }

    /** Does something when Esc is pressed: before a list takes the key for itself, and after an open choice had it. */
    public static void onEscape(Scene scene, Runnable action) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean choosing = scene.getFocusOwner() instanceof ComboBoxBase<?> box && box.isShowing();
            if (event.getCode() == KeyCode.ESCAPE && !choosing) {
                action.run();
                event.consume();
            }
        });
    }

    public boolean isShowing() {
        return open != null && open.isShowing();
    }
}
