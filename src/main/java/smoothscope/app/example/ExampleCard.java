package smoothscope.app.example;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import smoothscope.app.measures.NumbersView;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.Latest;
import smoothscope.app.text.Texts;
import smoothscope.session.ExampleDetails;
import smoothscope.session.ExampleDetails.Opinion;
import smoothscope.session.Pictures;

/** The example under the pointer, or the pinned one: its image, its true class, and what each network says of it. */
public final class ExampleCard extends VBox {
    private static final double SIDE = 72;

    /** What is asked of the worker. */
    private record Question(AppModel.Shown shown, int row) {}

    /** What the worker found. */
    private record Answer(Question question, ExampleDetails details, Optional<Pictures.Picture> picture) {}

    private final AppModel model;
    private final Pictures pictures;
    private final Latest<Question, Answer> lookup;

    /** @param worker where images are read */
    public ExampleCard(AppModel model, Pictures pictures, Executor worker) {
        this.model = model;
        this.pictures = pictures;
        this.lookup = new Latest<>(worker, Platform::runLater, this::find, this::show, model::failed);
        getStyleClass().add("example");
        setId("example");
        setMinHeight(USE_PREF_SIZE);
        invite();
        model.shown().subscribe(this::ask);
        model.hovered().subscribe(this::ask);
        model.pinned().subscribe(this::ask);
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
        ExampleDetails details = shown.session().details(shown.state(), question.row());
        Optional<Pictures.Picture> picture =
                pictures.of(shown.session().recording().meta(), details.split(), details.image());
        return new Answer(question, details, picture);
    }

    private void invite() {
        Label words = new Label(Texts.of("example.none"));
        words.getStyleClass().add("example-hint");
        words.setWrapText(true);
        getChildren().setAll(words);
    }

    private void show(Answer answer) {
        if (!wanted().equals(OptionalInt.of(answer.question().row()))) {
            return;
        }
        List<String> names = answer.question().shown().session().recording().classes();
        ExampleDetails details = answer.details();
        Label truth = new Label(names.get(details.label()));
        truth.getStyleClass().add("example-truth");
        Label where = new Label(
                Texts.of("example.where", Texts.of("split." + details.split().label()), details.image()));
        where.getStyleClass().add("example-where");
        if (model.pinned().get().equals(OptionalInt.of(details.row()))) {
            where.setText(Texts.of("example.pinned", where.getText()));
        }
        VBox facts = new VBox(new HBox(8, truth, where), opinions(details, names));
        facts.getStyleClass().add("example-facts");
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox head = new HBox(picture(answer.picture()), facts);
        head.getStyleClass().add("example-head");
        getChildren().setAll(head);
        distances(details).ifPresent(getChildren()::add);
    }

    private static Node picture(Optional<Pictures.Picture> picture) {
        StackPane frame = new StackPane();
        frame.getStyleClass().add("example-picture");
        frame.setMinSize(SIDE, SIDE);
        frame.setMaxSize(SIDE, SIDE);
        if (picture.isPresent()) {
            frame.getChildren().add(PictureImage.view(picture.get(), SIDE));
        } else {
            Label none = new Label(Texts.of("example.noimage"));
            none.getStyleClass().add("example-noimage");
            none.setWrapText(true);
            frame.getChildren().add(none);
        }
        return frame;
    }

    private static GridPane opinions(ExampleDetails details, List<String> names) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("example-opinions");
        for (int i = 0; i < details.opinions().size(); i++) {
            Opinion opinion = details.opinions().get(i);
            boolean right = opinion.predicted() == details.label();
            Label who = small(NumbersView.head(opinion.alpha()));
            Label says = new Label(names.get(opinion.predicted()));
            says.getStyleClass().add(right ? "example-right" : "example-wrong");
            Label sure = new Label(String.format(Locale.ROOT, "%.2f", opinion.confidence()));
            sure.getStyleClass().add("example-sure");
            sure.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHgrow(says, Priority.ALWAYS);
            says.setMaxWidth(Double.MAX_VALUE);
            grid.addRow(2 * i, who, says, sure);
            grid.add(bar(opinion.confidence(), right), 1, 2 * i + 1, 2, 1);
        }
        return grid;
    }

    private static Node bar(double share, boolean right) {
        Region filled = new Region();
        filled.getStyleClass().add(right ? "bar-right" : "bar-wrong");
        StackPane bar = new StackPane(filled);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        filled.maxWidthProperty().bind(bar.widthProperty().multiply(share));
        return bar;
    }

    private static Optional<Node> distances(ExampleDetails details) {
        if (details.opinions().stream()
                .anyMatch(opinion -> opinion.toTemplates().isEmpty())) {
            return Optional.empty();
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("example-distances");
        grid.addRow(
                0,
                small(Texts.of("example.distance")),
                small("A"),
                small("B"),
                small("C"),
                small(Texts.of("example.plane")));
        for (int i = 0; i < details.opinions().size(); i++) {
            Opinion opinion = details.opinions().get(i);
            grid.addRow(
                    i + 1,
                    small(NumbersView.head(opinion.alpha())),
                    distance(opinion.toTemplates().get(0)),
                    distance(opinion.toTemplates().get(1)),
                    distance(opinion.toTemplates().get(2)),
                    distance(opinion.fromPlane().orElse(Double.NaN)));
        }
        return Optional.of(grid);
    }

    private static Label distance(double distance) {
        Label label = new Label(String.format(Locale.ROOT, "%.2f", distance));
        label.getStyleClass().add("example-distance");
        return label;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("example-small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
