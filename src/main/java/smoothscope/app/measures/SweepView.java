package smoothscope.app.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.NameText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Sweep;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.session.view.AlphaGrid;
import smoothscope.snapshot.SnapshotKey;

/** How the measures depend on α: a chart for each with the α of the panels marked; a click sets it. */
public final class SweepView extends VBox {
    private final AppModel model;
    private final CoalescingQueue<Shown, Sweep> measuring;
    private final List<SweepCell> cells = new ArrayList<>();
    private final VBox charts = new VBox();
    private final Node optimum = LineSign.entry("sweep.optimum", "sign-optimum", false);
    private final Label values = new Label();
    private final Label alone = new Label(Texts.of("sweep.alone"));
    private Optional<Sweep> sweep = Optional.empty();
    private OptionalDouble pointed = OptionalDouble.empty();

    /**
     * @param worker where numbers are computed
     * @param painter where charts are painted
     */
    public SweepView(AppModel model, Executor worker, Executor painter) {
        this.model = model;
        this.measuring = new CoalescingQueue<>(
                worker, Platform::runLater, shown -> shown.session().sweep(shown.state()), this::show, model::failed);
        for (Sweep.Subject subject : Sweep.Subject.values()) {
            cells.add(new SweepCell(subject, painter, model::failed, this::point, this::choose));
        }
        createView();
        cells.forEach(cell -> DiagramSaving.over(cell, model, DiagramKind.SWEEP));
        initListeners();
    }

    private void createView() {
        getStyleClass().add("sweep");
        setId("sweep");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sweep-charts");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(half, half);
        for (int i = 0; i < cells.size(); i++) {
            grid.add(cells.get(i), i % 2, i / 2);
        }
        optimum.managedProperty().bind(optimum.visibleProperty());
        FlowPane legend = new FlowPane(
                LineSign.entry("split.train", "sign-train", true),
                LineSign.entry("split.validation", "sign-validation", true),
                LineSign.entry("sweep.scaled", "sign-scaled", false),
                optimum);
        legend.getStyleClass().add("diagram-legend");
        values.getStyleClass().add("diagram-note");
        values.setId("sweep-values");
        values.setWrapText(true);
        values.setMinHeight(USE_PREF_SIZE);
        charts.getStyleClass().add("sweep-body");
        charts.getChildren().addAll(legend, grid, values);
        alone.getStyleClass().add("diagram-empty");
        alone.setId("sweep-alone");
        alone.setWrapText(true);
        alone.setMinHeight(USE_PREF_SIZE);
        for (var part : List.of(charts, alone)) {
            part.managedProperty().bind(part.visibleProperty());
            part.setVisible(false);
        }
        getChildren().addAll(charts, alone);
    }

    private void initListeners() {
        model.measured().subscribe(this::ask);
        model.theme().subscribe(this::ask);
        model.shown().subscribe(this::mark);
        visibleProperty().subscribe(this::ask);
    }

    private void ask() {
        if (isVisible()) {
            model.measured().get().ifPresent(measuring::request);
        }
    }

    private void show(Sweep now) {
        boolean several = now.alphas().size() > 1;
        charts.setVisible(several);
        alone.setVisible(!several);
        if (several) {
            sweep = Optional.of(now);
            Theme theme = model.theme().get();
            optimum.setVisible(!now.ofStudents());
            cells.forEach(cell -> cell.show(now, theme));
            mark();
        }
    }

    private void point(OptionalDouble alpha) {
        pointed = alpha;
        mark();
    }

    private void choose(double alpha) {
        model.measured().get().ifPresent(shown -> {
            double measured = shown.session().grid().place(alpha).nearest();
            model.change(state -> state.withComparedAlpha(measured));
        });
    }

    /** Marks the α of the panels, and tells the values at the measured one that is nearest to the pointer, else to the panels'. */
    private void mark() {
        Optional<Shown> shown = model.shown().get();
        if (!isVisible() || sweep.isEmpty() || shown.isEmpty()) {
            return;
        }
        List<Double> alphas = sweep.get().alphas();
        double here = shown.get().state().comparedAlpha();
        double read = new AlphaGrid(alphas).place(pointed.orElse(here)).nearest();
        cells.forEach(cell -> cell.mark(here, alphas.indexOf(read)));
        SnapshotKey network = shown.get().compared().network().key();
        String words = Texts.of("sweep.values" + RowText.kind(network), AlphaText.plain(read));
        values.setText(shown.get()
                .compared()
                .name()
                .map(name -> Texts.of("sweep.lower", NameText.of(name)) + " " + words)
                .orElse(words));
    }

    /** A number as it stands over a chart. */
    static String number(Sweep.Subject subject, OptionalDouble value) {
        return value.isEmpty() ? NumberText.UNKNOWN : NumberText.of(subject.measure(), value);
    }
}
