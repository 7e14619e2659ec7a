package smoothscope.app.example;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import smoothscope.app.alpha.RowText;
import smoothscope.app.model.AppModel;
import smoothscope.app.plot.Pointed;
import smoothscope.app.style.Attention;
import smoothscope.app.style.Mark;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.session.data.Pictures;
import smoothscope.session.finding.ExampleDetails;
import smoothscope.session.finding.ExampleDetails.Opinion;

/** A card beside the pointer, over the picture: the example that it points at, or what a sign of the picture means. */
public final class PointerCard extends Pane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double SIDE = 56;
    /** From the pointer to the card. */
    private static final double AWAY = 18;

    private static final double WIDTH = 250;

    private final AppModel model;
    private final ObservableValue<Optional<Pointed>> pointed;
    private final ExampleLookup lookup;
    private final HBox card = new HBox();
    private final StackPane frame = new StackPane();
    private final Label heading = new Label();
    private final Label explanation = new Label();
    private final GridPane opinions = new GridPane();
    private final VBox words = new VBox(heading, explanation, opinions);
    private Point2D at = Point2D.ZERO;

    /**
     * @param over what the pointer moves over
     * @param pointed the sign under it
     * @param worker where images are read
     */
    public PointerCard(
            AppModel model, Node over, ObservableValue<Optional<Pointed>> pointed, Pictures pictures, Executor worker) {
        this.model = model;
        this.pointed = pointed;
        this.lookup = new ExampleLookup(model, pictures, worker, this::wanted, this::show, this::show);
        createView();
        over.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            at = new Point2D(event.getSceneX(), event.getSceneY());
            place();
        });
        Attention.of(this, () -> Platform.runLater(lookup::ask), pictures::onNews, pictures::offNews);
        model.hovered().subscribe(this::turn);
        model.pinned().subscribe(this::turn);
        model.shown().subscribe(this::turn);
        pointed.subscribe(this::turn);
    }

    private void createView() {
        setMouseTransparent(true);
        setPickOnBounds(false);
        card.setId("pointer-card");
        card.getStyleClass().add("pointer-card");
        card.setManaged(false);
        card.setVisible(false);
        frame.getStyleClass().add("example-picture");
        frame.setMinSize(SIDE, SIDE);
        frame.setMaxSize(SIDE, SIDE);
        heading.getStyleClass().add("example-truth");
        explanation.getStyleClass().add("pointer-explanation");
        explanation.setWrapText(true);
        explanation.setPrefWidth(WIDTH);
        explanation.setMinHeight(USE_PREF_SIZE);
        opinions.getStyleClass().add("example-opinions");
        words.getStyleClass().add("pointer-words");
        for (Node part : new Node[] {frame, explanation, opinions}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        card.getChildren().addAll(frame, words);
        getChildren().add(card);
    }

    /** The example under the pointer; what is pinned stands at the side, where there is one. */
    private OptionalInt wanted() {
        OptionalInt hovered = model.hovered().get();
        boolean aside =
                hovered.equals(model.pinned().get()) && !model.presenting().get();
        return aside ? OptionalInt.empty() : hovered;
    }

    private void turn() {
        if (pointed.getValue().isPresent()) {
            explain(pointed.getValue().get());
        } else if (wanted().isPresent()) {
            lookup.ask();
        } else {
            card.setVisible(false);
        }
    }

    private void explain(Pointed sign) {
        heading.setText(sign.heading());
        heading.setGraphic(sign.slot() < 0 ? null : new Mark(sign.slot(), model.theme()));
        explanation.setText(sign.explanation());
        compose(false);
    }

    private void show(ExampleLookup.Answer answer) {
        if (pointed.getValue().isPresent()) {
            return;
        }
        AppModel.Shown shown = answer.shown();
        ExampleDetails details = answer.details();
        heading.setText(
                Texts.of("pointer.truth", ClassText.names(shown.session()).get(details.label())));
        heading.setGraphic(null);
        boolean named = shown.session().sources().size() > 1;
        opinions.getChildren().clear();
        for (Opinion opinion : details.opinions()) {
            Label says = new Label(Texts.of(
                    "pointer.says",
                    ClassText.names(shown.session()).get(opinion.predicted()),
                    Math.round(100 * opinion.confidence())));
            says.getStyleClass().add("example-says");
            says.pseudoClassStateChanged(WRONG, opinion.predicted() != details.label());
            Label head = new Label(
                    named
                            ? Texts.of(opinion.place() == 0 ? "numbers.upper" : "numbers.lower")
                            : RowText.column(opinion.network()).replace("\n", " "));
            head.getStyleClass().add("example-small");
            opinions.addRow(opinions.getRowCount(), head, says);
        }
        compose(true);
    }

    private void show(ExampleLookup.Image answer) {
        frame.getChildren().clear();
        answer.picture().ifPresent(picture -> frame.getChildren().add(PictureImage.view(picture, SIDE)));
        frame.setVisible(answer.picture().isPresent() && pointed.getValue().isEmpty());
        place();
    }

    private void compose(boolean example) {
        frame.setVisible(example && !frame.getChildren().isEmpty());
        opinions.setVisible(example);
        explanation.setVisible(!example);
        card.setVisible(true);
        card.applyCss();
        place();
    }

    /** Below and to the right of the pointer, or where there is room. */
    private void place() {
        if (!card.isVisible()) {
            return;
        }
        card.autosize();
        Point2D pointer = sceneToLocal(at);
        double x = pointer.getX() + AWAY;
        double y = pointer.getY() + AWAY;
        double left = x + card.getWidth() > getWidth() ? pointer.getX() - AWAY - card.getWidth() : x;
        double top = y + card.getHeight() > getHeight() ? pointer.getY() - AWAY - card.getHeight() : y;
        card.relocate(Math.max(0, Math.rint(left)), Math.max(0, Math.rint(top)));
    }
}
