package smoothscope.app.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import smoothscope.app.text.Texts;
import smoothscope.measure.Measure;
import smoothscope.session.finding.Comparison;

/** The lines of numbers: first what is over all classes, then what is of the three that are looked at. */
final class NumberGrid extends GridPane {
    /** Of the loss that the networks learned to make small, which is no measure of the comparison. */
    static final String LOSS = "measure.loss";

    /** Widths of the columns of numbers; of students theory says nothing, and their heads need more. */
    private static final List<Integer> USUAL = List.of(60, 66, 44);

    private static final List<Integer> TAUGHT = List.of(82, 82, 0);

    private final List<ColumnConstraints> numbers =
            IntStream.range(0, 3).mapToObj(place -> right()).toList();
    private final List<Label> heads = Stream.of(Texts.of("numbers.scope"), "", "", "")
            .map(words -> head(words))
            .toList();
    private final List<NumberLine> lines = new ArrayList<>();
    private List<Measure> laid = List.of();

    NumberGrid() {
        getStyleClass().add("numbers-table");
        setId("numbers");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(words);
        getColumnConstraints().addAll(numbers);
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private static Label head(String words) {
        Label head = new Label(words);
        head.getStyleClass().add("numbers-head");
        return head;
    }

    /**
     * New lines only where there are others than before: what stays need not be styled and laid out again.
     *
     * @param taught whether the numbers are of students, which no theory and no smoothed loss is told of
     */
    void lay(String reference, String compared, List<Measure> measures, boolean taught) {
        heads.get(1).setText(reference);
        heads.get(2).setText(compared);
        heads.get(3).setText(taught ? "" : Texts.of("numbers.theory"));
        for (int place = 0; place < numbers.size(); place++) {
            int width = (taught ? TAUGHT : USUAL).get(place);
            numbers.get(place).setMinWidth(width);
            numbers.get(place).setPrefWidth(width);
        }
        if (!measures.equals(laid) || taught != line(LOSS).isEmpty()) {
            laid = measures;
            lay(measures, taught);
        }
    }

    private void lay(List<Measure> measures, boolean taught) {
        lines.clear();
        getChildren().clear();
        addRow(0, heads.toArray(Node[]::new));
        measures.stream().filter(measure -> !ofThree(measure)).forEach(this::add);
        if (!taught) {
            add(new NumberLine(LOSS, Comparison.Sense.NONE));
        }
        if (measures.stream().anyMatch(NumberGrid::ofThree)) {
            Label three = head(Texts.of("numbers.three"));
            three.getStyleClass().add("numbers-second");
            addRow(getRowCount(), three);
        }
        measures.stream().filter(NumberGrid::ofThree).forEach(this::add);
    }

    private static boolean ofThree(Measure measure) {
        return measure == Measure.REGULARITY;
    }

    private void add(Measure measure) {
        add(new NumberLine(key(measure), Comparison.sense(measure)));
    }

    private void add(NumberLine line) {
        lines.add(line);
        addRow(getRowCount(), line.cells().toArray(Node[]::new));
    }

    Optional<NumberLine> line(Measure measure) {
        return line(key(measure));
    }

    /** @param key of its texts */
    Optional<NumberLine> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    private static String key(Measure measure) {
        return "measure." + measure.name().toLowerCase(Locale.ROOT);
    }
}
