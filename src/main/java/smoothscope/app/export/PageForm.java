package smoothscope.app.export;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Choice;
import smoothscope.app.style.Form;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.figure.page.PageChoice;
import smoothscope.problem.Problem;
import smoothscope.session.ExportName;
import smoothscope.session.PageExport;
import smoothscope.session.PageImages;
import smoothscope.session.data.Pictures;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;

/** Asks what a page for the browser is to hold, and says beforehand how large it will be. */
final class PageForm extends VBox {
    /** Which epochs the page holds. */
    private enum Epochs {
        FITTING,
        LAST,
        ALL
    }

    /** Which splits. */
    private enum Splits {
        BOTH,
        TRAIN,
        VALIDATION;

        Set<Split> held() {
            return switch (this) {
                case BOTH -> EnumSet.allOf(Split.class);
                case TRAIN -> EnumSet.of(Split.TRAIN);
                case VALIDATION -> EnumSet.of(Split.VALIDATION);
            };
        }
    }

    private final AppModel model;
    private final AppModel.Shown shown;
    private final Pictures pictures;
    private final Runnable closed;
    private final FormAnswers<PageExport, PageExport.Made> making;
    private final TickBoxes<Double> alphas;
    private final TickBoxes<Long> seeds;
    private final ComboBox<Epochs> epochs =
            Choice.of("page-epochs", "page.epochs.", List.of(Epochs.values()), this::ask);
    private final ComboBox<Splits> splits =
            Choice.of("page-splits", "page.splits.", List.of(Splits.values()), this::ask);
    private final TextField perClass = Form.field("page-per-class");
    private final TextField heading = Form.field("page-heading");
    private final CheckBox images = new CheckBox(Texts.of("page.images"));
    private final Label size = new Label();
    private final Button save = new Button(Texts.of("page.save"));

    /**
     * @param pictures where the examples' images come from
     * @param worker where pages are made
     * @param closed puts the form away
     */
    PageForm(AppModel model, AppModel.Shown shown, Pictures pictures, Executor worker, Runnable closed) {
        this.model = model;
        this.shown = shown;
        this.pictures = pictures;
        this.closed = closed;
        this.making =
                new FormAnswers<>(worker, Platform::runLater, PageExport::make, this::say, this::refuse, model::failed);
        List<Double> all = shown.session().ofAllSeeds().alphas();
        this.alphas = new TickBoxes<>(all, all, "page-alpha-", AlphaText::tick, this::ask);
        List<Long> held = shown.session().seeds();
        List<Long> offered = held.size() > 1 ? held : List.of();
        this.seeds = new TickBoxes<>(offered, offered, "page-seed-", String::valueOf, this::ask);
        createView();
        ask();
    }

    private void createView() {
        getStyleClass().add("setup");
        setId("page-form");
        Label words = new Label(Texts.of("page.words"));
        words.getStyleClass().add("setup-words");
        words.setWrapText(true);
        perClass.setPromptText(Texts.of("page.all"));
        perClass.textProperty().subscribe(text -> ask());
        heading.setText(PageExport.heading(shown.session()));
        GridPane grid = Form.grid();
        grid.addRow(0, Form.name("α", alphas), alphas);
        GridPane.setColumnSpan(alphas, 3);
        grid.addRow(
                1,
                Form.name(Texts.of("page.epochs"), epochs),
                epochs,
                Form.name(Texts.of("page.splits"), splits),
                splits);
        grid.addRow(
                2,
                Form.name(Texts.of("page.per-class"), perClass),
                perClass,
                Form.name(Texts.of("page.heading"), heading),
                heading);
        if (shown.session().seeds().size() > 1) {
            grid.addRow(4, Form.name(Texts.of("page.seeds"), seeds), seeds);
            GridPane.setColumnSpan(seeds, 3);
        }
        boolean allowed = PageImages.allowed(shown.session().whole().meta());
        images.setId("page-images");
        images.setDisable(!allowed);
        images.setOnAction(event -> ask());
        Label terms = new Label(Texts.of(allowed ? "page.images.yours" : "page.images.closed"));
        terms.getStyleClass().add("setup-words");
        grid.add(new HBox(12, images, terms), 1, 3, 3, 1);
        size.setId("page-size");
        size.setWrapText(true);
        size.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(size, Priority.ALWAYS);
        save.setId("page-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(event -> choose());
        HBox last = new HBox(size, save);
        last.getStyleClass().add("setup-last");
        last.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(words, grid, last);
    }

    private void ask() {
        save.setDisable(true);
        size.setText(Texts.of("page.making"));
        making.ask(this::export);
    }

    private PageExport export() {
        List<Integer> measured = shown.session().epochs();
        List<Integer> chosen = switch (epochs.getValue()) {
            case FITTING -> List.of();
            case LAST -> List.of(measured.get(measured.size() - 1));
            case ALL -> measured;
        };
        return new PageExport(
                shown.session(),
                shown.state(),
                new PageChoice(
                        alphas.ticked(),
                        chosen,
                        seeds.ticked(),
                        splits.getValue().held(),
                        most()),
                Optional.of(pictures).filter(each -> images.isSelected()),
                heading.getText());
    }

    /** Anything that is no number of examples means all. */
    private OptionalInt most() {
        String typed = perClass.getText().strip();
        return typed.matches("[1-9]\\d{0,6}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    private void say(PageExport.Made made) {
        save.setDisable(false);
        size.setText(Texts.of(
                "page.size",
                String.format(Locale.ROOT, "%.2f", made.bytes().length / 1e6),
                String.valueOf(made.contents().alphas().size()),
                String.valueOf(made.contents().epochs().size()),
                Decimals.count(made.contents().examples())));
    }

    private void refuse(Problem problem) {
        size.setText(ProblemText.sentence(problem));
    }

    private void choose() {
        FileChoice.ask(
                        getScene().getWindow(),
                        "page.title",
                        ExportName.of(shown.session(), shown.state()),
                        List.of("html"),
                        List.of("html"))
                .ifPresent(this::write);
    }

    private void write(Path file) {
        PageExport wanted = export();
        closed.run();
        model.exports().write(file, progress -> {
            wanted.write(file);
        });
    }
}
