package smoothscope.app.measures;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import smoothscope.app.export.FileChoice;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.file.WholeFile;
import smoothscope.session.ExportName;
import smoothscope.session.finding.Findings;
import smoothscope.snapshot.Split;

/** Takes the numbers on the screen into a file, as a table: for a spreadsheet, a paper or a text. */
public final class NumberSaving {
    private NumberSaving() {}

    /** Gives a region a menu that saves the numbers. */
    static void over(Region region, AppModel model) {
        MenuItem save = new MenuItem(Texts.of("action.export-numbers"));
        save.setId("save-numbers");
        save.setOnAction(event -> choose(region.getScene().getWindow(), model));
        ContextMenu menu = new ContextMenu(save);
        region.setOnContextMenuRequested(event -> {
            menu.show(region, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Lets the user choose a file, and writes the numbers there in the background. */
    public static void choose(Window over, AppModel model) {
        model.measured()
                .get()
                .flatMap(shown -> FileChoice.ask(
                        over,
                        "save.title.table",
                        ExportName.of(shown.session(), shown.state()) + "-numbers",
                        List.of("table-csv", "table-tex", "table-md"),
                        List.of("csv", "tex", "md")))
                .ifPresent(file -> save(model, file));
    }

    /** Writes the numbers, in the form that the file's ending names. */
    public static void save(AppModel model, Path file) {
        Split split = model.split().get();
        model.measured()
                .get()
                .ifPresent(shown -> model.exports().write(file, progress -> {
                    Findings findings = Findings.of(shown.session(), shown.state(), split);
                    String text = text(findings, FileChoice.ending(file));
                    WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
                }));
    }

    private static String text(Findings findings, String ending) {
        return switch (ending) {
            case "tex" -> NumberTable.rounded(findings).latex();
            case "md" -> NumberTable.rounded(findings).markdown();
            default -> NumberTable.exact(findings).csv();
        };
    }
}
