package smoothscope.app.style;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The parts of a form: named fields in two columns. */
public final class Form {
    private Form() {}

    /** Two columns of fields, each after its name. */
    public static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("setup-fields");
        ColumnConstraints words = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, values, words, values);
        return grid;
    }

    public static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    /** A field's name. */
    public static Label name(String words, Node field) {
        Label label = new Label(words);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
