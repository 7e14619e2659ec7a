package smoothscope.app.action;

import atlantafx.base.controls.Popover;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.transform.Scale;
import smoothscope.app.style.Flyout;
import smoothscope.app.text.Texts;

/** All keys on one sheet. */
public final class KeySheet {
    private static final int COLUMNS = 3;
    /** What stays free beside the keys: the sheet's own edges. */
    private static final double EDGES = 48;

    private final Flyout sheet = new Flyout(Popover.ArrowLocation.TOP_RIGHT);
    private final HBox content;
    private final Scale scale = new Scale();

    public KeySheet(Actions actions) {
        content = content(actions);
        content.getTransforms().add(scale);
        sheet.setContentNode(new Group(content));
    }

    /** Shows the sheet under a node, or puts it away. */
    public void toggle(Node below) {
        if (sheet.isShowing()) {
            sheet.hide();
        } else {
            sheet.show(below);
            fit(below);
        }
    }

    /** In a narrow window, such as on a screen at 150 or 200 %, the keys are made smaller; how wide they are is known once they are shown. */
    private void fit(Node below) {
        content.applyCss();
        double share = Math.min(1, (below.getScene().getWidth() - EDGES) / content.prefWidth(-1));
        if (share != scale.getX()) {
            scale.setX(share);
            scale.setY(share);
            sheet.hide();
            sheet.show(below); // its place follows from its size
        }
    }

    /** The groups in columns of nearly the same length, so that all fit on a low screen. */
    private static HBox content(Actions actions) {
        List<Actions.Group> groups = actions.groups().stream()
                .filter(group -> group.actions().stream()
                        .anyMatch(action -> action.keys().isPresent()))
                .toList();
        int lines = groups.stream().mapToInt(KeySheet::lines).sum();
        List<GridPane> columns =
                Stream.generate(KeySheet::column).limit(COLUMNS).toList();
        int before = 0;
        for (Actions.Group group : groups) {
            fill(columns.get(COLUMNS * (before + lines(group) / 2) / lines), group);
            before += lines(group);
        }
        return new HBox(columns.toArray(GridPane[]::new));
    }

    private static int lines(Actions.Group group) {
        return 1
                + (int) group.actions().stream()
                        .filter(action -> action.keys().isPresent())
                        .count();
    }

    private static GridPane column() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-sheet");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(words, keys);
        return grid;
    }

    private static void fill(GridPane grid, Actions.Group group) {
        Label heading = new Label(Texts.of("actions." + group.name()));
        heading.getStyleClass().add("key-heading");
        grid.add(heading, 0, grid.getRowCount(), 2, 1);
        for (Action action : group.actions()) {
            if (action.keys().isPresent()) {
                Label key = new Label(action.keyText());
                key.getStyleClass().add("key-cap");
                grid.addRow(grid.getRowCount(), new Label(action.text()), key);
            }
        }
    }
}
