package smoothscope.app.style;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A label with the room of the longest words that it gets, so that what stands beside it keeps its place while they change. */
public final class SteadyLabel extends StackPane {
    private final String style;
    private final Label words;
    /** Unseen behind the words, the longest. */
    private final List<Label> room = new ArrayList<>();

    private List<String> longest = List.of();
    private boolean kept = true;

    /** @param style class of the words; that of the room ends in {@code -room} */
    public SteadyLabel(String style) {
        this.style = style;
        this.words = label();
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        getChildren().add(words);
    }

    private Label label() {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** The words alone. */
    public Label words() {
        return words;
    }

    public void setText(String text) {
        words.setText(text);
    }

    /** Has room for each of these from now on. */
    public void keepRoomFor(String... wanted) {
        List<String> now = List.of(wanted);
        if (!now.equals(longest)) {
            longest = now;
            getChildren().removeAll(room);
            room.clear();
            now.forEach(each -> room.add(unseen(each)));
            getChildren().addAll(room);
        }
    }

    private Label unseen(String text) {
        Label label = label();
        label.getStyleClass().add(style + "-room");
        label.setText(text);
        label.setVisible(false);
        label.setManaged(kept);
        return label;
    }

    /** Whether the room is kept, or the words take what they need. */
    public void setRoomKept(boolean kept) {
        this.kept = kept;
        room.forEach(each -> each.setManaged(kept));
    }
}
