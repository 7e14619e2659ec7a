package smoothscope.app.plot;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.ClassText;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Viewport;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.plane.Point;
import smoothscope.session.PanelPlace;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

/**
 * Hover lights an example, a click pins it, a drag pans, the wheel zooms about the pointer, a double click fits. With Shift a drag chooses
 * the examples in a rectangle, with Ctrl those inside a line drawn around them, and a click one more or less.
 */
final class PanelGestures {
    private static final double REACH = 8;
    private static final double STILL = 3;
    /** Zoom per pixel of the wheel: a notch of 40 is a quarter more. */
    private static final double ZOOM = Math.log(1.25) / 40;

    private record Drag(MouseEvent start, PanelLayout panel, Object gesture, List<Point> way) {
        boolean chooses() {
            return start.isShiftDown() || isFree();
        }

        /** Whether examples are chosen by a line drawn around them. */
        boolean isFree() {
            return start.isShortcutDown();
        }

        /** The corners of what is drawn to choose examples. */
        List<Point> outline(MouseEvent end) {
            if (isFree()) {
                Box frame = panel.frame();
                way.add(new Point(
                        Math.max(frame.x(), Math.min(frame.right(), end.getX())),
                        Math.max(frame.y(), Math.min(frame.bottom(), end.getY()))));
                return List.copyOf(way);
            }
            Box box = to(end);
            return List.of(
                    new Point(box.x(), box.y()),
                    new Point(box.right(), box.y()),
                    new Point(box.right(), box.bottom()),
                    new Point(box.x(), box.bottom()));
        }

        /** The rectangle from the start to the pointer, as far as it lies in the panel. */
        Box to(MouseEvent end) {
            Box frame = panel.frame();
            double x = Math.max(frame.x(), Math.min(frame.right(), end.getX()));
            double y = Math.max(frame.y(), Math.min(frame.bottom(), end.getY()));
            return new Box(
                    Math.min(x, start.getX()),
                    Math.min(y, start.getY()),
                    Math.abs(x - start.getX()),
                    Math.abs(y - start.getY()));
        }
    }

    private final AppModel model;
    private final Region view;
    private final ReadOnlyObjectProperty<Optional<FigureLayout>> layout;
    private final ObjectProperty<List<Point>> band;
    private final ObjectProperty<Optional<Pointed>> pointed;
    private Optional<Drag> drag = Optional.empty();
    private boolean moved;
    /** Where the pointer was last without a button. */
    private Point at = new Point(0, 0);

    /**
     * @param band where the corners are put of what is being drawn to choose examples
     * @param pointed where the sign under the pointer is put
     */
    PanelGestures(
            AppModel model,
            Region view,
            ReadOnlyObjectProperty<Optional<FigureLayout>> layout,
            ObjectProperty<List<Point>> band,
            ObjectProperty<Optional<Pointed>> pointed) {
        this.band = band;
        this.pointed = pointed;
        this.model = model;
        this.view = view;
        this.layout = layout;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(ScrollEvent.SCROLL, this::zoom);
        layout.subscribe(this::explainAgain);
    }

