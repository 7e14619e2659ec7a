package smoothscope.figure.paint;

import smoothscope.figure.Theme;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;

/** What a panel's many small things are put on: sprites on a raster, real shapes in a vector file. */
public interface Surface {
    /** Puts the marks of all examples into their panels. */
    void points(FigureLayout layout);

    /** Tints a panel by the softmax among the three classes. */
    void shade(PanelLayout panel, Theme theme);
}
