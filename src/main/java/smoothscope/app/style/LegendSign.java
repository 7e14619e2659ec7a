package smoothscope.app.style;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** The small pictures beside the legend's words. */
public enum LegendSign {
    CENTROIDS,
    TEMPLATE,
    LINE,
    MISTAKE,
    SHADING,
    OTHER;

    private static final double SIZE = 14;

    /** A new node that shows the sign, 14 × 14 logical pixels. */
    public Node node() {
        Pane pane = new Pane();
        pane.setMinSize(SIZE, SIZE);
        pane.setPrefSize(SIZE, SIZE);
        pane.setMaxSize(SIZE, SIZE);
        pane.getChildren().add(drawn());
        pane.setMouseTransparent(true);
        return pane;
    }

    private Node drawn() {
        return switch (this) {
            case CENTROIDS ->
                new Group(styled(new Line(7, 2, 7, 12), "sign-ink"), styled(new Line(2, 7, 12, 7), "sign-ink"));
            case TEMPLATE -> styled(new Polygon(7, 1.5, 12, 7, 7, 12.5, 2, 7), "sign-outline");
            case LINE -> styled(new Line(1, 12, 13, 2), "sign-dashed");
            case MISTAKE -> styled(new Circle(7, 7, 5.5), "sign-outline");
            case SHADING -> styled(new Rectangle(1, 1, 12, 12), "sign-shade");
            case OTHER -> styled(new Circle(7, 7, 3.5), "sign-grey");
        };
    }

    private static Shape styled(Shape shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}
