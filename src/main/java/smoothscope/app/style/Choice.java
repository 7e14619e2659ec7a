package smoothscope.app.style;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import smoothscope.app.text.Texts;

/** A box that offers the values of an enumeration in words. */
public final class Choice {
    private Choice() {}

    /**
     * @param words before the value's name in the key of its text
     * @param values the usual one first
     * @param chosen runs after a choice
     */
    public static <T extends Enum<T>> ComboBox<T> of(String id, String words, List<T> values, Runnable chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setValue(values.get(0));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(words(each -> Texts.of(words + each.name().toLowerCase(Locale.ROOT))));
        box.setOnAction(event -> chosen.run());
        return box;
    }

    /** Says values in words, and reads none. */
    public static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
