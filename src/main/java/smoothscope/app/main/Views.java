package smoothscope.app.main;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Modal;
import smoothscope.app.text.Texts;
import smoothscope.app.training.Trainer;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.ExportName;
import smoothscope.session.Session;
import smoothscope.session.view.ViewFile;
import smoothscope.session.view.ViewState;
import smoothscope.session.view.ViewStateText;
import smoothscope.snapshot.file.RecordingFile;

/** What is looked at, taken away and brought back: as a recording, as the text of a view. */
final class Views {
    private final AppModel model;
    private final Trainer trainer;
    private final Stage stage;

    Views(AppModel model, Trainer trainer, Stage stage) {
        this.model = model;
        this.trainer = trainer;
        this.stage = stage;
    }

    /** Lets the user choose where the recording is written: what learns, or arrays of one's own, become a recording. */
    void saveRecording() {
        model.shown()
                .get()
                .ifPresent(shown -> chosen("recording.save.title", "recording.save.kind", ".npz", name(shown, ".npz"))
                        .ifPresent(file -> saveRecording(shown.session(), file)));
    }

    private void saveRecording(Session session, Path file) {
        if (model.live().get()) {
            CompletableFuture<Boolean> unused = trainer.save(file);
        } else {
            model.exports().write(file, progress -> {
                RecordingFile.write(file, session.read(), session.read().half());
            });
        }
    }

    /** Lets the user choose where the view is written. */
    void saveView() {
        if (isInNoFile(model)) {
            return;
        }
        model.shown()
                .get()
                .ifPresent(shown -> chosen(
                                "view.save.title", "view.save.kind", ViewFile.ENDING, name(shown, ViewFile.ENDING))
                        .ifPresent(file -> model.exports().write(file, progress -> {
                            ViewFile.write(file, absolute(shown.state()));
                        })));
    }

    void copyView() {
        if (isInNoFile(model)) {
            return;
        }
        model.shown().get().ifPresent(shown -> {
            String text = ViewStateText.write(absolute(shown.state()));
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            model.notice().set(Texts.of("copied.view"));
        });
    }

    /** What learns is kept in a file until it is left; who named that one would find nothing there. It is said what to do. */
    static boolean isInNoFile(AppModel model) {
        if (model.live().get()) {
            model.notice().set(Texts.of("view.unsaved"));
        }
        return model.live().get();
    }

    /** Looks as the text in the clipboard says. */
    void pasteView() {
        String text = Clipboard.getSystemClipboard().getString();
        try {
            model.loading().open(ViewStateText.read(text == null ? "" : text));
        } catch (InvalidSetting noView) {
            model.notice().set(Texts.of("pasted.none"));
        }
    }

    private static ViewState absolute(ViewState state) {
        return state.withFiles(each -> each.toAbsolutePath().normalize());
    }

    private static String name(AppModel.Shown shown, String ending) {
        return ExportName.of(shown.session(), shown.state()) + ending;
    }

    private Optional<Path> chosen(String title, String kind, String ending, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of(title));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of(kind), "*" + ending));
        return Modal.save(chooser, stage);
    }
}
