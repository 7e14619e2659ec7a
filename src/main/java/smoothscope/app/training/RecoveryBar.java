package smoothscope.app.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Modal;
import smoothscope.app.text.Texts;
import smoothscope.problem.Unwritable;

/** Offers the timeline of an experiment that ended with a crash, until the user has decided about it. */
public final class RecoveryBar extends HBox {
    private final AppModel model;

    public RecoveryBar(AppModel model, Path left) {
        this.model = model;
        getStyleClass().add("left-behind");
        setId("left-behind");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Texts.of("left.words"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        space,
                        button("left.open", () -> model.loading().open(left)),
                        button("left.save", () -> save(left)),
                        button("left.discard", () -> discard(left)));
    }

    private static Button button(String text, Runnable handler) {
        Button button = new Button(Texts.of(text));
        button.setId(text.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> handler.run());
        return button;
    }

    private void close() {
        setManaged(false);
        setVisible(false);
    }

    private void save(Path left) {
        Modal.save(UnsavedDialog.recordings(), getScene().getWindow()).ifPresent(chosen -> moveTo(chosen, left));
    }

    private void moveTo(Path chosen, Path left) {
        try {
            Files.move(left, chosen, StandardCopyOption.REPLACE_EXISTING);
            close();
            model.notice().set(Texts.of("saved", chosen));
        } catch (IOException failed) {
            model.failed(new Unwritable(chosen, failed));
        }
    }

    private void discard(Path left) {
        try {
            Files.deleteIfExists(left);
        } catch (IOException stays) {
            model.failed(new Unwritable(left, stays));
        }
        close();
    }
}
