package smoothscope.app.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Choice;
import smoothscope.app.style.Form;
import smoothscope.app.style.PixelImage;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.figure.DecorationOptions;
import smoothscope.figure.FourPanels;
import smoothscope.figure.LegendPosition;
import smoothscope.figure.NetworkGrid;
import smoothscope.figure.Paper;
import smoothscope.figure.Theme;
import smoothscope.figure.paint.Drawing;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.session.ExportName;
import smoothscope.session.PaperFigure;
import smoothscope.session.Session;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;

/** Asks which networks a figure for a page shows and how wide it is, and shows it as it will be written. */
final class FigureForm extends HBox {
    /** What stands beside each other. */
    private enum Across {
        SPLITS,
        ROW,
        ALPHA,
        EPOCH,
        SEED,
        RECORDING;

        Optional<NetworkGrid.Dimension> dimension() {
            return Arrays.stream(NetworkGrid.Dimension.values())
                    .filter(each -> each.name().equals(name()))
                    .findFirst();
        }
    }

    /** Which splits. */
    private enum Splits {
        BOTH,
        TRAIN,
        VALIDATION;

        List<Split> shown() {
            return switch (this) {
                case BOTH -> FourPanels.SPLITS;
                case TRAIN -> List.of(Split.TRAIN);
                case VALIDATION -> List.of(Split.VALIDATION);
            };
        }
    }

    /** The picture, and how large it is on the page, in points. */
    private record Preview(BufferedImage image, double width, double height) {}

    private static final double WIDTH = 470;
    private static final double HEIGHT = 520;
    private static final double SHARP = 2;
    private static final double MILLIMETRE = 25.4 / 72;

    private final AppModel model;
    private final Session session;
    private final ViewState state;
    private final Runnable closed;
    private final FormAnswers<PaperFigure, Preview> painting;
    private final TickBoxes<Double> alphas;
    private final TickBoxes<Integer> epochs;
    private final TickBoxes<Long> seeds;
    private final ComboBox<Across> across;
    private final ComboBox<Splits> splits;
    private final ComboBox<Paper.Preset> preset = new ComboBox<>();
    private final ComboBox<LegendPosition> legend;
    private final TextField width = Form.field("figure-width");
    private final TextField fontSize = Form.field("figure-font-size");
    private final CheckBox title = new CheckBox(Texts.of("figure.title"));
    private final CheckBox caption = new CheckBox(Texts.of("figure.caption"));
    private final CheckBox outlines = new CheckBox(Texts.of("seed.all"));
    private final CheckBox print = new CheckBox(Texts.of("figure.print"));
    private final ImageView picture = new ImageView();
    private final Label size = new Label();
    private final Button latex = new Button(Texts.of("figure.latex"));
    private final Button save = new Button(Texts.of("figure.save"));

    /**
     * @param worker where figures are painted
     * @param closed puts the form away
     */
    FigureForm(AppModel model, AppModel.Shown shown, Executor worker, Runnable closed) {
        this.model = model;
        this.session = shown.session();
        this.state = shown.state();
        this.closed = closed;
        this.painting = new FormAnswers<>(
                worker, Platform::runLater, FigureForm::paint, this::show, this::refuse, model::failed);
        this.alphas = new TickBoxes<>(
                session.ofAllSeeds().alphas(), state.alphas(), "figure-alpha-", FourPanels::number, this::ask);
        this.epochs =
                new TickBoxes<>(session.epochs(), List.of(state.epoch()), "figure-epoch-", String::valueOf, this::ask);
        List<Long> offered = session.seeds().size() > 1 ? session.seeds() : List.of();
        this.seeds = new TickBoxes<>(
                offered, session.seed(state).stream().toList(), "figure-seed-", String::valueOf, this::ask);
        this.across = Choice.of("figure-across", "figure.across.", offered(), this::ask);
        this.splits = Choice.of("figure-splits", "page.splits.", List.of(Splits.values()), this::ask);
        this.legend = Choice.of("figure-legend", "figure.legend.", List.of(LegendPosition.values()), this::ask);
        createView();
        initListeners();
        take(Paper.Preset.NEURIPS);
    }

    /** What there is to be put beside each other. */
    private List<Across> offered() {
        List<Across> offered = new ArrayList<>(List.of(Across.SPLITS, Across.ROW, Across.ALPHA));
        if (session.epochs().size() > 1) {
            offered.add(Across.EPOCH);
        }
        if (session.seeds().size() > 1) {
            offered.add(Across.SEED);
        }
        if (session.sources().size() > 1) {
            offered.add(Across.RECORDING);
        }
        return offered;
    }

