package smoothscope.app.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

/** A box to tick for each of some values. */
final class TickBoxes<T> extends FlowPane {
    private final Map<T, CheckBox> boxes = new LinkedHashMap<>();

    /**
     * @param ticked the values that are ticked at first
     * @param id what the boxes are known by, before their words
     * @param changed runs after a box was ticked or not any more
     */
    TickBoxes(List<T> values, List<T> ticked, String id, Function<T, String> words, Runnable changed) {
        super(10, 6);
        for (T value : values) {
            CheckBox box = new CheckBox(words.apply(value));
            box.setId(id + words.apply(value).replace(".", ""));
            box.setSelected(ticked.contains(value));
            box.setOnAction(event -> changed.run());
            boxes.put(value, box);
        }
        getChildren().addAll(boxes.values());
    }

    /** The values whose boxes are ticked, in their order. */
    List<T> ticked() {
        return boxes.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }
}
