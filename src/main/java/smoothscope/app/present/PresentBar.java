package smoothscope.app.present;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.session.Sight;

/** What a class needs to know of the picture: what was trained on what, for how long, and α, large. */
public final class PresentBar extends HBox {
    private final Label title = label("present-title");
    private final Label epoch = label("present-epoch");
    private final Label alpha = label("present-alpha");

    public PresentBar(AppModel model) {
        getStyleClass().add("present-bar");
        setId("present-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        alpha.setId("present-alpha");
        alpha.setMinWidth(USE_PREF_SIZE);
        epoch.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, space, epoch, alpha);
        model.shown().subscribe(this::show);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private void show(Optional<AppModel.Shown> shown) {
        shown.ifPresent(now -> {
            var sights = now.session().sights(now.state());
            Sight lower = sights.get(sights.size() - 1);
            title.setText(RowText.title(now.session()));
            String word = now.session().steered() ? "step.number" : "epoch.number";
            Sight upper = sights.get(0);
            boolean paired = now.session().paired();
            String when = paired
                    ? both(
                            String.valueOf(upper.lower().epoch()),
                            String.valueOf(lower.lower().epoch()))
                    : String.valueOf(now.state().epoch());
            epoch.setText(Texts.of(word, when));
            String below = AlphaText.large(lower.alpha());
            alpha.setText(Texts.of("present.alpha", paired ? both(AlphaText.large(upper.alpha()), below) : below));
        });
    }

    /** What two recordings show, once where it is the same. */
    private static String both(String above, String below) {
        return above.equals(below) ? above : above + " | " + below;
    }
}
