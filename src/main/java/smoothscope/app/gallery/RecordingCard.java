package smoothscope.app.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.NameText;
import smoothscope.app.style.PixelImage;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.session.Glance;
import smoothscope.text.Decimals;

/** One recording to choose: its picture, what was trained on what, what it holds, and what to look for in it. */
final class RecordingCard extends Button {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final double WIDTH = 200;
    private static final double HEIGHT = 94;
    /** How wide the words are beside the picture. */
    private static final double WORDS = 216;

    private final ImageView picture = new ImageView();
    private final Label name = label("card-name");
    private final Label facts = label("card-facts");
    private final Label look = label("card-look");
    private Optional<Glance> glance = Optional.empty();

    RecordingCard(Path file, Runnable open) {
        String called = String.valueOf(file.getFileName());
        getStyleClass().addAll("flat", "recording-card");
        setId("recording-" + called.replaceAll("\\.npz$", ""));
        setTooltip(new Tooltip(file.toString()));
        setOnAction(event -> open.run());
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("card-picture");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        name.setText(called);
        facts.setText(Texts.of("gallery.reading"));
        look.setText(
                Texts.known("gallery.look." + called.replaceAll("\\.npz$", "")).orElse(""));
        VBox words = new VBox(name, facts, look);
        words.getStyleClass().add("card-words");
        words.setMinWidth(WORDS);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(frame, words);
        row.getStyleClass().add("card-row");
        row.setAlignment(Pos.TOP_LEFT);
        setGraphic(row);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinWidth(WORDS); // whoever asks how high it is without saying how wide is told of this width
        label.setMaxWidth(WORDS);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** @param here whether it is what is shown now */
    void mark(boolean here) {
        pseudoClassStateChanged(SHOWN, here);
    }

    void show(Glance now, Theme theme) {
        glance = Optional.of(now);
        name.setText(NameText.of(now.name()));
        facts.setText(facts(now));
        if (now.live() && look.getText().isEmpty()) {
            look.setText(Texts.of("gallery.look.live", Decimals.count(now.last())));
        }
        colour(theme);
        setAccessibleText(name.getText() + ". " + facts.getText() + ". " + look.getText());
    }

    void colour(Theme theme) {
        glance.map(now -> now.pictures().get(theme)).ifPresent(image -> picture.setImage(PixelImage.of(image)));
    }

    private static String smoothing(List<Double> alphas) {
        if (alphas.isEmpty()) {
            return Texts.of("row.unknown");
        }
        String most = AlphaText.plain(alphas.get(alphas.size() - 1));
        return alphas.size() == 1 ? Texts.of("row.choose", most) : Texts.of("gallery.alphas", alphas.size(), most);
    }

    private static String facts(Glance now) {
        List<String> facts = new ArrayList<>();
        facts.add(Texts.of("gallery.classes", now.classes()));
        facts.add(smoothing(now.alphas()));
        if (!now.live() && now.last() > 0) {
            facts.add(Texts.of("gallery.epochs", now.last()));
        }
        if (now.seeds() > 1) {
            facts.add(Texts.of("gallery.seeds", now.seeds()));
        }
        return String.join(" · ", facts);
    }
}
