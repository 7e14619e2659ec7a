package smoothscope.app.example;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.export.FileChoice;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.style.Icon;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.session.ExportName;
import smoothscope.session.Panels;
import smoothscope.session.data.Pictures;
import smoothscope.session.diagram.SelectionSheet;
import smoothscope.session.finding.ClassCount;
import smoothscope.session.finding.ExampleDetails;
import smoothscope.session.finding.ExampleSearch;
import smoothscope.session.view.Selection;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;

/** The examples that were chosen together: how many of which class and split, their images, and their export. */
public final class SelectionCard extends VBox {
    /** Images that are shown at most. */
    private static final int SHOWN = 36;

    private static final double SIDE = 28;

    /** What is asked of the worker. */
    private record Question(AppModel.Shown shown, Selection chosen) {}

    /** Whose image is shown. */
    private record Face(int row, int label, Meta meta, Split split, int image) {}

    /** An example and its image. */
    private record Thumbnail(Face face, Pictures.Picture picture) {}

    /** What the worker found. */
    private record Answer(Question question, List<ClassCount> counts, List<Thumbnail> thumbnails) {
        List<String> names() {
            return ClassText.names(question.shown().session());
        }
    }

    /** What the table says. */
    private record Counted(List<String> names, List<ClassCount> counts) {}

    /** What the images are of. */
    private record Pictured(List<String> names, int size, List<Face> faces) {}

    private final AppModel model;
    private final Pictures pictures;
    private final CoalescingQueue<Question, Answer> lookup;
    private final Label words = new Label();
    private final Button wrong = new Button(Texts.of("selection.wrong"));
    private final VBox counts = new VBox();
    private final VBox images = new VBox();
    /** Whose card is shown: what is pressed concerns these. */
    private @Nullable Answer answer;

    private Optional<Counted> counted = Optional.empty();
    private Optional<Pictured> pictured = Optional.empty();

    /** @param worker where images are read */
    public SelectionCard(AppModel model, Pictures pictures, Executor worker) {
        this.model = model;
        this.pictures = pictures;
        this.lookup = new CoalescingQueue<>(worker, Platform::runLater, this::find, this::show, model::failed);
        createView();
        model.shown().subscribe(this::ask);
        model.selected().subscribe(this::ask);
        ask();
    }

