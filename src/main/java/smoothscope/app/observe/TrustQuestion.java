package smoothscope.app.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import smoothscope.app.style.Modal;
import smoothscope.app.text.Texts;
import smoothscope.session.TrainedFiles;

/** Asks once for each file that is a program whether it may run. */
final class TrustQuestion {
    private final Stage owner;
    private final Set<String> trusted = new HashSet<>();

    TrustQuestion(Stage owner) {
        this.owner = owner;
    }

    /** Whether none of the files is a program, or the user lets them run. */
    boolean isAnswered(TrainedFiles networks) {
        if (!networks.arePrograms()) {
            return true;
        }
        List<String> marks = networks.files().stream().map(TrustQuestion::mark).toList();
        if (trusted.containsAll(marks)) {
            return true;
        }
        ButtonType run = new ButtonType(Texts.of("trust.run"), ButtonBar.ButtonData.OK_DONE);
        ButtonType leave = new ButtonType(Texts.of("trust.leave"), ButtonBar.ButtonData.CANCEL_CLOSE);
        String words = Texts.of(networks.runFenced() ? "trust.fenced" : "trust.unfenced");
        Alert question = new Alert(Alert.AlertType.WARNING, words, run, leave);
        question.setTitle(Texts.of("app.name"));
        question.setHeaderText(Texts.of(
                "trust.question",
                networks.files().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .collect(Collectors.joining(", "))));
        question.getDialogPane().setId("trust");
        // whoever presses Enter without reading runs nothing
        ((Button) question.getDialogPane().lookupButton(run)).setDefaultButton(false);
        ((Button) question.getDialogPane().lookupButton(leave)).setDefaultButton(true);
        boolean yes = Modal.answer(question, owner).orElse(leave).equals(run);
        if (yes) {
            trusted.addAll(marks);
        }
        return yes;
    }

    /** A file that changed is another one. */
    private static String mark(Path file) {
        try {
            return file.toRealPath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return file.toString();
        }
    }
}
