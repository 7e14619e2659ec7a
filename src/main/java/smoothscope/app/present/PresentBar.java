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
import smoothscope.session.Row;
import smoothscope.snapshot.SnapshotKey;

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
        getChildren().addAll(place("present-left", title), space, epoch, place("present-right", alpha));
        model.shown().subscribe(this::show);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    /** Sheets hang below it: below the words themselves they would be as large. */
    private static HBox place(String id, Label words) {
        HBox place = new HBox(words);
        place.setId(id);
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }

    private void show(Optional<AppModel.Shown> shown) {
        shown.ifPresent(now -> {
            Row reference = now.reference();
            Row compared = now.compared();
            title.setText(RowText.title(now.session()));
            boolean alone = reference.name().isEmpty();
            String when = alone
                    ? String.valueOf(now.state().epoch())
                    : both(String.valueOf(reference.moment()), String.valueOf(compared.moment()));
            epoch.setText(RowText.moment(compared, when));
            alpha.setText(alpha(reference, compared, alone));
        });
    }

    private static String alpha(Row reference, Row compared, boolean alone) {
        SnapshotKey key = compared.network().key();
        boolean told =
                key.isAlphaKnown() || (!alone && reference.network().key().isAlphaKnown());
        return told
                ? Texts.of(
                        "present.alpha" + RowText.kind(key),
                        alone ? large(compared) : both(large(reference), large(compared)))
                : RowText.listed(key);
    }

    private static String large(Row row) {
        return row.network().key().isAlphaKnown() ? AlphaText.large(row.alpha()) : Texts.of("numbers.unknown");
    }

    /** What two recordings show, once where it is the same. */
    private static String both(String reference, String compared) {
        return reference.equals(compared) ? reference : reference + " | " + compared;
    }
}
