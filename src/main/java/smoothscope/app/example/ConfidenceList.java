package smoothscope.app.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
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
import smoothscope.session.finding.ExampleDetails;

/** Every class with the probability that each network gives it, the likeliest first; a thousand classes scroll. */
final class ConfidenceList extends ListView<Integer> {
    private static final double LINE = 20;
    /** Classes that are seen without scrolling. */
    static final int LINES = 6;

    private static final double BAR = 44;
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final List<Line> lines = new ArrayList<>();
    private Optional<ExampleDetails> details = Optional.empty();
    private List<String> names = List.of();

    /** @param classes how many there are */
    ConfidenceList(int classes) {
        getStyleClass().add("confidences");
        setId("confidences");
        setAccessibleText(Texts.of("example.confidences"));
        setFixedCellSize(LINE);
        double height = LINE * Math.min(LINES, classes) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setFocusTraversable(classes > LINES);
        setCellFactory(list -> {
            Line line = new Line();
            lines.add(line);
            return line;
        });
    }

    /** Lists what the networks say of an example; of another than before from the top. */
    void show(ExampleDetails now, List<String> classes) {
        boolean another = details.filter(before -> before.row() == now.row()).isEmpty();
        details = Optional.of(now);
        names = classes;
        List<Integer> order = IntStream.range(0, classes.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer label) -> -likeliest(now, label)))
                .toList();
        if (!order.equals(getItems())) {
            getItems().setAll(order);
        }
        lines.forEach(Line::show);
        if (another) {
            getSelectionModel().clearSelection();
            scrollTo(0);
        }
    }

    private static double likeliest(ExampleDetails details, int label) {
        return details.opinions().stream()
                .mapToDouble(opinion -> opinion.probabilities().get(label))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** A class; its nodes stay while it shows other classes. */
    private final class Line extends ListCell<Integer> {
        private final Label name = new Label();
        private final HBox line = new HBox(name);
        private final List<Region> filled = new ArrayList<>();
        private final List<Label> numbers = new ArrayList<>();

        Line() {
            getStyleClass().add("confidence");
            setPrefWidth(0); // as wide as the list, however long the name
            name.getStyleClass().add("confidence-name");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            line.getStyleClass().add("confidence-line");
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Integer label, boolean empty) {
            super.updateItem(label, empty);
            setText(null);
            setGraphic(empty || label == null ? null : line);
            show();
        }

        void show() {
            Integer label = getItem();
            if (label != null && label < names.size()) {
                details.ifPresent(now -> show(now, label));
            }
        }

        private void show(ExampleDetails now, int label) {
            name.setText(names.get(label));
            name.pseudoClassStateChanged(RIGHT, label == now.label());
            for (int i = 0; i < now.opinions().size(); i++) {
                if (i == filled.size()) {
                    add();
                }
                double share = now.opinions().get(i).probabilities().get(label);
                filled.get(i).setMaxWidth(Double.isFinite(share) ? BAR * share : 0);
                filled.get(i).pseudoClassStateChanged(RIGHT, label == now.label());
                numbers.get(i).setText(Double.isFinite(share) ? String.format(Locale.ROOT, "%.3f", share) : "–");
            }
        }

        /** One more network. */
        private void add() {
            Region part = new Region();
            part.getStyleClass().add("bar-filled");
            StackPane bar = new StackPane(part);
            bar.getStyleClass().add("bar");
            bar.setAlignment(Pos.CENTER_LEFT);
            bar.setMinWidth(BAR);
            bar.setMaxWidth(BAR);
            Label number = new Label();
            number.getStyleClass().add("confidence-number");
            number.setMinWidth(USE_PREF_SIZE);
            filled.add(part);
            numbers.add(number);
            line.getChildren().addAll(bar, number);
        }
    }
}
