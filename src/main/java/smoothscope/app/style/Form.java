package smoothscope.app.style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import smoothscope.app.text.Texts;

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

    /**
     * The last line: what is wrong, the way back, and the way on.
     *
     * @param wrong says what is wrong where something is
     * @param next goes on, by the Enter key too
     */
    public static HBox last(Label wrong, Runnable cancel, Button next) {
        wrong.getStyleClass().add("setup-wrong");
        wrong.setWrapText(true);
        wrong.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(wrong, Priority.ALWAYS);
        Button away = new Button(Texts.of("status.cancel"));
        away.setCancelButton(true);
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(event -> cancel.run());
        next.getStyleClass().add("accent");
        next.setDefaultButton(true);
        next.setMinWidth(Region.USE_PREF_SIZE);
        HBox last = new HBox(wrong, away, next);
        last.setAlignment(Pos.CENTER_RIGHT);
        last.getStyleClass().add("setup-last");
        return last;
    }
}
