package smoothscope.app.about;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import smoothscope.app.text.Texts;

/** The program: its name, what it is for, the paper, licence and versions. */
final class AboutCard extends VBox {
    private static final String PAPER = "https://arxiv.org/abs/1906.02629";

    private final AboutFacts facts;
    private final Consumer<String> browse;

    AboutCard(List<Notice> libraries, Consumer<String> browse) {
        this.facts = AboutFacts.now(libraries);
        this.browse = browse;
        getStyleClass().add("about-card");
        getChildren().addAll(head(), wrapped("about.what"), paper(), table());
    }

    private HBox head() {
        Label name = new Label(Texts.of("app.name"));
        name.getStyleClass().add("about-name");
        Label version = new Label(Texts.of("about.version", AboutFacts.version()));
        version.getStyleClass().add("about-version");
        version.setId("about-version");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = new Button(Texts.of("about.copy"));
        copy.setId("about-copy");
        copy.setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, facts.text()));
            copy.setText(Texts.of("about.copied"));
        });
        HBox head = new HBox(name, version, space, copy);
        head.getStyleClass().add("about-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private VBox paper() {
        Hyperlink link = new Hyperlink(Texts.of("about.paper.link"));
        link.setId("about-paper");
        link.getStyleClass().add("about-link");
        link.setOnAction(event -> browse.accept(PAPER));
        VBox paper = new VBox(wrapped("about.paper"), link);
        paper.getStyleClass().add("about-paper");
        return paper;
    }

    private static Label wrapped(String key) {
        Label label = new Label(Texts.of(key));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("about-facts");
        table.setId("about-facts");
        for (AboutFacts.Fact fact : facts.facts()) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("about-word");
            name.setMinWidth(USE_PREF_SIZE);
            table.addRow(table.getRowCount(), name, new Label(fact.value()));
        }
        return table;
    }
}