    private void createView() {
        getStyleClass().add("figure-form");
        setId("figure-form");
        GridPane grid = Form.grid();
        int row = 0;
        List.of(alphas, epochs, seeds).forEach(boxes -> boxes.setPrefWrapLength(270));
        grid.add(Form.name("α", alphas), 0, row);
        grid.add(alphas, 1, row++, 3, 1);
        field(grid, row++, "page.epochs", epochs);
        if (session.seeds().size() > 1) {
            field(grid, row++, "page.seeds", seeds);
        }
        field(grid, row++, "figure.across", across);
        field(grid, row++, "page.splits", splits);
        field(grid, row++, "figure.preset", preset);
        HBox measures = new HBox(8, width, new Label(Texts.of("figure.text")), fontSize, new Label("pt"));
        measures.setAlignment(Pos.CENTER_LEFT);
        width.setPrefColumnCount(7);
        fontSize.setPrefColumnCount(3);
        field(grid, row++, "figure.width", measures);
        field(grid, row++, "figure.legend", legend);
        outlines.setId("figure-outlines");
        title.setId("figure-title");
        caption.setId("figure-caption");
        print.setId("figure-print");
        print.setSelected(true);
        FlowPane ticks = new FlowPane(14, 6, title, caption, print);
        if (session.seeds().size() > 1) {
            ticks.getChildren().add(outlines);
        }
        grid.add(ticks, 1, row);
        size.setId("figure-size");
        size.setWrapText(true);
        latex.setId("figure-latex");
        save.setId("figure-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        HBox last = new HBox(10, latex, save);
        last.setAlignment(Pos.CENTER_RIGHT);
        VBox fields = new VBox(14, grid, size, last);
        fields.getStyleClass().add("figure-fields");
        VBox.setVgrow(size, Priority.ALWAYS);
        picture.setId("figure-picture");
        picture.setPreserveRatio(true);
        StackPane paper = new StackPane(picture);
        paper.getStyleClass().add("figure-paper");
        paper.setMinSize(WIDTH + 24, HEIGHT + 24);
        getChildren().addAll(fields, paper);
    }

    private void initListeners() {
        preset.getItems().setAll(Paper.Preset.values());
        preset.setId("figure-preset");
        preset.setMaxWidth(Double.MAX_VALUE);
        preset.setConverter(Choice.words(each -> Texts.of("figure.preset." + each.label())));
        preset.setOnAction(event -> take(preset.getValue()));
        for (CheckBox box : List.of(title, caption, outlines, print)) {
            box.setOnAction(event -> ask());
        }
        for (TextField each : List.of(width, fontSize)) {
            each.textProperty().subscribe(text -> ask());
        }
        latex.setOnAction(event -> copyLatex());
        save.setOnAction(event -> choose());
    }

    private static void field(GridPane grid, int row, String name, Node field) {
        grid.add(Form.name(Texts.of(name), field), 0, row);
        grid.add(field, 1, row, 3, 1);
    }

    private void take(Paper.Preset chosen) {
        preset.setValue(chosen);
        width.setText(number(chosen.paper().width() * MILLIMETRE) + " mm");
        fontSize.setText(number(chosen.paper().fontSize()));
    }

    private static String number(double value) {
        return Decimals.places(value, 1);
    }

    private void ask() {
        save.setDisable(true);
        latex.setDisable(true);
        painting.ask(this::wanted);
    }

    private PaperFigure wanted() {
        List<OptionalInt> chosen = epochs.ticked().stream().map(OptionalInt::of).toList();
        if (chosen.isEmpty() || alphas.ticked().isEmpty()) {
            throw new InvalidSetting(
                    Sentence.of("A figure needs one α and one epoch at least."), "Tick what it shows.");
        }
        return new PaperFigure(
                session,
                state,
                new NetworkGrid.Choice(
                        alphas.ticked(),
                        chosen,
                        seeds.ticked(),
                        splits.getValue().shown(),
                        across.getValue().dimension(),
                        outlines.isSelected()),
                new Paper(Paper.points(width.getText()), points()),
                across.getValue() == Across.ROW,
                new DecorationOptions(title.isSelected(), caption.isSelected(), legend.getValue(), true),
                print.isSelected() ? Theme.PRINT : Theme.LIGHT);
    }

    private double points() {
        try {
            return Double.parseDouble(fontSize.getText().strip());
        } catch (NumberFormatException notANumber) {
            return Double.NaN; // which a page refuses
        }
    }

    /** The picture is the file's own drawing, as sharp as the screen can show it. */
    private static Preview paint(PaperFigure wanted) {
        Drawing drawing = wanted.drawing();
        double fit = Math.min(WIDTH / drawing.width(), HEIGHT / drawing.height());
        return new Preview(drawing.image(SHARP * fit), drawing.width(), drawing.height());
    }

    private void show(Preview painted) {
        save.setDisable(false);
        latex.setDisable(false);
        BufferedImage image = painted.image();
        picture.setImage(PixelImage.of(image));
        picture.setFitWidth(image.getWidth() / SHARP);
        size.setText(Texts.of(
                "figure.size",
                number(painted.width() * MILLIMETRE),
                number(painted.height() * MILLIMETRE),
                fontSize.getText()));
    }

    private void copyLatex() {
        String file = ExportName.of(session, state) + ".pdf";
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, wanted().latex(file)));
        model.notice().set(Texts.of("copied.latex", file));
    }

    private void refuse(Problem problem) {
        size.setText(ProblemText.sentence(problem));
    }

    private void choose() {
        FileChoice.ask(
                        getScene().getWindow(),
                        "save.title",
                        ExportName.of(session, state),
                        List.of("pdf", "svg", "png-4"),
                        List.of("pdf", "svg", "png"))
                .ifPresent(this::write);
    }

    private void write(Path file) {
        PaperFigure wanted = wanted();
        closed.run();
        model.exports().write(file, progress -> {
            wanted.write(file);
        });
    }
}
