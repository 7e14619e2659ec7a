package smoothscope.app.action;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import smoothscope.app.style.Icon;
import smoothscope.app.text.Texts;

/**
 * Something the user can do, declared once for menu, tool bar and key sheet.
 *
 * @param name the key of its texts: {@code action.NAME} and {@code action.NAME.tip}
 * @param keys the keys that do it, if any
 * @param icon what stands for it in the tool bar, if anything
 * @param on whether what it turns on and off is on; empty where it does something once
 */
public record Action(
        String name,
        Optional<KeyCombination> keys,
        Optional<Icon> icon,
        Optional<ObservableValue<Boolean>> on,
        Runnable handler) {
    /** @param keys as {@link KeyCombination#valueOf} reads them; empty for none */
    public static Action of(String name, String keys, Icon icon, Runnable handler) {
        return new Action(name, keys(keys), Optional.of(icon), Optional.empty(), handler);
    }

    /** One without an icon. */
    public static Action of(String name, String keys, Runnable handler) {
        return new Action(name, keys(keys), Optional.empty(), Optional.empty(), handler);
    }

    /** One that turns something on and off. */
    public static Action toggle(String name, String keys, ObservableValue<Boolean> on, Runnable handler) {
        return new Action(name, keys(keys), Optional.empty(), Optional.of(on), handler);
    }

    private static Optional<KeyCombination> keys(String keys) {
        return keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
    }

    public String text() {
        return Texts.of("action." + name);
    }

    public String tip() {
        return Texts.of("action." + name + ".tip");
    }

    /** Its keys as they are written on a key sheet; empty where it has none. */
    public String keyText() {
        return keys.map(KeyCombination::getDisplayText).orElse("");
    }

    /** A button with its icon. */
    public Button button() {
        Button button = new Button();
        icon.ifPresent(sign -> button.setGraphic(sign.node()));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setId("action-" + name);
        button.setTooltip(new Tooltip(keys.isEmpty() ? tip() : tip() + "  (" + keyText() + ")"));
        button.setAccessibleText(text());
        button.setOnAction(event -> handler.run());
        return button;
    }

    /** An entry of a menu. Its keys are shown; {@link Actions} listens for them. */
    public MenuItem menuItem() {
        MenuItem item = on.<MenuItem>map(Action::checked).orElseGet(MenuItem::new);
        item.setText(text());
        item.setMnemonicParsing(false);
        icon.ifPresent(sign -> item.setGraphic(sign.node()));
        keys.ifPresent(item::setAccelerator);
        item.setOnAction(event -> handler.run());
        return item;
    }

    /** An entry whose check mark follows what is on, not the click. */
    private static CheckMenuItem checked(ObservableValue<Boolean> on) {
        CheckMenuItem item = new CheckMenuItem();
        on.subscribe(item::setSelected);
        item.selectedProperty().subscribe(() -> item.setSelected(on.getValue()));
        return item;
    }
}
