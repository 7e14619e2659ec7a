package smoothscope.app.example;

import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Form;
import smoothscope.app.style.Modal;
import smoothscope.app.text.Texts;
import smoothscope.problem.Problem;
import smoothscope.session.finding.ExampleSearch;
import smoothscope.snapshot.Split;

/** Finds an example by the index of its image, and keeps it beside the picture. */
public final class FindExample {
    private final AppModel model;
    private final Window owner;

    public FindExample(AppModel model, Window owner) {
        this.model = model;
        this.owner = owner;
    }

    /** Asks for the index. */
    public void ask() {
        if (model.shown().get().isEmpty()) {
            return;
        }
        ComboBox<Split> split = new ComboBox<>();
        split.setId("find-split");
        split.getItems().setAll(Split.values());
        split.setValue(model.split().get());
        split.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Split value) {
                return value == null ? "" : Texts.of("split." + value.label());
            }

            @Override
            public @Nullable Split fromString(String text) {
                return null;
            }
        });
        TextField index = Form.field("find-index");
        index.setPromptText(Texts.of("find.index"));
        Dialog<ButtonType> question = new Dialog<>();
        question.setTitle(Texts.of("find.title"));
        question.setHeaderText(Texts.of("find.words"));
        question.getDialogPane().setId("find");
        question.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        question.getDialogPane().setContent(new HBox(8, split, index));
        Platform.runLater(index::requestFocus);
        if (Modal.answer(question, owner).filter(ButtonType.OK::equals).isPresent()) {
            find(split.getValue(), index.getText());
        }
    }

    /** Keeps the example beside the picture; a problem says that there is none. */
    public void find(Split split, String typed) {
        String plain = typed.strip();
        if (!plain.matches("\\d{1,9}")) {
            model.notice().set(Texts.of("find.nonumber"));
            return;
        }
        model.shown().get().ifPresent(shown -> {
            try {
                model.pinned().set(OptionalInt.of(ExampleSearch.of(shown.session(), split, Integer.parseInt(plain))));
            } catch (Problem none) {
                model.failed(none);
            }
        });
    }
}
