package smoothscope.app.style;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import smoothscope.app.text.Texts;

/** What is asked over a window that waits for the answer. On Linux the toolkit forgets meanwhile that the window was maximized; it is again. */
public final class Modal {
    private Modal() {}

    /** The file that the user wants to write, with an ending of one of the chooser's kinds; none where they thought better of it. */
    public static Optional<Path> save(FileChooser chooser, Window over) {
        return over(
                        over,
                        () -> Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath))
                .flatMap(typed -> meant(chooser, typed, over));
    }

    /** The dialog asked before it let a file be replaced, but about the name as it was typed. */
    static Optional<Path> meant(FileChooser chooser, Path typed, Window over) {
        Path file = TypedName.in(chooser).file(typed);
        boolean unasked = !file.equals(typed) && Files.exists(file);
        return unasked && !mayReplace(file, over) ? Optional.empty() : Optional.of(file);
    }

    private static boolean mayReplace(Path file, Window over) {
        ButtonType replace = new ButtonType(Texts.of("save.replace.yes"), ButtonBar.ButtonData.YES);
        ButtonType leave = new ButtonType(Texts.of("save.replace.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question =
                new Alert(Alert.AlertType.CONFIRMATION, Texts.of("save.replace", file.getFileName()), replace, leave);
        question.setTitle(Texts.of("app.name"));
        question.setHeaderText(Texts.of("save.replace.title"));
        question.getDialogPane().setId("replacing");
        if (question.getDialogPane().lookupButton(replace) instanceof Button button) {
            button.setDefaultButton(false); // Enter alone replaces nothing
        }
        return answer(question, over).filter(replace::equals).isPresent();
    }

    /** The files that the user wants to open. */
    public static List<Path> open(FileChooser chooser, Window over) {
        return over(
                over,
                () -> Optional.ofNullable(chooser.showOpenMultipleDialog(over)).orElse(List.of()).stream()
                        .map(File::toPath)
                        .toList());
    }

    /** The folder that the user means. */
    public static Optional<Path> folder(DirectoryChooser chooser, Window over) {
        return over(over, () -> Optional.ofNullable(chooser.showDialog(over)).map(File::toPath));
    }

    /** What the user answers to a question. */
    public static Optional<ButtonType> answer(Dialog<ButtonType> question, Window over) {
        question.initOwner(over);
        return over(over, question::showAndWait);
    }

    private static <T> T over(Window window, Supplier<T> question) {
        boolean maximized = window instanceof Stage stage && stage.isMaximized();
        T answer = question.get();
        if (maximized && window instanceof Stage stage) {
            Platform.runLater(() -> stage.setMaximized(true));
        }
        return answer;
    }
}
