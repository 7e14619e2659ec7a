package smoothscope.app.style;

import atlantafx.base.controls.Popover;

/**
 * What opens beside a node and points at it; it stays there. It comes and goes at once: to fade, all of it would be painted anew at every
 * pulse.
 */
public final class Flyout extends Popover {
    /** @param arrow where its arrow is */
    public Flyout(ArrowLocation arrow) {
        setArrowLocation(arrow);
        setDetachable(false);
        setAnimated(false);
    }
}
