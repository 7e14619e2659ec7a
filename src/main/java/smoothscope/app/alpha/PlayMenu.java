package smoothscope.app.alpha;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import smoothscope.app.text.Texts;
import smoothscope.session.settings.PlayStyle;
import smoothscope.text.Decimals;

/** Speed and loop of a play, beside its button; the button's own menu (right click) is the same. */
final class PlayMenu extends MenuButton {
    private final ObservableValue<PlayStyle> style;
    private final Consumer<PlayStyle> chosen;

    /**
     * @param style as it is now
     * @param chosen hears of another one
     */
    PlayMenu(String id, Button play, ObservableValue<PlayStyle> style, Consumer<PlayStyle> chosen) {
        this.style = style;
        this.chosen = chosen;
        setId(id);
        getStyleClass().addAll("flat", "play-menu");
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup speeds = new ToggleGroup();
        for (double speed : PlayStyle.SPEEDS) {
            add(speeds, Texts.of("play.speed", words(speed)), now -> now.withSpeed(speed));
        }
        getItems().add(new SeparatorMenuItem());
        ToggleGroup loops = new ToggleGroup();
        for (PlayStyle.Loop loop : PlayStyle.Loop.values()) {
            add(loops, words(loop), now -> now.withLoop(loop));
        }
        style.subscribe(this::tell);
        play.setOnContextMenuRequested(event -> {
            show();
            event.consume();
        });
    }

    /** Both side by side. */
    HBox beside(Button play) {
        HBox both = new HBox(play, this);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(USE_PREF_SIZE);
        return both;
    }

    private void add(ToggleGroup group, String words, UnaryOperator<PlayStyle> change) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setOnAction(event -> chosen.accept(change.apply(style.getValue())));
        style.subscribe(now -> item.setSelected(change.apply(now).equals(now)));
        getItems().add(item);
    }

    /** As a multiple: {@code ½}, {@code 2}. */
    private static String words(double speed) {
        return speed == 0.5 ? "½" : Decimals.plain(speed);
    }

    private static String words(PlayStyle.Loop loop) {
        return Texts.of("play." + loop.name().toLowerCase(Locale.ROOT));
    }

    private void tell(PlayStyle now) {
        String words = Texts.of("play.style", words(now.speed()), words(now.loop()));
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
    }
}
