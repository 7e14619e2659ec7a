package smoothscope.app.training;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;
import smoothscope.app.text.Texts;
import smoothscope.session.experiment.Curves;

/** What each line of a chart of curves tells of. */
final class CurvesLegend extends FlowPane {
    private record Entry(Curves.Kind kind, String words) {}

    private List<Entry> shown = List.of();

    CurvesLegend() {
        getStyleClass().add("curves-legend");
    }

    /**
     * @param chart the end of its texts' names
     * @param student the end of the names of the texts that are said of students instead
     */
    void show(List<Curves.Line> lines, String chart, String student) {
        List<Entry> entries = lines.stream()
                .map(line -> new Entry(line.kind(), words(line.kind(), chart, student)))
                .toList();
        if (!entries.equals(shown)) {
            shown = entries;
            getChildren().setAll(entries.stream().map(CurvesLegend::entry).toList());
        }
    }

    private static HBox entry(Entry each) {
        Line sign = new Line(0, 0, 16, 0);
        sign.getStyleClass().addAll("curve", "curve-" + style(each.kind()));
        HBox entry = new HBox(sign, new Label(each.words()));
        entry.getStyleClass().add("curves-entry");
        return entry;
    }

    private static String style(Curves.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(Curves.Kind kind, String chart, String student) {
        String key = kind == Curves.Kind.THEORY ? "curves.theory." + chart : "curves.kind." + style(kind);
        return Texts.known(key + student).orElseGet(() -> Texts.of(key));
    }
}
