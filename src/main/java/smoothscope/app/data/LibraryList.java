package smoothscope.app.data;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smoothscope.app.text.Texts;
import smoothscope.session.data.LibraryEntry;

/** All data sets by name, each with its state. */
final class LibraryList extends ListView<LibraryEntry> {
    private final LibraryModel model;

    LibraryList(LibraryModel model) {
        this.model = model;
        setId("data-list");
        setCellFactory(list -> new Cell());
        getStyleClass().addAll("data-list", "edge-to-edge");
        setAccessibleText(Texts.of("data.title"));
        model.library().subscribe(library -> {
            setItems(FXCollections.observableList(library.entries()));
            select();
        });
        model.selected().subscribe(name -> select());
        getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.selected().set(entry.name());
            }
        });
    }

    private void select() {
        model.library()
                .get()
                .named(model.selected().get())
                .ifPresentOrElse(
                        entry -> getSelectionModel().select(entry),
                        () -> getSelectionModel().clearSelection());
    }

    private final class Cell extends ListCell<LibraryEntry> {
        private final Label title = new Label();
        private final Label state = new Label();
        private final VBox lines = new VBox(title, state);

        Cell() {
            title.getStyleClass().add("data-cell-title");
            state.getStyleClass().add("data-cell-state");
            title.setMnemonicParsing(false);
        }

        @Override
        protected void updateItem(@Nullable LibraryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(entry == null ? null : lines);
            if (entry != null) {
                title.setText(SetWords.title(entry.name()));
                boolean busy = model.data().running(entry.name()).isPresent();
                state.setText(busy ? Texts.of("data.state.busy") : SetWords.state(entry));
            }
        }
    }
}
