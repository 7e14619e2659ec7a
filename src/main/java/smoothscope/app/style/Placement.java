package smoothscope.app.style;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/** Where a window that belongs to another one stands: over its middle, with its title on the screen. */
public final class Placement {
    /** So long a window manager takes to give a window its place. */
    static final Duration SETTLING = Duration.millis(100);

    private Placement() {}

    /** The upper left corner of a window so large over another one, as far as that keeps it on the screen. */
    static Point2D over(Rectangle2D owner, double width, double height, Rectangle2D screen) {
        double x = owner.getMinX() + (owner.getWidth() - width) / 2;
        double y = owner.getMinY() + (owner.getHeight() - height) / 2;
        return new Point2D(
                Math.max(screen.getMinX(), Math.min(screen.getMaxX() - width, x)),
                Math.max(screen.getMinY(), Math.min(screen.getMaxY() - height, y)));
    }

    /** Puts a window that is shown over its owner; a window manager under load lets it lie in the screen's corner, its title outside. */
    public static void settle(Stage stage) {
        Window owner = stage.getOwner();
        PauseTransition settling = new PauseTransition(SETTLING);
        settling.setOnFinished(event -> {
            Rectangle2D place = new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
            Rectangle2D screen = Screen.getScreensForRectangle(place).stream()
                    .findFirst()
                    .orElse(Screen.getPrimary())
                    .getVisualBounds();
            Point2D there = over(place, stage.getWidth(), stage.getHeight(), screen);
            stage.setX(there.getX());
            stage.setY(there.getY());
        });
        settling.play();
    }
}
