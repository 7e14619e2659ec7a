package smoothscope.app.training;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import smoothscope.app.style.Modal;
import smoothscope.app.text.Texts;

/** Asks once what is to become of an experiment's timeline that nobody has saved. */
public final class UnsavedDialog {
    private final Trainer trainer;
    private final Stage stage;

    public UnsavedDialog(Trainer trainer, Stage stage) {
        this.trainer = trainer;
        this.stage = stage;
    }

    /** Leaves the experiment, once the user agrees; where they choose to save, once the timeline is written. */
    public void then(Runnable leave) {
        if (!trainer.isUnsaved()) {
            leave.run();
            return;
        }
        ButtonType save = new ButtonType(Texts.of("train.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(Texts.of("train.discard"), ButtonBar.ButtonData.NO);
        ButtonType stay = new ButtonType(Texts.of("train.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, Texts.of("train.unsaved.words"), save, discard, stay);
        question.setTitle(Texts.of("app.name"));
        question.setHeaderText(Texts.of("train.unsaved"));
        question.getDialogPane().setId("parting");
        ButtonType answer = Modal.answer(question, stage).orElse(stay);
        if (answer.equals(discard)) {
            leave.run();
        } else if (answer.equals(save)) {
            save(leave);
        }
    }

    private void save(Runnable leave) {
        Modal.save(recordings(), stage).ifPresent(chosen -> {
            trainer.follow(trainer.save(chosen).thenAccept(written -> {
                if (written) {
                    leave.run();
                }
            }));
        });
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
