package smoothscope.app.about;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smoothscope.app.text.Texts;

/** The libraries in a list that can be searched, and beside it what the makers of the chosen one ask to be passed on. */
final class NoticesView extends BorderPane {
    private final FilteredList<Notice> found;
    private final Consumer<String> browse;
    private final TextField search = new TextField();
    private final ListView<Notice> list = new ListView<>();
    private final Label name = new Label();
    private final Label licence = new Label();
    private final Hyperlink home = new Hyperlink();
    private final TextArea text = new TextArea();

    NoticesView(List<Notice> notices, Consumer<String> browse) {
        this.found = new FilteredList<>(FXCollections.observableArrayList(notices));
        this.browse = browse;
        createView();
        initListeners();
        list.getSelectionModel().selectFirst();
    }

    private void createView() {
        getStyleClass().add("notices");
        search.setId("notices-search");
        search.setPromptText(Texts.of("about.search"));
        search.setAccessibleText(Texts.of("about.search"));
        list.setId("notices-list");
        list.getStyleClass().add("data-list");
        list.setItems(found);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(new Label(Texts.of("about.none")));
        list.setAccessibleText(Texts.of("about.libraries"));
        Label heading = new Label(Texts.of("about.libraries"));
        heading.getStyleClass().add("data-heading");
        VBox left = new VBox(heading, search, list);
        left.getStyleClass().addAll("data-left", "notices-left");
        VBox.setVgrow(list, Priority.ALWAYS);
        setLeft(left);
        name.getStyleClass().add("notices-name");
        licence.getStyleClass().add("notices-licence");
        home.getStyleClass().add("about-link");
        text.setId("notices-text");
        text.getStyleClass().add("notices-text");
        text.setEditable(false);
        text.setAccessibleText(Texts.of("about.libraries"));
        VBox.setVgrow(text, Priority.ALWAYS);
        HBox line = new HBox(licence, home);
        line.getStyleClass().add("notices-line");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox right = new VBox(name, line, text);
        right.getStyleClass().add("notices-right");
        setCenter(right);
    }

    private void initListeners() {
        search.textProperty().addListener((property, before, now) -> {
            found.setPredicate(notice -> notice.tells(now));
            if (list.getSelectionModel().getSelectedItem() == null) {
                list.getSelectionModel().selectFirst();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        home.setOnAction(event -> browse.accept(home.getText()));
    }

    private void show(@Nullable Notice notice) {
        name.setText(notice == null ? "" : notice.name() + " " + notice.version());
        licence.setText(notice == null ? "" : notice.licence());
        home.setText(notice == null ? "" : notice.home());
        home.setVisible(!home.getText().isEmpty());
        text.setText(notice == null ? "" : words(notice));
        text.setScrollTop(0);
    }

    /** The jars of a library first, then its notices. */
    private static String words(Notice notice) {
        if (notice.jars().isEmpty()) {
            return notice.text();
        }
        String jars = String.join(", ", notice.jars());
        return notice.text().isEmpty() ? jars : jars + "\n\n" + notice.text();
    }

    private static final class Cell extends ListCell<Notice> {
        Cell() {
            setPrefWidth(0); // as wide as the list: what is longer ends in an ellipsis
        }

        @Override
        protected void updateItem(@Nullable Notice notice, boolean empty) {
            super.updateItem(notice, empty);
            if (empty || notice == null) {
                setGraphic(null);
            } else {
                Label title = new Label(notice.name());
                title.getStyleClass().add("data-cell-title");
                Label state = new Label(
                        notice.version().isEmpty()
                                ? Texts.of("about.text")
                                : notice.version() + " · " + notice.licence());
                state.getStyleClass().add("data-cell-state");
                setGraphic(new VBox(title, state));
            }
        }
    }
}
