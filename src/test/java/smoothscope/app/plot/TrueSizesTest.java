package smoothscope.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;
import smoothscope.plane.Point;

/** How large a row really is beside the other one. */
class TrueSizesTest {
    private static final List<Point> WIDE = List.of(new Point(0, 0), new Point(12, 0), new Point(6, 9));
    private static final List<Point> NARROW = List.of(new Point(1, 1), new Point(5, 1), new Point(3, 4));

    private final TrueSizes sizes = new TrueSizes();

    private Bounds bounds(int triangle) {
        return sizes.getChildrenUnmodifiable().get(triangle).getLayoutBounds();
    }

    @Test
    void bothTrianglesHaveOneScaleAndOneMiddle() {
        sizes.show(NARROW, WIDE);
        assertEquals(3, bounds(0).getWidth() / bounds(1).getWidth(), 0.2); // lines have a width of their own
        assertEquals(bounds(0).getCenterX(), bounds(1).getCenterX(), 1e-3);
        assertEquals(bounds(0).getCenterY(), bounds(1).getCenterY(), 1e-3);
        assertTrue(bounds(0).getHeight() <= 28, "fits beside a word");
    }

    @Test
    void whereAClassHasNoExampleThereIsNoTriangle() {
        sizes.show(NARROW, List.of(new Point(0, 0), new Point(Double.NaN, Double.NaN), new Point(6, 9)));
        assertFalse(sizes.isVisible());
        assertFalse(sizes.isManaged());
        sizes.show(NARROW, WIDE);
        assertTrue(sizes.isVisible());
    }
}
