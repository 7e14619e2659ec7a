package smoothscope.app.example;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import smoothscope.app.measures.NumbersView;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.Latest;
import smoothscope.app.style.Mark;
import smoothscope.app.text.Texts;
import smoothscope.dataset.Catalogue;
import smoothscope.plane.ClassTriple;
import smoothscope.session.ExampleDetails;
import smoothscope.session.ExampleDetails.Opinion;
import smoothscope.session.Pictures;

/** The example under the pointer, or the pinned one: its image, its true class, and what each network says of it. */
public final class ExampleCard extends VBox {
    private static final double SIDE = 72;

    /** What is asked of the worker. */
    private record Question(AppModel.Shown shown, int row) {}

    /** What the worker found. */
    private record Answer(Question question, ExampleDetails details) {}

    /** The image of an example, where its data set is at hand. */
    private record Image(ExampleDetails details, Question question, Optional<Pictures.Picture> picture) {}

    private final AppModel model;
    private final Pictures pictures;
    private final Consumer<String> shelf;
    private final Label invitation = invitation();
    private final Latest<Question, Answer> lookup;
    private final Latest<Answer, Image> imaging;
    private StackPane frame = frame();

    /**
     * @param worker where images are read
     * @param shelf shows the data set of a name, so that it can be got
     */
    public ExampleCard(AppModel model, Pictures pictures, Executor worker, Consumer<String> shelf) {
        this.shelf = shelf;
        this.model = model;
        this.pictures = pictures;
        this.lookup = new Latest<>(worker, Platform::runLater, this::find, this::show, model::failed);
        this.imaging = new Latest<>(worker, Platform::runLater, this::picture, this::show, model::failed);
        getStyleClass().add("example");
        setId("example");
        setMinHeight(USE_PREF_SIZE);
        pictures.onNews(() -> Platform.runLater(this::ask));
        model.shown().subscribe(this::ask);
        model.hovered().subscribe(this::ask);
        model.pinned().subscribe(this::ask);
        ask();
    }

    private void ask() {
        OptionalInt row = wanted();
        if (row.isEmpty()) {
            invite();
        } else {
            model.shown().get().ifPresent(shown -> lookup.request(new Question(shown, row.getAsInt())));
        }
    }

    /** The example under the pointer, else the pinned one. */
    private OptionalInt wanted() {
        return model.hovered().get().isPresent()
                ? model.hovered().get()
                : model.pinned().get();
    }

    private Answer find(Question question) {
        AppModel.Shown shown = question.shown();
        return new Answer(question, shown.session().details(shown.state(), question.row()));
    }

    /** The first image of a data set takes the time to read it; what the networks say does not wait for that. */
    private Image picture(Answer answer) {
        ExampleDetails details = answer.details();
        return new Image(details, answer.question(), pictures.of(details.meta(), details.split(), details.image()));
    }

    private void invite() {
        if (!getChildren().contains(invitation)) {
            frame = frame();
            getChildren().setAll(invitation);
        }
    }

    private static Label invitation() {
        Label words = new Label(Texts.of("example.none"));
        words.getStyleClass().add("example-hint");
        words.setWrapText(true);
        return words;
    }

    private void show(Answer answer) {
        if (!wanted().equals(OptionalInt.of(answer.question().row()))) {
            return;
        }
        List<String> names = answer.question().shown().session().classes();
        boolean paired = answer.question().shown().session().paired();
        ExampleDetails details = answer.details();
        Label truth = new Label(names.get(details.label()));
        truth.getStyleClass().add("example-truth");
        Label where = new Label(
                Texts.of("example.where", Texts.of("split." + details.split().label()), details.image()));
        where.getStyleClass().add("example-where");
        if (model.pinned().get().equals(OptionalInt.of(details.row()))) {
            where.setText(Texts.of("example.pinned", where.getText()));
        }
        VBox facts = new VBox(new VBox(truth, where), opinions(details, names, paired));
        facts.getStyleClass().add("example-facts");
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox head = new HBox(frame, facts);
        head.getStyleClass().add("example-head");
        getChildren().setAll(head, heads(details, names.size(), paired), new ConfidenceList(details, names));
        distances(answer, names, paired).ifPresent(getChildren()::add);
        imaging.request(answer);
    }

    private static StackPane frame() {
        StackPane frame = new StackPane();
        frame.getStyleClass().add("example-picture");
        frame.setMinSize(SIDE, SIDE);
        frame.setMaxSize(SIDE, SIDE);
        return frame;
    }