    private OptionalInt rowAt(MouseEvent event) {
        return layout.get()
                .flatMap(seen -> seen.nearest(event.getX(), event.getY(), REACH)
                        .map(hit ->
                                seen.panel(hit.row(), hit.column()).projection().rows()[hit.index()]))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private void leave() {
        model.hovered().set(OptionalInt.empty());
        pointed.set(Optional.empty());
    }

    private void hover(MouseEvent event) {
        at = new Point(event.getX(), event.getY());
        Optional<Landmark> sign = layout.get().flatMap(seen -> Landmark.sign(seen, at.u(), at.v()));
        OptionalInt row = sign.isPresent() ? OptionalInt.empty() : rowAt(event);
        pointed.set(explained(row.isPresent() || sign.isPresent() ? sign : aside()));
        model.hovered().set(row);
        view.setCursor(row.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    /** A line or the scale bar under the pointer: examples lie over them. */
    private Optional<Landmark> aside() {
        return layout.get()
                .flatMap(seen ->
                        Landmark.boundary(seen, at.u(), at.v()).or(() -> Landmark.scaleBar(seen, at.u(), at.v())));
    }

    /** The pointer rests while the picture goes on: what is said of a sign under it is said of the sign as it is now. */
    private void explainAgain() {
        if (pointed.get().isPresent() && drag.isEmpty()) {
            pointed.set(explained(layout.get()
                    .flatMap(seen -> Landmark.sign(seen, at.u(), at.v()))
                    .or(this::aside)));
        }
    }

    private Optional<Pointed> explained(Optional<Landmark> found) {
        return found.flatMap(sign -> model.shown().get().map(shown -> {
            List<String> names = IntStream.range(0, 3)
                    .mapToObj(slot -> ClassText.names(shown.session())
                            .get(shown.state().classes().at(slot)))
                    .toList();
            int slot = sign.isOfOneClass() ? sign.first() : -1;
            return new Pointed(sign.heading(names), sign.explanation(names), slot);
        }));
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        moved = false;
        drag = event.getButton() == MouseButton.PRIMARY
                ? panelAt(event.getX(), event.getY())
                        .map(panel -> new Drag(event, panel, new Object(), new ArrayList<>()))
                : Optional.empty();
    }

    private void drag(MouseEvent event) {
        drag.ifPresent(from -> {
            double dx = event.getX() - from.start().getX();
            double dy = event.getY() - from.start().getY();
            moved = moved || Math.hypot(dx, dy) > STILL;
            if (moved && from.chooses()) {
                band.set(from.outline(event));
            } else if (moved) {
                view.setCursor(Cursor.CLOSED_HAND);
                leave();
                look(from.panel(), from.panel().viewport().dragged(dx, dy), from.gesture());
            }
        });
    }

    private void release(MouseEvent event) {
        if (drag.isPresent() && drag.get().chooses()) {
            choose(event, drag.get());
        } else if (drag.isPresent() && !moved) {
            if (event.getClickCount() == 2) {
                model.change(state -> state.withViewports(Map.of()));
            } else {
                model.pinned().set(rowAt(event));
            }
        }
        drag = Optional.empty();
        band.set(List.of());
        view.setCursor(Cursor.DEFAULT);
    }

    private void choose(MouseEvent event, Drag from) {
        if (!moved) {
            rowAt(event)
                    .ifPresent(
                            row -> model.selected().set(model.selected().get().toggled(row)));
            return;
        }
        layout.get().ifPresent(seen -> {
            int[] rows = from.panel().projection().rows();
            int[] inside = seen.inside(
                    from.panel(),
                    from.isFree() ? around(from.outline(event)) : from.to(event).shape());
            model.selected()
                    .set(Selection.of(
                            Arrays.stream(inside).map(index -> rows[index]).toArray()));
        });
    }

    private static Path2D around(List<Point> outline) {
        Path2D path = new Path2D.Double();
        path.moveTo(outline.get(0).u(), outline.get(0).v());
        outline.forEach(point -> path.lineTo(point.u(), point.v()));
        path.closePath();
        return path;
    }

    private void zoom(ScrollEvent event) {
        if (event.getDeltaY() == 0) {
            return;
        }
        panelAt(event.getX(), event.getY()).ifPresent(panel -> {
            double factor = Math.exp(ZOOM * Math.max(-120, Math.min(120, event.getDeltaY())));
            Viewport closer = panel.viewport().zoomed(factor, panel.u(event.getX()), panel.v(event.getY()));
            look(panel, closer, "zoom");
        });
        event.consume();
    }

    private Optional<PanelLayout> panelAt(double x, double y) {
        return layout.get().flatMap(seen -> seen.panelAt(x, y));
    }

    /** Panels that share a scale look together, so that sizes go on to compare. */
    private void look(PanelLayout panel, Viewport viewport, Object gesture) {
        if (layout.get().filter(seen -> seen.reaches(viewport)).isEmpty()) {
            return;
        }
        model.shown().get().map(shown -> shown.session().splits()).ifPresent(splits -> {
            model.change(
                    state -> {
                        PanelPlace own = PanelPlace.seen(splits, state, panel.row(), panel.column());
                        return state.withViewports(viewports(state, own, viewport));
                    },
                    gesture);
        });
    }

    private static Map<Integer, Viewport> viewports(ViewState state, PanelPlace own, Viewport viewport) {
        Map<Integer, Viewport> viewports = new HashMap<>(state.viewports());
        for (int row = 0; row < state.alphas().size(); row++) {
            for (Split split : FourPanels.SPLITS) {
                PanelPlace place = new PanelPlace(row, split);
                boolean together = switch (state.options().scale()) {
                    case SHARED -> true;
                    case ROW -> row == own.row();
                    case OWN, RELATIVE -> place.equals(own);
                };
                if (together) {
                    viewports.put(place.number(), viewport);
                }
            }
        }
        return viewports;
    }
}
