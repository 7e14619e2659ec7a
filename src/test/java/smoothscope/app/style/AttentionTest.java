package smoothscope.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AttentionTest {
    private final List<Runnable> listeners = new ArrayList<>();
    private final Pane place = new Pane();
    private final Pane node = new Pane();

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(place)));
    }

    @Test
    void aNodeListensOnlyWhileItIsInAWindow(FxRobot robot) {
        Runnable listener = () -> {};
        Attention.of(node, listener, listeners::add, listeners::remove);
        assertEquals(List.of(), listeners);
        robot.interact(() -> place.getChildren().add(node));
        assertEquals(List.of(listener), listeners);
        robot.interact(() -> place.getChildren().clear());
        assertEquals(List.of(), listeners);
        robot.interact(() -> place.getChildren().add(node));
        assertEquals(List.of(listener), listeners);
        robot.interact(() -> place.getScene().setRoot(new StackPane()));
        assertEquals(List.of(), listeners, "of a window that was put together anew nothing is kept");
    }
}
