package smoothscope.app.example;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import smoothscope.app.text.Texts;
import smoothscope.session.ExampleDetails;
import smoothscope.session.ExampleDetails.Opinion;

/** Every class with the probability that each network gives it, the likeliest first; a thousand classes scroll. */
final class ConfidenceList extends ListView<Integer> {
    private static final double LINE = 20;
    /** Classes that are seen without scrolling. */
    static final int LINES = 6;

    private static final double BAR = 44;

    private final ExampleDetails details;
    private final List<String> names;

    ConfidenceList(ExampleDetails details, List<String> names) {
        this.details = details;
        this.names = names;
        getStyleClass().add("confidences");
        setId("confidences");
        setAccessibleText(Texts.of("example.confidences"));
        setFixedCellSize(LINE);
        double height = LINE * Math.min(LINES, names.size()) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setFocusTraversable(names.size() > LINES);
        setCellFactory(list -> new Line());
        getItems()
                .setAll(IntStream.range(0, names.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer label) -> -likeliest(label)))
                        .toList());
    }

    private double likeliest(int label) {
        return details.opinions().stream()
                .mapToDouble(opinion -> opinion.probabilities().get(label))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private final class Line extends ListCell<Integer> {
        Line() {
            getStyleClass().add("confidence");
            setPrefWidth(0); // as wide as the list, however long the name
        }

        @Override
        protected void updateItem(@Nullable Integer label, boolean empty) {
            super.updateItem(label, empty);
            setText(null);
            setGraphic(empty || label == null ? null : line(label));
        }

        private HBox line(int label) {
            Label name = new Label(names.get(label));
            name.getStyleClass().add(label == details.label() ? "confidence-true" : "confidence-name");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox line = new HBox(name);
            line.getStyleClass().add("confidence-line");
            line.setAlignment(Pos.CENTER_LEFT);
            for (Opinion opinion : details.opinions()) {
                double share = opinion.probabilities().get(label);
                Label number = new Label(Double.isFinite(share) ? String.format(Locale.ROOT, "%.3f", share) : "–");
                number.getStyleClass().add("confidence-number");
                number.setMinWidth(USE_PREF_SIZE);
                line.getChildren().addAll(bar(share, label), number);
            }
            return line;
        }

        private StackPane bar(double share, int label) {
            Region filled = new Region();
            filled.getStyleClass().add(label == details.label() ? "bar-right" : "bar-wrong");
            filled.setMaxWidth(Double.isFinite(share) ? BAR * share : 0);
            StackPane bar = new StackPane(filled);
            bar.getStyleClass().add("bar");
            bar.setAlignment(Pos.CENTER_LEFT);
            bar.setMinWidth(BAR);
            bar.setMaxWidth(BAR);
            return bar;
        }
    }
}
