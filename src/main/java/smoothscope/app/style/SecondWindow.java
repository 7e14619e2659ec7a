package smoothscope.app.style;

import java.util.function.Consumer;
import java.util.function.Supplier;
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
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(title);
        content.getStyleClass().add("window");
        Scene scene = new Scene(content, width, height);
        dress.accept(scene);
        onEscape(scene, stage::close);
        stage.setScene(scene);
        return stage;
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

    /** Closes the window where it is open. */
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
