package smoothscope.app.style;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * Nodes of one kind that a drawing takes anew each time: a node that stays costs nothing, where one that comes and goes is styled and laid
 * out again. Those that a drawing does not need are hidden.
 */
public final class NodePool<N extends Node> {
    private final ObservableList<Node> parent;
    private final Supplier<N> maker;
    private final List<N> nodes = new ArrayList<>();
    private int taken;

    /**
     * @param parent where the nodes live
     * @param maker makes one more
     */
    public NodePool(ObservableList<Node> parent, Supplier<N> maker) {
        this.parent = parent;
        this.maker = maker;
    }

    /** Begins a drawing. */
    public void begin() {
        taken = 0;
    }

    /** The drawing's next node, as an earlier drawing left it. */
    public N next() {
        if (taken == nodes.size()) {
            N made = maker.get();
            nodes.add(made);
            parent.add(made);
        }
        N node = nodes.get(taken++);
        node.setVisible(true);
        return node;
    }

    /** Gives the node taken last back. */
    public void putBack() {
        nodes.get(--taken).setVisible(false);
    }

    /** Ends a drawing: hides what it did not take. */
    public void end() {
        nodes.subList(taken, nodes.size()).forEach(node -> node.setVisible(false));
    }
}
