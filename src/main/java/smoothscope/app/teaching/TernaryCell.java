package smoothscope.app.teaching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import smoothscope.app.alpha.RowText;
import smoothscope.app.measures.DiagramView;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.TernaryChart;
import smoothscope.figure.data.TernaryPoints;
import smoothscope.plane.Point;
import smoothscope.session.teaching.Taught;

/** One network's targets in the triangle, and beside it what they tell. The example under the pointer is lit here and in the panels. */
final class TernaryCell extends HBox {
    private static final double REACH = 8;
    private static final double RING = 7;

    private final AppModel model;
    private final DiagramView<TernaryChart> view;
    private final Label head = new Label();
    private final Label temperature = new Label();
    private final Label gamma = new Label();
    private final Label told = new Label();
    private final Label ofClass = new Label();
    private final Label ofImage = new Label();
    private final Circle hovered = ring("ring-hovered");
    private final Circle pinned = ring("ring-pinned");
    private Optional<TernaryPoints> shown = Optional.empty();
    private Optional<Theme> theme = Optional.empty();
    private List<String> classes = List.of();

    /** @param place upper or lower, the end of its identity */
    TernaryCell(String place, AppModel model, Executor painter) {
        this.model = model;
        this.view = new DiagramView<>(painter, model::failed);
        getStyleClass().add("ternary-cell");
        managedProperty().bind(visibleProperty());
        view.setId("ternary-" + place);
        view.setAccessibleText(Texts.of("teaching.ternary"));
        head.getStyleClass().add("diagram-title");
        head.setWrapText(true);
        head.setId("told-" + place + "-head");
        told.getStyleClass().add("ternary-told");
        told.setId("told-" + place);
        Stream.of(temperature, gamma, ofClass, ofImage)
                .forEach(label -> label.getStyleClass().add("diagram-small"));
        Pane over = new Pane(new Group(hovered, pinned));
        over.setMouseTransparent(true);
        StackPane picture = new StackPane(view, over);
        HBox.setHgrow(picture, Priority.ALWAYS);
        VBox numbers = new VBox(head, temperature, gamma, told, ofClass, ofImage);
        numbers.getStyleClass().add("ternary-numbers");
        getChildren().addAll(picture, numbers);
        view.setOnMouseMoved(event -> model.hovered().set(at(event)));
        view.setOnMouseExited(event -> model.hovered().set(OptionalInt.empty()));
        view.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.pinned().set(at(event));
            }
        });
        view.drawn().subscribe(this::lightAll);
        model.hovered().subscribe(this::lightAll);
        model.pinned().subscribe(this::lightAll);
    }

    private static Circle ring(String style) {
        Circle ring = new Circle(RING);
        ring.getStyleClass().addAll("ring", style);
        ring.setVisible(false);
        return ring;
    }

    DiagramView<TernaryChart> view() {
        return view;
    }

    void show(Taught now, List<String> names, Theme colours) {
        head.setText(
                now.row().network().key().isStudent() && now.row().name().isEmpty()
                        ? RowText.column(now.row().network().key())
                        : RowText.of(now.row(), true));
        temperature.setText(
                now.known()
                        ? Texts.of(
                                "teaching.at.temperature",
                                TeachingText.temperature(now.temperature().get()))
                        : "");
        gamma.setText(
                now.known()
                        ? Texts.of(
                                "teaching.at.gamma",
                                TeachingText.gamma(now.told().gamma()))
                        : "");
        told.setText(
                now.known()
                        ? Texts.of(
                                "teaching.tells", TeachingText.nats(now.told().told()))
                        : "—");
        ofClass.setText(
                now.known()
                        ? Texts.of(
                                "teaching.class", TeachingText.nats(now.told().toldClass()))
                        : "");
        ofImage.setText(
                now.known()
                        ? Texts.of(
                                "teaching.image", TeachingText.nats(now.told().toldImage()))
                        : "");
        if (!shown.equals(Optional.of(now.points())) || !theme.equals(Optional.of(colours)) || !classes.equals(names)) {
            shown = Optional.of(now.points());
            theme = Optional.of(colours);
            classes = names;
            view.draw((width, height) -> new TernaryChart(now.points(), names, colours, width, height));
        }
    }

    private OptionalInt at(MouseEvent event) {
        return view.drawn()
                .get()
                .map(chart -> {
                    OptionalInt index = chart.at(event.getX(), event.getY(), REACH);
                    return index.isPresent() ? OptionalInt.of(chart.points().rows()[index.getAsInt()]) : index;
                })
                .orElse(OptionalInt.empty());
    }

    private void lightAll() {
        light(hovered, model.hovered().get());
        light(pinned, model.pinned().get());
    }

    private void light(Circle ring, OptionalInt row) {
        Optional<Point> place =
                view.drawn().get().flatMap(chart -> row.isPresent() ? chart.placeOf(row.getAsInt()) : Optional.empty());
        ring.setVisible(place.isPresent());
        place.ifPresent(at -> {
            ring.setCenterX(at.u());
            ring.setCenterY(at.v());
        });
    }
}
