package smoothscope.app.files;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.measures.NumberSaving;
import smoothscope.app.measures.NumberTable;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.style.Modal;
import smoothscope.app.style.PixelImage;
import smoothscope.app.text.Texts;
import smoothscope.figure.LatexFigure;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.raster.RasterPainter;
import smoothscope.session.Export;
import smoothscope.session.Export.Kind;
import smoothscope.session.ExportName;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.session.finding.Findings;
import smoothscope.snapshot.Split;

/** Takes what is seen out of the window: to a file or to the clipboard, the picture with its own title, legend and caption. */
public final class Saving {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    /** Bitmaps are made for paper and for sharp screens. */
    private static final double SCALE = 2;
    /** What a picture is saved as, the usual one first. */
    private static final List<Kind> PICTURES = List.of(Kind.PNG_2, Kind.SVG, Kind.PDF);

    /** Whose numbers are wanted. */
    private record Question(AppModel.Shown shown, Split split) {}

    private final AppModel model;
    private final Stage stage;
    private final CoalescingQueue<Export, BufferedImage> copying;
    private final CoalescingQueue<Question, Findings> counting;

    /** @param worker where what is copied is painted or computed */
    public Saving(AppModel model, Stage stage, Executor worker) {
        this.model = model;
        this.stage = stage;
        this.copying =
                new CoalescingQueue<>(worker, Platform::runLater, Saving::paint, this::toClipboard, model::failed);
        this.counting = new CoalescingQueue<>(
                worker,
                Platform::runLater,
                question ->
                        Findings.of(question.shown().session(), question.shown().state(), question.split()),
                this::toClipboard,
                model::failed);
    }

    /** Lets the user choose a file, and writes the picture there in the background. */
    public void choose() {
        choose(PICTURES);
    }

    /** Lets the user choose a file of one kind, and writes it in the background. */
    public void choose(Kind kind) {
        choose(List.of(kind));
    }

    private void choose(List<Kind> kinds) {
        if (model.shown().get().isEmpty()) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of(title(kinds.get(0))));
        AppModel.Shown shown = model.shown().get().orElseThrow();
        chooser.setInitialFileName(ExportName.of(shown.session(), shown.state()) + "."
                + kinds.get(0).ending());
        for (Kind kind : kinds) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(Texts.of("export." + name(kind)), "*." + kind.ending()));
        }
        Modal.save(chooser, stage).ifPresent(chosen -> {
            Kind kind = kinds.stream()
                    .filter(each -> hasEnding(chosen, each))
                    .findFirst()
                    .orElse(kinds.get(0));
            save(chosen, kind);
        });
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case CSV -> "save.title.table";
            case NPZ -> "save.title.recording";
            default -> "save.title";
        };
    }

    private static boolean hasEnding(Path file, Kind kind) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith("." + kind.ending());
    }

    /** A kind as keys of texts and actions name it. */
    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes what is seen into a file. */
    public void save(Path file, Kind kind) {
        model.shown().get().ifPresent(shown -> {
            Export export = export(shown);
            model.exports().write(file, progress -> {
                export.write(file, kind, progress);
            });
        });
    }

    private Export export(AppModel.Shown shown) {
        return new Export(shown.session(), shown.state(), model.selected().get());
    }

    public void copyPicture() {
        model.shown().get().map(this::export).ifPresent(copying::request);
    }

    /** Lets the user choose a file for a diagram of what is seen. */
    public void choose(DiagramKind kind) {
        DiagramSaving.choose(stage, model, kind);
    }

    /** Lets the user choose a file for the numbers on the screen. */
    public void chooseNumbers() {
        NumberSaving.choose(stage, model);
    }

    /** Copies the lines that put the picture into a LaTeX document, under the name that it would be saved by. */
    public void copyLatex() {
        model.shown().get().ifPresent(shown -> {
            String file = ExportName.of(shown.session(), shown.state()) + ".pdf";
            String lines = LatexFigure.of(export(shown).figure(), file);
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, lines));
            model.notice().set(Texts.of("copied.latex", file));
        });
    }

    /** Copies the numbers on the screen as a table that spreadsheets take. */
    public void copyNumbers() {
        model.measured()
                .get()
                .ifPresent(shown ->
                        counting.request(new Question(shown, model.split().get())));
    }

    private static BufferedImage paint(Export export) {
        return RasterPainter.image(FigureLayout.of(export.figure(), WIDTH, HEIGHT), SCALE);
    }

    private void toClipboard(Findings findings) {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(
                        DataFormat.PLAIN_TEXT, NumberTable.exact(findings).tabs()));
        model.notice().set(Texts.of("copied.numbers"));
    }

    private void toClipboard(BufferedImage painted) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, PixelImage.of(painted)));
        model.notice().set(Texts.of("copied"));
    }
}
