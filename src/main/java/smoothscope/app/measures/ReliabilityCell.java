package smoothscope.app.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.ReliabilityChart;
import smoothscope.figure.chart.ReliabilityPicture;
import smoothscope.figure.layout.Box;
import smoothscope.measure.Calibration;
import smoothscope.measure.Measure;

/** One network's reliability: its α, the chart, its calibration error as it is and after temperature scaling. */
final class ReliabilityCell extends VBox {
    private final DiagramView<ReliabilityPicture> view;
    private final Label head = new Label();
    private final Label error = new Label();
    private final Label scaled = new Label();
    private final Rectangle light = new Rectangle();
    private Optional<ReliabilityChart> chart = Optional.empty();
    private Optional<Theme> theme = Optional.empty();

    /**
     * @param place without or with, the end of its identity
     * @param pointed hears of the bin under the pointer
     */
    ReliabilityCell(String place, Executor painter, Consumer<Throwable> failed, Consumer<OptionalInt> pointed) {
        this.view = new DiagramView<>(painter, failed);
        getStyleClass().add("reliability-cell");
        managedProperty().bind(visibleProperty());
        head.getStyleClass().add("diagram-title");
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        error.getStyleClass().add("reliability-error");
        error.setId("reliability-error-" + place);
        scaled.getStyleClass().add("diagram-small");
        view.setId("reliability-" + place);
        view.setAccessibleText(Texts.of("side.reliability"));
        light.getStyleClass().add("reliability-light");
        light.setManaged(false);
        light.setVisible(false);
        Pane over = new Pane(light);
        over.setMouseTransparent(true);
        Label across = new Label(Texts.of("reliability.across"));
        across.getStyleClass().addAll("diagram-small", "reliability-across");
        across.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, new StackPane(view, over), across, error, scaled);
        view.setOnMouseMoved(event -> pointed.accept(at(event.getX(), event.getY())));
        view.setOnMouseExited(event -> pointed.accept(OptionalInt.empty()));
    }

    private OptionalInt at(double x, double y) {
        return view.drawn().get().map(picture -> picture.binAt(x, y)).orElse(OptionalInt.empty());
    }

    /** @param words what stands over the chart */
    void show(String words, ReliabilityChart now, Theme colours) {
        head.setText(words);
        error.setText(Texts.of("reliability.error", number(now.measured().expectedError())));
        scaled.setText(Texts.of(
                "reliability.error.scaled",
                number(now.scaled().expectedError()),
                String.format(Locale.ROOT, "%.2f", now.temperature())));
        if (!chart.equals(Optional.of(now)) || !theme.equals(Optional.of(colours))) {
            chart = Optional.of(now);
            theme = Optional.of(colours);
            view.draw((width, height) -> new ReliabilityPicture(now, colours, width, height));
        }
    }

    String head() {
        return head.getText();
    }

    Optional<Calibration.Bin> bin(int index) {
        return chart.map(now -> now.measured().bins().get(index));
    }

    /** Lights a bin; none where it is empty. */
    void light(OptionalInt bin) {
        Optional<ReliabilityPicture> drawn = view.drawn().get();
        light.setVisible(bin.isPresent() && drawn.isPresent());
        if (bin.isPresent() && drawn.isPresent()) {
            Box box = drawn.get().bin(bin.getAsInt());
            light.setX(box.x());
            light.setY(box.y());
            light.setWidth(box.width());
            light.setHeight(box.height());
        }
    }

    private static String number(double error) {
        return NumberText.of(Measure.ECE, OptionalDouble.of(error));
    }
}
