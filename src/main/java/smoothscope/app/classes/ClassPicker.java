package smoothscope.app.classes;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Mark;
import smoothscope.app.text.Texts;
import smoothscope.plane.ClassTriple;
import smoothscope.session.ViewState;

/** Chooses the class at one place of the triple; a class that stands elsewhere changes places with this one. */
public final class ClassPicker extends HBox {
    private final AppModel model;
    private final int place;
    private final SearchableComboBox<Integer> box = new SearchableComboBox<>();
    private List<String> names = List.of();
    private List<Integer> choices = List.of();
    private boolean showing;

    /** @param place 0, 1, 2 for A, B, C */
    public ClassPicker(AppModel model, int place) {
        this.model = model;
        this.place = place;
        createView();
        initListeners();
    }

    private void createView() {
        getStyleClass().add("class-picker");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        box.setId("class-" + letter().toLowerCase(Locale.ROOT));
        box.setConverter(new Names());
        box.setCellFactory(list -> new NameCell(false));
        box.setButtonCell(new NameCell(true));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(Texts.of("class.choose", letter()));
        box.setTooltip(new Tooltip(Texts.of("class.choose", letter())));
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().add(box);
    }

    private void initListeners() {
        model.shown().subscribe(this::show);
        box.valueProperty().addListener((property, before, now) -> choose(now));
    }

    private String letter() {
        return List.of("A", "B", "C").get(place);
    }

    private void show() {
        model.shown().get().ifPresent(shown -> {
            showing = true;
            List<String> known = shown.session().recording().classes();
            List<Integer> offered = shown.session().choices();
            if (!known.equals(names)
                    || !offered.equals(choices)
                    || box.getItems().isEmpty()) {
                names = known;
                choices = offered;
                box.setValue(null); // the same index bears another name
                box.setItems(FXCollections.observableArrayList(offered));
            }
            box.setValue(shown.state().classes().at(place));
            showing = false;
        });
    }

    private void choose(@Nullable Integer label) {
        if (label != null && !showing) {
            model.change(state -> chosen(state, label));
        }
    }

    private ViewState chosen(ViewState state, int label) {
        ClassTriple now = state.classes();
        int other = now.place(label);
        int[] three = {now.a(), now.b(), now.c()};
        if (other >= 0) {
            three[other] = three[place];
        }
        three[place] = label;
        return state.withClasses(new ClassTriple(three[0], three[1], three[2]));
    }

    /** The name of a class; one that several bear is told apart by its index. */
    private String name(int label) {
        String name = names.get(label);
        boolean unique = names.stream().filter(name::equals).count() == 1;
        return unique ? name : name + " #" + label;
    }

    private final class Names extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer label) {
            return label == null || label >= names.size() ? "" : name(label);
        }

        @Override
        public Integer fromString(String text) {
            return IntStream.range(0, names.size())
                    .filter(label -> name(label).equalsIgnoreCase(text))
                    .findFirst()
                    .orElse(-1);
        }
    }

    private final class NameCell extends ListCell<Integer> {
        private final boolean button;

        NameCell(boolean button) {
            this.button = button;
            getStyleClass().add("class-name");
        }

        @Override
        protected void updateItem(@Nullable Integer label, boolean empty) {
            super.updateItem(label, empty);
            boolean blank = empty || label == null || label >= names.size();
            setText(blank || label == null ? "" : name(label));
            setGraphic(button && !blank ? new Mark(place, model.theme()) : null);
        }
    }
}
