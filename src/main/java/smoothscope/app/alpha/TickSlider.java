package smoothscope.app.alpha;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import smoothscope.app.style.NodePool;
import smoothscope.session.view.AlphaGrid;

/** A slider whose ticks stand at measured values: within a few pixels of one it snaps to it, between them it moves freely. */
public final class TickSlider extends Region {
    private static final double SNAP = 7;
    private static final double MARGIN = 9;
    private static final double LABEL_GAP = 4;

    /** Logical pixels between two ticks at least; of hundreds of moments not every one is marked. */
    private static final double TICK_GAP = 4;

    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final Region track = styled("slider-track");
    private final Region fill = styled("slider-fill");
    private final Region thumb = styled("slider-thumb");
    private final NodePool<Region> ticks = new NodePool<>(getChildren(), () -> styled("slider-tick"));
    private final NodePool<Label> labels = new NodePool<>(getChildren(), TickSlider::tickLabel);
    private final boolean free;
    private AlphaGrid grid = new AlphaGrid(List.of(0.0));
    private DoubleFunction<String> wording = String::valueOf;
    private Object gesture = new Object();
    private boolean held;

    /** @param free whether values between the measured ones can be chosen */
    public TickSlider(boolean free) {
        this.free = free;
        getStyleClass().add("tick-slider");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setMinHeight(48);
        setPrefHeight(48);
        getChildren().addAll(track, fill, thumb);
        listen();
    }

    private static Region styled(String style) {
        return inert(new Region(), style);
    }

    private static Label tickLabel() {
        return inert(new Label(), "slider-label");
    }

    /** A part that this slider alone places: one that moves lets the window around be. */
    private static <R extends Region> R inert(R part, String style) {
        part.getStyleClass().add(style);
        part.setMouseTransparent(true);
        part.setManaged(false);
        return part;
    }

    private void listen() {
        value.addListener(change -> moveThumb());
        value.addListener(change -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            held = true;
            gesture = new Object();
            moveTo(event.getX());
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> held = false);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moveTo(event.getX()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    }

    /** The measured values and how a tick's label words one of them; an empty word leaves the label out. */
    public void setGrid(AlphaGrid measured, DoubleFunction<String> words) {
        wording = words;
        if (!measured.equals(grid)) {
            grid = measured;
            requestLayout();
        }
    }

    /** The greatest value that can be chosen. */
    public double end() {
        return grid.greatest();
    }

    /** What its movement is a part of: a drag from its press on, or a single key. */
    public Object gesture() {
        return gesture;
    }

    /** Whether the pointer holds it. */
    public boolean isHeld() {
        return held;
    }

    public DoubleProperty valueProperty() {
        return value;
    }

    private void moveTo(double x) {
        double span = grid.greatest() - grid.least();
        double length = getWidth() - 2 * MARGIN;
        double share = length > 0 ? Math.max(0, Math.min(1, (x - MARGIN) / length)) : 0;
        double wanted = grid.least() + share * span;
        double reach = free ? SNAP * span / Math.max(1, length) : Double.POSITIVE_INFINITY;
        value.set(grid.snapped(wanted, reach));
    }

    private void step(KeyEvent event) {
        gesture = new Object();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> value.set(grid.step(value.get(), -1));
            case RIGHT, KP_RIGHT -> value.set(grid.step(value.get(), 1));
            case HOME -> value.set(grid.least());
            case END -> value.set(grid.greatest());
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(MARGIN, middle() - 2, getWidth() - 2 * MARGIN, 4);
        moveThumb();
        drawTicks();
        drawLabels();
    }

    private double middle() {
        return Math.rint(getHeight() / 2) + 2;
    }

    private void moveThumb() {
        double here = x(value.get());
        fill.resizeRelocate(MARGIN, middle() - 2, Math.max(0, here - MARGIN), 4);
        thumb.resizeRelocate(here - 8, middle() - 8, 16, 16);
    }

    private void drawTicks() {
        ticks.begin();
        double last = Double.NEGATIVE_INFINITY;
        for (double measured : grid.values()) {
            double x = x(measured);
            if (x >= last + TICK_GAP) {
                last = x;
                ticks.next().resizeRelocate(Math.rint(x), middle() + 8, 1, 6);
            }
        }
        ticks.end();
    }

    private void drawLabels() {
        labels.begin();
        double taken = Double.NEGATIVE_INFINITY;
        for (double measured : grid.values()) {
            String word = wording.apply(measured);
            if (word.isEmpty()) {
                continue;
            }
            Label label = labels.next();
            label.setText(word);
            if (label.getSkin() == null) {
                label.applyCss();
            }
            double width = label.prefWidth(-1);
            double left = Math.max(0, Math.min(getWidth() - width, x(measured) - width / 2));
            if (left < taken + LABEL_GAP) {
                labels.putBack();
            } else {
                taken = left + width;
                label.resizeRelocate(Math.rint(left), 0, width, label.prefHeight(-1));
            }
        }
        labels.end();
    }

    private double x(double at) {
        double span = grid.greatest() - grid.least();
        double share = span > 0 ? Math.max(0, Math.min(1, (at - grid.least()) / span)) : 0;
        return MARGIN + share * (getWidth() - 2 * MARGIN);
    }

    @Override
    @SuppressWarnings("NullAway") // the toolkit itself answers null for what it does not know
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> value.get();
            case MIN_VALUE -> grid.least();
            case MAX_VALUE -> grid.greatest();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
