package smoothscope.app.main;

import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import smoothscope.app.action.Action;
import smoothscope.app.action.Actions;
import smoothscope.app.explain.TargetSheet;
import smoothscope.app.files.Saving;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Icon;
import smoothscope.app.text.Texts;
import smoothscope.session.Export.Kind;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.session.view.EquivalentCommand;

/**
 * What takes something out of the window: into files and onto the clipboard.
 *
 * @param page asks what a page for the browser is to hold
 * @param figure asks what a figure for a paper shows
 */
record SavingActions(AppModel model, Saving saving, TargetSheet target, Runnable page, Runnable figure) {
    Actions.Group export() {
        List<Action> actions = List.of(
                Action.of("save", "Shortcut+S", Icon.SAVE, saving::choose),
                export("export-png-1", Kind.PNG_1),
                export("export-png-2", Kind.PNG_2),
                export("export-png-4", Kind.PNG_4),
                export("export-svg", Kind.SVG),
                export("export-pdf", Kind.PDF),
                export("export-gif-alpha", Kind.GIF_ALPHA),
                export("export-gif-epochs", Kind.GIF_EPOCHS),
                export("export-csv", Kind.CSV),
                export("export-npz", Kind.NPZ),
                Action.of("export-figure", "", figure),
                Action.of("export-page", "", page),
                Action.of("copy", "Shortcut+C", Icon.COPY, saving::copyPicture),
                Action.of("copy-numbers", "Shortcut+Alt+C", saving::copyNumbers),
                Action.of("copy-latex", "", saving::copyLatex),
                Action.of("copy-command", "Shortcut+Shift+C", Icon.TEXT, this::copyCommand),
                Action.of("copy-pytorch", "", target::copyPyTorch),
                Action.of("copy-tensorflow", "", target::copyTensorFlow));
        return new Actions.Group("export", actions);
    }

    /** What else is seen beside the picture. */
    Actions.Group diagrams() {
        return new Actions.Group(
                "diagrams",
                List.of(
                        diagram("diagram-reliability", DiagramKind.RELIABILITY),
                        diagram("diagram-sweep", DiagramKind.SWEEP),
                        diagram("diagram-curves", DiagramKind.CURVES),
                        diagram("diagram-collapse", DiagramKind.COLLAPSE),
                        diagram("diagram-information", DiagramKind.INFORMATION),
                        diagram("diagram-ternary", DiagramKind.TERNARY),
                        diagram("diagram-told", DiagramKind.TOLD),
                        diagram("diagram-likeness", DiagramKind.LIKENESS),
                        diagram("diagram-moved", DiagramKind.MOVED),
                        diagram("diagram-students", DiagramKind.STUDENTS),
                        Action.of("export-numbers", "", saving::chooseNumbers)));
    }

    private Action diagram(String name, DiagramKind kind) {
        return Action.of(name, "", () -> saving.choose(kind));
    }

    private Action export(String name, Kind kind) {
        return Action.of(name, "", () -> saving.choose(kind));
    }

    private void copyCommand() {
        if (Views.isInNoFile(model)) {
            return;
        }
        model.shown().get().ifPresent(shown -> {
            String command = EquivalentCommand.of(
                    shown.state(), shown.session().recording().classes());
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, command));
            model.notice().set(Texts.of("copied.command"));
        });
    }
}