    private void createView() {
        getStyleClass().addAll("example", "selection");
        setId("selection");
        setMinHeight(USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
        images.managedProperty().bind(images.visibleProperty());
        getChildren().addAll(head(), counts, images);
    }

    private void ask() {
        Selection chosen = model.selected().get();
        if (chosen.isEmpty()) {
            setVisible(false);
            setManaged(false);
        } else {
            model.shown().get().ifPresent(shown -> lookup.request(new Question(shown, chosen)));
        }
    }

    private Answer find(Question question) {
        AppModel.Shown shown = question.shown();
        List<ClassCount> counts = ClassCount.of(shown.session(), shown.state(), question.chosen());
        List<Thumbnail> thumbnails = new ArrayList<>();
        Arrays.stream(question.chosen().rows()).limit(SHOWN).forEach(row -> {
            ExampleDetails example = ExampleDetails.of(shown.session(), shown.state(), row);
            pictures.of(example.meta(), example.split(), example.image())
                    .ifPresent(picture -> thumbnails.add(new Thumbnail(
                            new Face(row, example.label(), example.meta(), example.split(), example.image()),
                            picture)));
        });
        return new Answer(question, counts, thumbnails);
    }

    /** Shows what was found. Nodes stay where they show what they showed: networks that learn are looked at anew between a press and its release. */
    private void show(Answer found) {
        if (!model.selected().get().equals(found.question().chosen())) {
            return;
        }
        answer = found;
        int size = found.question().chosen().size();
        words.setText(size == 1 ? Texts.of("selection.one") : Texts.of("selection.many", Decimals.count(size)));
        wrong.setDisable(found.counts().stream()
                .allMatch(count -> count.errors().stream().allMatch(each -> each == 0)));
        Counted count = new Counted(found.names(), found.counts());
        if (!counted.equals(Optional.of(count))) {
            counted = Optional.of(count);
            counts.getChildren().setAll(table(count));
        }
        Pictured of = new Pictured(
                found.names(),
                size,
                found.thumbnails().stream().map(Thumbnail::face).toList());
        if (!pictured.equals(Optional.of(of))) {
            pictured = Optional.of(of);
            picture(found);
        }
        setVisible(true);
        setManaged(true);
    }

    private VBox head() {
        words.getStyleClass().add("example-truth");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button export = new Button(Texts.of("selection.export"));
        export.setId("selection-export");
        export.getStyleClass().addAll("small");
        export.setMinWidth(USE_PREF_SIZE);
        export.setOnAction(event -> asked().ifPresent(this::choose));
        wrong.setId("selection-wrong");
        wrong.getStyleClass().addAll("small");
        wrong.setMinWidth(USE_PREF_SIZE);
        wrong.setTooltip(new Tooltip(Texts.of("selection.wrong.tip")));
        wrong.setOnAction(event -> asked().ifPresent(question -> model.selected()
                .set(ExampleSearch.wrong(
                        question.shown().session(), question.shown().state(), question.chosen()))));
        Button away = new Button();
        away.setId("selection-clear");
        away.setGraphic(Icon.CLOSE.node());
        away.getStyleClass().addAll("flat", "button-icon");
        away.setAccessibleText(Texts.of("selection.clear"));
        away.setTooltip(new Tooltip(Texts.of("selection.clear")));
        away.setOnAction(event -> model.selected().set(Selection.NONE));
        HBox first = new HBox(words, space, away);
        first.setAlignment(Pos.CENTER_LEFT);
        return new VBox(first, new HBox(8, wrong, export));
    }

    private Optional<Question> asked() {
        return Optional.ofNullable(answer).map(Answer::question);
    }

    private static GridPane table(Counted counted) {
        GridPane table = new GridPane();
        table.getStyleClass().add("selection-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        table.getColumnConstraints().addAll(name, right(), right(), right());
        Label errors = small(Texts.of("selection.errors"));
        errors.setTooltip(new Tooltip(Texts.of("selection.errors.tip")));
        table.addRow(0, small(""), small(Texts.of("split.train")), small(Texts.of("split.validation")), errors);
        for (ClassCount count : counted.counts()) {
            Label who = new Label(counted.names().get(count.label()));
            who.getStyleClass().add("selection-class");
            table.addRow(
                    table.getRowCount(),
                    who,
                    number(String.valueOf(count.training())),
                    number(String.valueOf(count.validation())),
                    number(count.errors().stream().map(String::valueOf).collect(Collectors.joining(" → "))));
        }
        return table;
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("example-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("selection-number");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void picture(Answer found) {
        FlowPane all = new FlowPane();
        all.getStyleClass().add("selection-images");
        List<String> names = found.names();
        for (Thumbnail each : found.thumbnails()) {
            int row = each.face().row();
            Button image = new Button();
            image.setGraphic(PictureImage.view(each.picture(), SIDE));
            image.getStyleClass().add("selection-image");
            image.setAccessibleText(names.get(each.face().label()));
            image.setOnMouseEntered(event -> model.hovered().set(OptionalInt.of(row)));
            image.setOnMouseExited(event -> model.hovered().set(OptionalInt.empty()));
            image.setOnAction(event -> model.pinned().set(OptionalInt.of(row)));
            all.getChildren().add(image);
        }
        images.getChildren().setAll(all);
        int size = found.question().chosen().size();
        if (size > SHOWN) {
            images.getChildren().add(small(Texts.of("selection.first", SHOWN, Decimals.count(size))));
        }
        images.setVisible(!found.thumbnails().isEmpty());
    }

    private void choose(Question question) {
        AppModel.Shown shown = question.shown();
        FileChoice.ask(
                        getScene().getWindow(),
                        "selection.export",
                        ExportName.of(shown.session(), shown.state()) + "-selection",
                        List.of("table-csv", "sheet-png", "sheet-svg", "sheet-pdf"),
                        List.of("csv", "png", "svg", "pdf"))
                .ifPresent(file -> save(question, file));
    }

    /** Writes a table of the chosen examples or, by the file's ending, a sheet of their pictures. */
    private void save(Question question, Path file) {
        AppModel.Shown shown = question.shown();
        if (!FileChoice.ending(file).equals("csv")) {
            Theme theme = model.theme().get();
            DiagramSaving.save(
                    model,
                    () -> SelectionSheet.of(shown.session(), shown.state(), question.chosen(), pictures, theme),
                    file);
            return;
        }
        model.exports().write(file, progress -> {
            Panels.write(file, shown.session(), shown.state(), question.chosen());
        });
    }
}
