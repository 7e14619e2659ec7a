package smoothscope.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 28, 1280, 772);

    @Test
    void aDialogStandsOverTheMiddleOfItsWindow() {
        Rectangle2D owner = new Rectangle2D(100, 100, 1000, 600);
        assertEquals(new Point2D(400, 300), Placement.over(owner, 400, 200, SCREEN));
    }

    @Test
    void itsTitleIsOnTheScreenWhereverItsWindowIs() {
        assertEquals(new Point2D(0, 28), Placement.over(new Rectangle2D(-900, -500, 1000, 600), 400, 200, SCREEN));
        assertEquals(new Point2D(880, 600), Placement.over(new Rectangle2D(1200, 700, 1000, 600), 400, 200, SCREEN));
        assertEquals(new Point2D(0, 28), Placement.over(SCREEN, 2000, 900, SCREEN), "larger than the screen");
    }
}
