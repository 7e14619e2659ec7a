package smoothscope.app.style;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import smoothscope.figure.Theme;

/** The mark that a class's examples wear in the picture: a disc for A, a triangle for B, a square for C, in the class's colour. */
public final class Mark extends Region {
    private static final double SIZE = 12;

    /**
     * @param place 0, 1, 2 for A, B, C
     * @param theme whose colours are worn
     */
    public Mark(int place, ObservableValue<Theme> theme) {
        Shape shape = shape(place);
        shape.setManaged(false);
        shape.fillProperty().bind(theme.map(now -> colour(now, place)));
        getChildren().add(shape);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    /** The colour of a class. */
    public static Color colour(Theme theme, int place) {
        java.awt.Color colour = theme.of(place);
        return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private static Shape shape(int place) {
        return switch (place) {
            case 0 -> new Circle(SIZE / 2, SIZE / 2, 5);
            case 1 -> new Polygon(6, 0.5, 11.8, 11, 0.2, 11);
            default -> new Rectangle(1, 1, 10, 10);
        };
    }
}
