package smoothscope.app.classes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Mark;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.plane.ClassTriple;
import smoothscope.session.view.ViewState;

/**
 * Chooses the class at one place of the triple; a class that stands elsewhere changes places with this one. What lists and searches the
 * classes is a third of the window's parts, so it is made when somebody wants to choose; until then its face alone is there.
 */
public final class ClassPicker extends HBox {
    private final AppModel model;
    private final int place;
    private final MenuButton face = new MenuButton();
    private @Nullable SearchableComboBox<Integer> box;
    private List<String> names = List.of();
    /** The names and classes that are listed. */
    private List<String> known = List.of();

    private List<Integer> choices = List.of();
    private boolean showing;
    private Opening opening = Opening.NONE;

    /**
     * One opening of the list. Each row that is highlighted is shown at once; all that is shown meanwhile is a change of the triple that was
     * there before, and is undone together.
     *
     * @param before empty where the list is closed
     */
    private record Opening(Optional<ClassTriple> before, Object gesture) {
        static final Opening NONE = new Opening(Optional.empty(), new Object());
    }

    /** @param place 0, 1, 2 for A, B, C */
    public ClassPicker(AppModel model, int place) {
        this.model = model;
        this.place = place;
        createView();
        model.shown().subscribe(this::show);
        show();
    }

    private void createView() {
        getStyleClass().add("class-picker");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        dress(face);
        face.getStyleClass().add("class-name");
        face.setMnemonicParsing(false);
        face.setGraphic(new Mark(place, model.theme()));
        face.setOnShowing(event -> Platform.runLater(this::unfold));
        getChildren().add(face);
    }

    private void dress(Control control) {
        control.setId("class-" + letter().toLowerCase(Locale.ROOT));
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(Texts.of("class.choose", letter()));
        control.setTooltip(new Tooltip(Texts.of("class.choose", letter())));
        HBox.setHgrow(control, Priority.ALWAYS);
    }

    /** Puts the list in the place of its face, and opens it. */
    private void unfold() {
        if (box != null) {
            return;
        }
        SearchableComboBox<Integer> made = new SearchableComboBox<>();
        dress(made);
        made.setConverter(new Names());
        made.setCellFactory(list -> new NameCell(false));
        made.setButtonCell(new NameCell(true));
        made.valueProperty().addListener((property, before, now) -> choose(now));
        made.showingProperty().addListener((property, before, now) -> {
            if (now) {
                opening = new Opening(
                        model.shown().get().map(shown -> shown.state().classes()), new Object());
            } else {
                Platform.runLater(this::end);
            }
        });
        box = made;
        show();
        getChildren().setAll(made);
        made.applyCss();
        made.layout();
        letSpaceBeTyped(made);
        made.requestFocus();
        made.show();
    }

    /** The list takes a space for its choice; names hold spaces, and who searches for one types it. */
    private static void letSpaceBeTyped(SearchableComboBox<Integer> made) {
        if (made.lookup("#filtered") instanceof ComboBox<?> inner
                && inner.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
                if (pressed.getCode() == KeyCode.SPACE) {
                    pressed.consume();
                }
            });
        }
    }

    /** What was chosen last is known by now; a search that found nothing leaves no class: the one in the picture stands there again. */
    private void end() {
        if (box != null && !box.isShowing()) {
            opening = Opening.NONE;
        }
        show();
    }

    private String letter() {
        return List.of("A", "B", "C").get(place);
    }

    private void show() {
        model.shown().get().ifPresent(shown -> {
            names = ClassText.names(shown.session());
            int label = shown.state().classes().at(place);
            face.setText(name(label));
            if (box != null) {
                showing = true;
                offer(box, shown.session().choices());
                box.setValue(label);
                showing = false;
            }
        });
    }

    private void offer(SearchableComboBox<Integer> to, List<Integer> offered) {
        if (!names.equals(known) || !offered.equals(choices)) {
            known = names;
            choices = offered;
            to.setValue(null); // the same index bears another name
            to.setItems(FXCollections.observableArrayList(offered));
        }
    }

    private void choose(@Nullable Integer label) {
        if (label != null && !showing) {
            Opening during = opening;
            Object gesture = during.before().isPresent() ? during.gesture() : new Object();
            model.change(state -> chosen(state, during.before().orElse(state.classes()), label), gesture);
        }
    }

    private ViewState chosen(ViewState state, ClassTriple now, int label) {
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
