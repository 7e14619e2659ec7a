package smoothscope.dataset.drawn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final double EXACT = 1e-12;

    @Test
    void distancesOfSimpleShapesAreKnown() {
        assertEquals(3, Outline.circle(1, 0, 2).distance(1, 5), EXACT);
        assertEquals(5, Outline.box(1, 2, 0).distance(4, 6), EXACT);
        assertEquals(-1, Outline.box(1, 2, 0).distance(0, 0), EXACT);
        assertEquals(0, Outline.oval(3, 2).distance(0, 2), EXACT);
        assertEquals(-2, Outline.oval(3, 2).distance(0, 0), EXACT);
        Outline square = Outline.polygon(-1, -1, 1, -1, 1, 1, -1, 1);
        assertEquals(-0.25, square.distance(0.75, 0.1), EXACT);
        assertEquals(Math.sqrt(2), square.distance(2, -2), EXACT);
    }

    @Test
    void shapesCombine() {
        Outline left = Outline.circle(-1, 0, 1);
        Outline right = Outline.circle(1, 0, 1);
        assertEquals(-1, left.or(right).distance(1, 0), EXACT);
        assertEquals(1, left.without(left).distance(-1, 0), EXACT);
        assertEquals(-0.25, left.band(0.25).distance(0, 0), EXACT);
    }

    @Test
    void everyShapeIsItsOwnMirrorImage() {
        for (DrawnShape shape : DrawnShape.ALL) {
            for (double x = 0; x < 1.5; x += 0.13) {
                for (double y = -1.5; y < 1.5; y += 0.13) {
                    assertEquals(shape.outline().distance(x, y), shape.outline().distance(-x, y), 1e-9, shape.name());
                }
            }
        }
    }

    @Test
    void aPlacementTurnsAndScalesAShape() {
        Outline placed = new Placement(10, 20, 5, Math.PI / 2, 1, 0.7).of(Outline.box(2, 1, 0));
        assertEquals(0, placed.distance(10, 30), 1e-9);
        assertEquals(0, placed.distance(15, 20), 1e-9);
        assertTrue(placed.distance(12, 28) < 0);
        assertEquals(5, placed.distance(20, 20), 1e-9);
    }
}
