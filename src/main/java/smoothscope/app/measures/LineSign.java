package smoothscope.app.measures;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import smoothscope.app.text.Texts;

/** What lines and areas of a diagram mean. */
final class LineSign {
    private LineSign() {}

    /**
     * A line and its words.
     *
     * @param key of the words
     * @param style of the line
     * @param dot whether measured points are marked on it
     */
    static Label entry(String key, String style, boolean dot) {
        Line line = new Line(0, 0, 18, 0);
        line.getStyleClass().add(style);
        Group sign = new Group(line);
        if (dot) {
            Circle circle = new Circle(9, 0, 3);
            circle.getStyleClass().add(style + "-dot");
            sign.getChildren().add(circle);
        }
        return label(key, sign);
    }

    /** A filled area and its words. */
    static Label area(String key, String style) {
        Rectangle area = new Rectangle(11, 11);
        area.getStyleClass().add(style);
        return label(key, area);
    }

    private static Label label(String key, Node sign) {
        Label label = new Label(Texts.of(key), sign);
        label.getStyleClass().add("diagram-entry");
        return label;
    }
}
