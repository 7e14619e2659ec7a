package smoothscope.app.teaching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import smoothscope.app.alpha.RowText;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.measures.DiagramView;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.TeachingModel;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.MovedChart;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Point;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.session.teaching.ClassMove;
import smoothscope.session.teaching.Moved;
import smoothscope.session.teaching.Movement;

/** Who moved from the upper row's network to the lower row's: a line for each example, and the classes that moved most. */
final class MovedPane extends TeachingPane<MovedPane.Answer> {
    private static final int LISTED = 6;
    private static final double REACH = 8;

    record Answer(Question question, Movement movement) {}

    private final DiagramView<MovedChart> view;
    private final Circle end = new Circle(7);
    private final Line way = new Line();
    private final Label words = sentence("teaching-words");
    private final VBox list = new VBox();
    /** By the class: one that is pressed is there when it is released, though the classes were measured anew. */
    private final Map<Integer, Hyperlink> entries = new HashMap<>();

    private final Label most = sentence("diagram-small");
    private final Label note = sentence("diagram-small");

    MovedPane(AppModel model, TeachingModel teaching, Executor worker, Executor painter) {
        super(model, teaching, worker);
        this.view = new DiagramView<>(painter, model::failed);
        createView();
        begin();
        teaching.softening().subscribe(this::ask);
        view.drawn().subscribe(this::light);
        model.hovered().subscribe(this::light);
    }

    private void createView() {
        setId("moved");
        view.setId("moved-chart");
        view.setAccessibleText(Texts.of("moved.chart"));
        view.setMinHeight(250);
        view.setPrefHeight(250);
        view.setOnMouseMoved(event -> model().hovered().set(at(event)));
        view.setOnMouseExited(event -> model().hovered().set(OptionalInt.empty()));
        view.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model().pinned().set(at(event));
            }
        });
        end.getStyleClass().addAll("ring", "ring-hovered");
        way.getStyleClass().add("sweep-mark");
        Pane over = new Pane(way, end);
        over.setMouseTransparent(true);
        words.setId("moved-words");
        most.setText(Texts.of("moved.most"));
        DiagramSaving.over(view, model(), DiagramKind.MOVED);
        getChildren().addAll(new StackPane(view, over), words, list, note);
    }

    @Override
    Answer find(Question question) {
        Shown shown = question.shown();
        return new Answer(question, asked(question).in(shown.session(), shown.state(), question.split()));
    }

    private static Moved asked(Question question) {
        return new Moved(OptionalInt.empty(), Optional.of(question.softening()));
    }

    @Override
    void show(Answer answer) {
        Movement movement = answer.movement();
        Question question = answer.question();
        ClassTriple triple = question.shown().state().classes();
        List<String> all = ClassText.names(question.shown().session());
        List<String> names = List.of(all.get(triple.a()), all.get(triple.b()), all.get(triple.c()));
        Theme theme = question.theme();
        view.draw((width, height) -> new MovedChart(movement.moves(), names, theme, width, height));
        note.setText(
                Texts.of(question.softening() instanceof Softening.Gamma ? "moved.note" : "moved.note.temperature"));
        words.setText(Texts.of(
                "moved.words",
                named(movement.before()),
                named(movement.after()),
                String.valueOf(movement.moves().crossed()),
                String.valueOf(movement.moves().size()),
                String.valueOf(movement.moves().right(true)),
                String.valueOf(movement.moves().right(false))));
        List<Node> listed = new ArrayList<>(List.of(most));
        movement.classes().stream().limit(LISTED).forEach(each -> listed.add(entry(each, all, triple)));
        if (!list.getChildren().equals(listed)) {
            list.getChildren().setAll(listed);
        }
    }

    private static String named(Movement.Sight sight) {
        return Texts.of(
                "moved.network", RowText.said(sight.row()), String.format(Locale.ROOT, "%.2f", sight.temperature()));
    }

    /** A click shows the class, the one it moved towards, and of those that were shown one more. */
    private Hyperlink entry(ClassMove move, List<String> names, ClassTriple shown) {
        Hyperlink entry = entries.computeIfAbsent(move.label(), MovedPane::link);
        entry.setText(Texts.of(
                "moved.class",
                names.get(move.label()),
                String.format(Locale.ROOT, "%.2f", move.distance()),
                names.get(move.towards())));
        int third = List.of(shown.c(), shown.b(), shown.a()).stream()
                .filter(k -> k != move.label() && k != move.towards())
                .findFirst()
                .orElseThrow();
        entry.setOnAction(event ->
                model().change(state -> state.withClasses(new ClassTriple(move.label(), move.towards(), third))));
        return entry;
    }

    private static Hyperlink link(int label) {
        Hyperlink link = new Hyperlink();
        link.setId("moved-" + label);
        link.getStyleClass().add("numbers-name");
        return link;
    }

    private OptionalInt at(MouseEvent event) {
        return view.drawn()
                .get()
                .map(chart -> {
                    OptionalInt index = chart.at(event.getX(), event.getY(), REACH);
                    return index.isPresent() ? OptionalInt.of(chart.moves().rows()[index.getAsInt()]) : index;
                })
                .orElse(OptionalInt.empty());
    }

    private void light() {
        OptionalInt row = model().hovered().get();
        Optional<MovedChart> chart = view.drawn().get();
        int index = chart.isPresent() && row.isPresent() ? chart.get().moves().index(row.getAsInt()) : -1;
        end.setVisible(index >= 0);
        way.setVisible(index >= 0);
        if (index >= 0) {
            Point from = chart.orElseThrow().place(index, true);
            Point to = chart.orElseThrow().place(index, false);
            end.setCenterX(to.u());
            end.setCenterY(to.v());
            way.setStartX(from.u());
            way.setStartY(from.v());
            way.setEndX(to.u());
            way.setEndY(to.v());
        }
    }
}
