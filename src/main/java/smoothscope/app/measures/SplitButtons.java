package smoothscope.app.measures;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.snapshot.Split;

/** Chooses the split whose numbers are shown: training or validation, never neither. */
public final class SplitButtons extends SegmentedButton {
    /** @param where what the buttons' identities begin with */
    SplitButtons(AppModel model, String where) {
        this(model.split(), where);
        model.shown()
                .subscribe(shown -> shown.map(now -> now.session().splits()).ifPresent(this::offer));
    }

    /** Those that there are examples of. */
    private void offer(List<Split> held) {
        List<Split> all = List.of(Split.values());
        for (int i = 0; i < all.size(); i++) {
            getButtons().get(i).setDisable(!held.contains(all.get(i)));
        }
    }

    /**
     * @param shown what the buttons change
     * @param where what their identities begin with
     */
    public SplitButtons(ObjectProperty<Split> shown, String where) {
        for (Split split : Split.values()) {
            ToggleButton button = new ToggleButton(Texts.of("split." + split.label()));
            button.setId(where + "-" + split.label());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> {
                shown.set(split);
                button.setSelected(true);
            });
            shown.subscribe(chosen -> button.setSelected(chosen == split));
            getButtons().add(button);
        }
        setToggleGroup(null);
        setMaxWidth(Double.MAX_VALUE);
    }
}
