package smoothscope.app.preferences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/** One of a few values, all of them seen side by side. */
final class Segments<T> extends SegmentedButton {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * @param name what the buttons' identities begin with, a number follows
     * @param words of a value
     * @param chosen hears of the value that was clicked
     */
    Segments(String name, List<T> values, Function<T, String> words, Consumer<T> chosen) {
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setId(name + "-" + buttons.size());
            button.setMnemonicParsing(false);
            button.setOnAction(event -> {
                button.setSelected(true); // a second click does not let go of it
                chosen.accept(value);
            });
            buttons.put(value, button);
            getButtons().add(button);
        }
        setToggleGroup(null);
    }

    void show(T value) {
        buttons.forEach((each, button) -> button.setSelected(each.equals(value)));
    }
}
