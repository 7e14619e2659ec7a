package smoothscope.app.training;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.controlsfx.control.SegmentedButton;
import smoothscope.app.model.AppModel;
import smoothscope.app.teaching.SofteningBar;
import smoothscope.app.text.Texts;
import smoothscope.session.experiment.Curves;
import smoothscope.session.experiment.Experiment;

/** How the two networks of an experiment have learned so far. */
public final class CurvesView extends VBox {
    private final LiveView sight;
    private final SegmentedButton charts = new SegmentedButton();
    private final CurveChart chart = new CurveChart();
    private final FlowPane legend = new FlowPane();
    private final SofteningBar softening;
    private final Label words = new Label();
    private final Label empty = new Label(Texts.of("curves.empty"));
    private Curves.Chart shown = Curves.Chart.GAP;

    public CurvesView(AppModel model, Trainer trainer) {
        this.sight = trainer.sight();
        Label targets = new Label(Texts.of("curves.targets"));
        targets.getStyleClass().add("diagram-title");
        this.softening = new SofteningBar(sight.softening(), targets);
        createView();
        sight.curves().subscribe(this::draw);
        trainer.experiment().subscribe(experiment -> {
            if (experiment.filter(Experiment::isTaught).isPresent()) {
                choose(Curves.Chart.LOSS); // there students differ
            } else {
                explain();
            }
        });
        model.live().subscribe(live -> {
            for (Node part : List.of(charts, chart, legend, words)) {
                part.setVisible(live);
                part.setManaged(live);
            }
            offerTargets();
            empty.setVisible(!live);
            empty.setManaged(!live);
        });
    }

    /** Of two students, how softly their teachers speak can be steered. */
    private void offerTargets() {
        boolean taught = charts.isVisible() && sight.isTaught();
        softening.setVisible(taught);
        softening.setManaged(taught);
        if (!taught) {
            softening.rest();
        }
    }

    private void createView() {
        getStyleClass().add("curves");
        setId("curves");
        setMinHeight(USE_PREF_SIZE);
        for (Curves.Chart each : Curves.Chart.values()) {
            ToggleButton button = new ToggleButton(Texts.of("curves." + name(each)));
            button.setId("curves-" + name(each));
            button.setSelected(each == shown);
            button.setOnAction(event -> choose(each));
            charts.getButtons().add(button);
        }
        charts.setToggleGroup(null);
        legend.getStyleClass().add("curves-legend");
        words.getStyleClass().add("curves-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        empty.getStyleClass().add("diagram-empty");
        empty.setWrapText(true);
        getChildren().addAll(softening, charts, chart, legend, words, empty);
        explain();
    }

    private static String name(Curves.Chart chart) {
        return chart.name().toLowerCase(Locale.ROOT);
    }

    private void choose(Curves.Chart chosen) {
        shown = chosen;
        int place = List.of(Curves.Chart.values()).indexOf(chosen);
        for (int i = 0; i < charts.getButtons().size(); i++) {
            charts.getButtons().get(i).setSelected(i == place);
        }
        explain();
        draw();
    }

    private void draw() {
        chart.show(sight.curves().get(), shown);
    }

    private void explain() {
        offerTargets();
        String taught = sight.isTaught() ? ".student" : "";
        words.setText(Texts.of("curves." + name(shown) + ".what" + (shown.ofLoss() ? taught : "")));
        legend.getChildren().clear();
        for (Curves.Kind kind : kinds()) {
            String style = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Line sign = new Line(0, 0, 16, 0);
            sign.getStyleClass().addAll("curve", "curve-" + style);
            Label label = new Label(Texts.of(
                    (kind == Curves.Kind.THEORY ? "curves.theory." + name(shown) : "curves.kind." + style) + taught));
            HBox entry = new HBox(sign, label);
            entry.getStyleClass().add("curves-entry");
            legend.getChildren().add(entry);
        }
    }

    private List<Curves.Kind> kinds() {
        return switch (shown) {
            case GAP ->
                sight.isTaught()
                        ? List.of(Curves.Kind.TRAIN_REFERENCE, Curves.Kind.TRAIN_COMPARED)
                        : List.of(Curves.Kind.TRAIN_REFERENCE, Curves.Kind.TRAIN_COMPARED, Curves.Kind.THEORY);
            case LOSS -> List.of(Curves.Kind.values());
            case ACCURACY ->
                List.of(
                        Curves.Kind.TRAIN_REFERENCE,
                        Curves.Kind.TRAIN_COMPARED,
                        Curves.Kind.VALIDATION_REFERENCE,
                        Curves.Kind.VALIDATION_COMPARED);
            case CALIBRATION -> List.of(Curves.Kind.VALIDATION_REFERENCE, Curves.Kind.VALIDATION_COMPARED);
        };
    }
}