    private void show(Image answer) {
        if (!wanted().equals(OptionalInt.of(answer.question().row()))) {
            return;
        }
        frame.getChildren().clear();
        Optional<String> dataset = answer.details().meta().dataset().filter(ExampleCard::isKnown);
        if (answer.picture().isPresent()) {
            frame.getChildren().add(PictureImage.view(answer.picture().get(), SIDE));
        } else if (dataset.isPresent()) {
            frame.getChildren().add(offer(dataset.get()));
        } else {
            Label none = new Label(Texts.of("example.noimage"));
            none.getStyleClass().add("example-noimage");
            none.setWrapText(true);
            frame.getChildren().add(none);
        }
    }

    /** Whether the data set can be got; a folder of somebody's own cannot. */
    private static boolean isKnown(String dataset) {
        return Catalogue.all().stream().anyMatch(set -> set.name().equals(dataset));
    }

    private Button offer(String dataset) {
        Button offer = new Button(Texts.of("example.get"));
        offer.setId("example-get");
        offer.getStyleClass().addAll("flat", "example-get");
        offer.setWrapText(true);
        offer.setTooltip(new Tooltip(Texts.of("example.get.tip")));
        offer.setOnAction(event -> shelf.accept(dataset));
        return offer;
    }

    /** What stands over the two columns of probabilities. */
    private static HBox heads(ExampleDetails details, int classes, boolean paired) {
        Label what = small(Texts.of("example.confidences"));
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox heads = new HBox(what);
        heads.getStyleClass().add(classes > ConfidenceList.LINES ? "confidence-heads-scrolled" : "confidence-heads");
        for (Opinion opinion : details.opinions()) {
            Label head = small(head(opinion, paired));
            head.getStyleClass().add("confidence-head");
            heads.getChildren().add(head);
        }
        return heads;
    }

    /** Whose opinion it is: the row's, where each shows a recording of its own. */
    private static String head(Opinion opinion, boolean paired) {
        return paired
                ? Texts.of(opinion.place() == 0 ? "numbers.upper" : "numbers.lower")
                : NumbersView.head(opinion.alpha());
    }

    private static GridPane opinions(ExampleDetails details, List<String> names, boolean paired) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("example-opinions");
        for (int i = 0; i < details.opinions().size(); i++) {
            Opinion opinion = details.opinions().get(i);
            boolean right = opinion.predicted() == details.label();
            Label who = small(head(opinion, paired));
            Label says = new Label(names.get(opinion.predicted()));
            says.getStyleClass().add(right ? "example-right" : "example-wrong");
            Label sure = new Label(String.format(Locale.ROOT, "%.2f", opinion.confidence()));
            sure.getStyleClass().add("example-sure");
            sure.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHgrow(says, Priority.ALWAYS);
            says.setMaxWidth(Double.MAX_VALUE);
            grid.addRow(i, who, says, sure);
        }
        return grid;
    }

    private Optional<Node> distances(Answer answer, List<String> names, boolean paired) {
        ExampleDetails details = answer.details();
        if (details.opinions().stream()
                .anyMatch(opinion -> opinion.toTemplates().isEmpty())) {
            return Optional.empty();
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("example-distances");
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(what, number, number);
        ClassTriple classes = answer.question().shown().state().classes();
        grid.addColumn(
                0,
                small(Texts.of("example.distance")),
                named(0, names.get(classes.a())),
                named(1, names.get(classes.b())),
                named(2, names.get(classes.c())),
                small(Texts.of("example.plane")));
        for (int i = 0; i < details.opinions().size(); i++) {
            Opinion opinion = details.opinions().get(i);
            grid.addColumn(
                    i + 1,
                    small(head(opinion, paired)),
                    distance(opinion.toTemplates().get(0)),
                    distance(opinion.toTemplates().get(1)),
                    distance(opinion.toTemplates().get(2)),
                    distance(opinion.fromPlane().orElse(Double.NaN)));
        }
        return Optional.of(grid);
    }

    /** A class by its mark and as much of its name as there is room for. */
    private Label named(int place, String name) {
        Label label = new Label(name, new Mark(place, model.theme()));
        label.getStyleClass().addAll("example-small", "example-template");
        label.setTooltip(new Tooltip(name));
        return label;
    }

    private static Label distance(double distance) {
        Label label = new Label(String.format(Locale.ROOT, "%.2f", distance));
        label.getStyleClass().add("example-distance");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("example-small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
