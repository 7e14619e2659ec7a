package smoothscope.app.plot;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import smoothscope.plane.Point;

/** The triangles of two rows' centres at one scale, as small as a word: how large what is shown closer really is. */
final class TrueSizes extends Region {
    private static final double WIDTH = 40;
    private static final double HEIGHT = 26;

    private final Polygon other = new Polygon();
    private final Polygon own = new Polygon();

    TrueSizes() {
        getStyleClass().add("true-sizes");
        other.getStyleClass().add("true-size-other");
        own.getStyleClass().add("true-size-own");
        getChildren().addAll(other, own);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
    }

    /**
     * @param closer the centres of the row that is shown closer
     * @param widest those of the row that is shown least close
     */
    void show(List<Point> closer, List<Point> widest) {
        boolean whole = Stream.concat(closer.stream(), widest.stream())
                .allMatch(point -> Double.isFinite(point.u()) && Double.isFinite(point.v()));
        setVisible(whole);
        setManaged(whole);
        if (whole) {
            double across = extent(widest.stream().map(Point::u).toList());
            double up = extent(widest.stream().map(Point::v).toList());
            double scale = Math.min(WIDTH / across, HEIGHT / up);
            lay(other, widest, scale);
            lay(own, closer, scale);
        }
    }

    private static double extent(List<Double> values) {
        double least = values.stream().min(Double::compare).orElse(0.0);
        double greatest = values.stream().max(Double::compare).orElse(0.0);
        return Math.max(greatest - least, Double.MIN_NORMAL);
    }

    /** Round the middle of the box that holds it. */
    private static void lay(Polygon triangle, List<Point> corners, double scale) {
        double u = middle(corners.stream().map(Point::u).toList());
        double v = middle(corners.stream().map(Point::v).toList());
        triangle.getPoints()
                .setAll(corners.stream()
                        .flatMap(corner ->
                                Stream.of(WIDTH / 2 + scale * (corner.u() - u), HEIGHT / 2 - scale * (corner.v() - v)))
                        .toList());
    }

    private static double middle(List<Double> values) {
        double least = values.stream().min(Double::compare).orElse(0.0);
        double greatest = values.stream().max(Double::compare).orElse(0.0);
        return (least + greatest) / 2;
    }
}
