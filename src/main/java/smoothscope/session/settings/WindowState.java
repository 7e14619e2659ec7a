package smoothscope.session.settings;

import java.util.Optional;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

/**
 * How the window was left, to go on there.
 *
 * @param view what was looked at; empty where no recording was open
 * @param side the name of the tab beside the picture
 * @param sideWidth how wide that is in logical pixels; 0 for as wide as usual
 * @param split the split whose numbers were shown
 * @param width of the window in logical pixels
 * @param height likewise
 * @param maximized whether it filled the screen; width and height are those before
 */
public record WindowState(
        Optional<ViewState> view,
        String side,
        double sideWidth,
        Split split,
        double width,
        double height,
        boolean maximized) {
    /** The window of somebody who opens it for the first time. */
    public static final WindowState FIRST =
            new WindowState(Optional.empty(), "numbers", 0, Split.VALIDATION, 1280, 800, false);

    public WindowState {
        if (!Double.isFinite(sideWidth) || sideWidth < 0) {
            throw new IllegalArgumentException("beside the picture " + sideWidth);
        }
        if (!Double.isFinite(width) || !Double.isFinite(height) || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a window has a size, got " + width + " × " + height);
        }
    }
}
