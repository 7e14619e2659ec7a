package smoothscope.app.main;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import smoothscope.app.model.AppModel;
import smoothscope.app.present.Magnified;

/**
 * What stands beside the picture. Its edge can be dragged, and its charts grow with it; wide, it takes half of the window. Before an audience it
 * is not there until it is asked for, and then as large as the picture's type.
 */
final class SideColumn extends StackPane {
    private static final double LEAST = 352;
    /** Of the window, at most. */
    private static final double MOST = 0.6;
    /** Of the window, where it is wide. */
    private static final double WIDE = 0.5;
    /** Before an audience, of the window. */
    private static final double SHOWN = 0.42;

    private final AppModel model;
    private final BooleanProperty presented = new SimpleBooleanProperty(false);
    private final Magnified magnified;
    private double grabbed;

    SideColumn(AppModel model, StackPane content) {
        this.model = model;
        this.magnified = new Magnified(content);
        getStyleClass().add("side-place");
        setId("side-column");
        getChildren().addAll(magnified, edge());
        model.presenting().subscribe(this::fit);
        model.sideWidth().subscribe(this::fit);
        presented.subscribe(this::fit);
        sceneProperty().flatMap(scene -> scene.widthProperty()).subscribe(this::fit);
    }

    /** Whether it is shown before an audience. */
    BooleanProperty presented() {
        return presented;
    }

    /** Wide, or as wide as usual; before an audience there, or not. */
    void turn() {
        if (model.presenting().get()) {
            presented.set(!presented.get());
        } else {
            model.sideWidth().set(width() > LEAST ? 0 : WIDE * window());
        }
    }

    private Node edge() {
        Region edge = new Region();
        edge.getStyleClass().add("side-edge");
        edge.setId("side-edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setMaxWidth(USE_PREF_SIZE);
        setAlignment(edge, Pos.CENTER_LEFT);
        edge.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grabbed = event.getScreenX() + width());
        edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            model.sideWidth().set(Math.max(0, grabbed - event.getScreenX()));
        });
        edge.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                turn();
            }
        });
        edge.visibleProperty().bind(model.presenting().not());
        return edge;
    }

    private double window() {
        return getScene() == null ? LEAST : getScene().getWidth();
    }

    private double width() {
        return Math.max(LEAST, Math.min(MOST * window(), model.sideWidth().get()));
    }

    private void fit() {
        boolean presenting = model.presenting().get();
        double width = presenting ? Math.max(LEAST, SHOWN * window()) : width();
        magnified.factor().set(presenting ? width / LEAST : 1);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }
}
