package smoothscope.app.style;

import java.util.function.Consumer;
import javafx.scene.Node;

/** Listens to what outlives a node only while the node is in a window: nothing is kept of a window that was put together anew. */
public final class Attention {
    private Attention() {}

    /**
     * Begins to listen whenever the node comes, and ends whenever it goes.
     *
     * @param begin takes the listener on
     * @param end lets it go
     */
    public static void of(Node node, Runnable listener, Consumer<Runnable> begin, Consumer<Runnable> end) {
        node.sceneProperty().subscribe((before, now) -> {
            if (before == null && now != null) {
                begin.accept(listener);
            } else if (before != null && now == null) {
                end.accept(listener);
            }
        });
    }
}
