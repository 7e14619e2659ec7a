package smoothscope.app.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.SweepChart;
import smoothscope.figure.data.Sweep;
import smoothscope.snapshot.Split;

/** One chart of the sweep: what it shows, the value at one α, the chart, and a line at the panels' α. */
final class SweepCell extends VBox {
    private final Sweep.Subject subject;
    private final DiagramView<SweepChart> view;
    private final Label value = new Label();
    private final Line line = new Line();
    private Optional<Sweep> sweep = Optional.empty();
    private Optional<Theme> theme = Optional.empty();
    private double marked;

    /**
     * @param pointed hears of the α under the pointer
     * @param chosen hears of the α that was clicked
     */
    SweepCell(
            Sweep.Subject subject,
            Executor painter,
            Consumer<Throwable> failed,
            Consumer<OptionalDouble> pointed,
            DoubleConsumer chosen) {
        this.subject = subject;
        this.view = new DiagramView<>(painter, failed);
        String key = "sweep." + subject.name().toLowerCase(Locale.ROOT);
        getStyleClass().add("sweep-cell");
        Label title = new Label(Texts.of(key));
        title.getStyleClass().add("diagram-title");
        value.getStyleClass().add("sweep-value");
        value.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        view.setAccessibleText(Texts.of(key));
        view.setId("sweep-" + subject.name().toLowerCase(Locale.ROOT));
        view.setCursor(Cursor.HAND);
        view.proportioned(140, 0.62);
        line.getStyleClass().add("sweep-mark");
        line.setManaged(false);
        Pane over = new Pane(line);
        over.setMouseTransparent(true);
        getChildren().addAll(new HBox(title, space, value), new StackPane(view, over));
        view.drawn().subscribe(this::placeLine);
        view.setOnMouseMoved(event -> pointed.accept(alpha(event.getX())));
        view.setOnMouseExited(event -> pointed.accept(OptionalDouble.empty()));
        view.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                alpha(event.getX()).ifPresent(chosen);
            }
        });
    }

    DiagramView<SweepChart> view() {
        return view;
    }

    private OptionalDouble alpha(double x) {
        return view.drawn()
                .get()
                .map(chart -> OptionalDouble.of(chart.alpha(x)))
                .orElse(OptionalDouble.empty());
    }

    void show(Sweep now, Theme colours) {
        if (!sweep.equals(Optional.of(now)) || !theme.equals(Optional.of(colours))) {
            sweep = Optional.of(now);
            theme = Optional.of(colours);
            view.draw((width, height) -> new SweepChart(now, subject, colours, width, height));
        }
    }

    /** @param read the index of the α whose value is told */
    void mark(double alpha, int read) {
        marked = alpha;
        OptionalDouble told = sweep.map(now -> now.value(subject.measure(), Split.VALIDATION, read))
                .orElse(OptionalDouble.empty());
        value.setText(SweepView.number(subject, told));
        placeLine();
    }

    private void placeLine() {
        Optional<SweepChart> chart = view.drawn().get();
        line.setVisible(chart.isPresent());
        chart.ifPresent(drawn -> {
            double x = Math.rint(drawn.x(marked)) + 0.5;
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(drawn.area().y());
            line.setEndY(drawn.area().bottom());
        });
    }
}
