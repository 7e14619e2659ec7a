package smoothscope.app.training;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import smoothscope.app.text.Texts;

/** Asks once what is to become of an experiment's timeline that nobody has saved. */
public final class Parting {
    private final Trainer trainer;
    private final Stage stage;

    public Parting(Trainer trainer, Stage stage) {
        this.trainer = trainer;
        this.stage = stage;
    }

    /** Whether the user would rather stay; where they chose to save, the timeline has been written when this returns. */
    public boolean refuses() {
        if (!trainer.isUnsaved()) {
            return false;
        }
        ButtonType save = new ButtonType(Texts.of("train.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(Texts.of("train.discard"), ButtonBar.ButtonData.NO);
        ButtonType stay = new ButtonType(Texts.of("train.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, Texts.of("train.unsaved.words"), save, discard, stay);
        question.initOwner(stage);
        question.setTitle(Texts.of("app.name"));
        question.setHeaderText(Texts.of("train.unsaved"));
        question.getDialogPane().setId("parting");
        Optional<ButtonType> answer = question.showAndWait();
        return answer.filter(discard::equals).isEmpty()
                && !(answer.filter(save::equals).isPresent() && saved());
    }

    private boolean saved() {
        FileChooser chooser = recordings();
        File chosen = chooser.showSaveDialog(stage);
        return chosen != null && trainer.saveNow(chosen.toPath());
    }

    /** Chooses where a timeline is saved. */
    static FileChooser recordings() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("train.save.title"));
        chooser.setInitialFileName("live.npz");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("open.kind"), "*.npz"));
        return chooser;
    }
}
