package smoothscope.app.style;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The window's icons, drawn on a grid of 16 × 16. */
public enum Icon {
    PLAY(true, "M4 2.5 L13 8 L4 13.5 Z"),
    PAUSE(true, "M4 3 H6.8 V13 H4 Z M9.2 3 H12 V13 H9.2 Z"),
    STEP(true, "M3 3 L9.5 8 L3 13 Z M10.5 3 H13 V13 H10.5 Z"),
    STOP(true, "M3.5 3.5 H12.5 V12.5 H3.5 Z"),
    RESTART(false, "M3.2 5.2 A5.6 5.6 0 1 1 2.4 8.6 M3.2 1.8 V5.4 H6.8"),
    STEER(
            false,
            "M2 4.5 H7 M10.5 4.5 H14 M7 4.5 A1.75 1.75 0 1 1 10.5 4.5 A1.75 1.75 0 1 1 7 4.5 "
                    + "M2 11.5 H3.5 M7 11.5 H14 M3.5 11.5 A1.75 1.75 0 1 1 7 11.5 A1.75 1.75 0 1 1 3.5 11.5"),
    TRAIN(false, "M2 13.5 V2.5 M2 13.5 H14 M4 4 Q5.5 10.5 13.5 11.5 M4 7.5 Q6 12 13.5 12.6"),
    OPEN(false, "M1.5 12.8 V3.2 H6 L7.5 5 H14.5 V12.8 Z"),
    SAVE(false, "M8 1.8 V10 M4.6 6.8 L8 10.2 L11.4 6.8 M2.2 13.6 H13.8"),
    COPY(false, "M5.5 5.5 H13.5 V13.5 H5.5 Z M10.5 5.5 V2.5 H2.5 V10.5 H5.5"),
    THEME(true, "M8 1.5 A6.5 6.5 0 1 1 8 14.5 A6.5 6.5 0 1 1 8 1.5 Z M8 3 A5 5 0 1 0 8 13 Z"),
    MENU(false, "M2 4 H14 M2 8 H14 M2 12 H14"),
    FULL_SCREEN(false, "M2 6 V2 H6 M10 2 H14 V6 M14 10 V14 H10 M6 14 H2 V10"),
    ENLARGE(false, "M9.5 2.5 H13.5 V6.5 M13.5 2.5 L9.2 6.8 M6.5 13.5 H2.5 V9.5 M2.5 13.5 L6.8 9.2"),
    REDUCE(false, "M13.6 6.5 H9.5 V2.4 M9.5 6.5 L14 2 M2.4 9.5 H6.5 V13.6 M6.5 9.5 L2 14"),
    FIT(false, "M2.5 2.5 H13.5 V13.5 H2.5 Z M5.5 10.5 L10.5 5.5 M7.5 5.5 H10.5 V8.5 M5.5 7.5 V10.5 H8.5"),
    UNDO(false, "M5.5 2.5 L2.5 5.5 L5.5 8.5 M2.5 5.5 H9.5 A4 4 0 0 1 9.5 13.5 H5"),
    REDO(false, "M10.5 2.5 L13.5 5.5 L10.5 8.5 M13.5 5.5 H6.5 A4 4 0 0 0 6.5 13.5 H11"),
    SUGGEST(false, "M8 1.8 L9.5 6.5 L14.2 8 L9.5 9.5 L8 14.2 L6.5 9.5 L1.8 8 L6.5 6.5 Z"),
    FORWARD(false, "M5.5 3 L10.5 8 L5.5 13"),
    BACK(false, "M10.5 3 L5.5 8 L10.5 13"),
    HELP(
            false,
            "M8 1.5 A6.5 6.5 0 1 1 8 14.5 A6.5 6.5 0 1 1 8 1.5 M5.9 6.2 A2.1 2.1 0 1 1 8.9 8.1 Q8 8.6 8 9.5 M8 11.3 V11.9"),
    TOUR(false, "M3 14 V2 M3 2.5 H12.5 L10 5.7 L12.5 9 H3"),
    TEXT(false, "M2.5 3.5 L6 7 L2.5 10.5 M7.5 12 H13.5"),
    DATA(false, "M2.5 4 A5.5 2 0 1 0 13.5 4 A5.5 2 0 1 0 2.5 4 V12 A5.5 2 0 0 0 13.5 12 V4 M2.5 8 A5.5 2 0 0 0 13.5 8"),
    CLOSE(false, "M3.5 3.5 L12.5 12.5 M12.5 3.5 L3.5 12.5");

    private static final double SIZE = 16;

    private final boolean filled;
    private final String path;

    Icon(boolean filled, String path) {
        this.filled = filled;
        this.path = path;
    }

    /** A new node that shows the icon, 16 × 16 logical pixels. */
    public Node node() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(filled ? "icon-filled" : "icon-drawn");
        shape.setManaged(false);
        StackPane box = new StackPane(shape);
        box.getStyleClass().add("icon");
        box.setMinSize(SIZE, SIZE);
        box.setPrefSize(SIZE, SIZE);
        box.setMaxSize(SIZE, SIZE);
        return box;
    }
}
