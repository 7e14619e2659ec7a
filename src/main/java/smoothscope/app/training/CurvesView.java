package smoothscope.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.measures.DiagramView;
import smoothscope.app.measures.SplitButtons;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.teaching.SofteningBar;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.CollapseChart;
import smoothscope.figure.chart.CurveChart;
import smoothscope.figure.data.Training;
import smoothscope.figure.layout.Box;
import smoothscope.figure.paint.Drawing;
import smoothscope.measure.Measure;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.session.experiment.Curves;
import smoothscope.session.experiment.Experiment;
import smoothscope.session.experiment.RecordedCurves;
import smoothscope.snapshot.Split;

/** How the networks on the screen have learned: of an experiment so far, of a recording over its epochs with a cursor at the one that is shown. */
public final class CurvesView extends VBox {
    /** The charts of {@link Curves}, and last the way towards collapse. */
    private static final String COLLAPSE = "collapse";

    private record Answer(Optional<Session> of, Curves curves, Optional<Training> training) {}

    private final AppModel model;
    private final LiveView sight;
    private final CoalescingQueue<Question, Answer> measuring;
    private final SegmentedButton charts = new SegmentedButton();
    private final DiagramView<CurveChart> chart;
    private final SplitButtons splits;
    private final CurvesLegend legend = new CurvesLegend();
    private final SofteningBar softening;
    private final Label words = new Label();
    private final Label empty = new Label();
    private String chosen = name(Curves.Chart.GAP);
    /** What is drawn, and how. */
    private Object drawnOf = Curves.NONE;

    private List<Object> drawnSo = List.of();
    private Answer recorded = new Answer(Optional.empty(), Curves.NONE, Optional.empty());

    /** @param collapse whether the measures of all α are wanted too */
    private record Question(Shown shown, boolean collapse) {}

    /**
     * @param worker where measures are computed
     * @param painter where charts are painted
     */
    public CurvesView(AppModel model, Trainer trainer, Executor worker, Executor painter) {
        this.model = model;
        this.sight = trainer.sight();
        Label targets = new Label(Texts.of("curves.targets"));
        targets.getStyleClass().add("diagram-title");
        this.softening = new SofteningBar(sight.softening(), targets);
        this.chart = new DiagramView<>(painter, model::failed);
        this.splits = new SplitButtons(model.split(), "curves-split");
        this.measuring =
                new CoalescingQueue<>(worker, Platform::runLater, CurvesView::find, this::found, model::failed);
        createView();
        initListeners();
        trainer.experiment().subscribe(experiment -> {
            if (experiment.filter(Experiment::isTaught).isPresent()) {
                choose(name(Curves.Chart.LOSS)); // there students differ
            }
        });
    }

    private void createView() {
        getStyleClass().add("curves");
        setId("curves");
        setMinHeight(USE_PREF_SIZE);
        List<String> names = new ArrayList<>(
                List.of(Curves.Chart.values()).stream().map(CurvesView::name).toList());
        names.add(COLLAPSE);
        for (String each : names) {
            ToggleButton button = new ToggleButton(Texts.of("curves." + each));
            button.setId("curves-" + each);
            button.setSelected(each.equals(chosen));
            button.setOnAction(event -> choose(each));
            charts.getButtons().add(button);
        }
        charts.setToggleGroup(null);
        chart.setId("curves-chart");
        chart.proportioned(210, 0.66);
        words.getStyleClass().add("curves-words");
        empty.getStyleClass().add("diagram-empty");
        empty.setId("curves-empty");
        for (Label each : List.of(words, empty)) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        for (var part : List.of(softening, charts, splits, chart, legend, words, empty)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(softening, charts, splits, chart, legend, words, empty);
    }

    private void initListeners() {
        DiagramSaving.over(chart, model, () -> collapses() ? COLLAPSE : "curves", this::diagram);
        sight.curves().subscribe(() -> {
            if (model.live().get()) {
                draw();
            }
        });
        model.live().subscribe(this::ask);
        model.steered().subscribe(steered -> offerTargets());
        model.measured().subscribe(this::ask);
        model.shown().subscribe(this::draw);
        model.split().subscribe(this::draw);
        model.theme().subscribe(this::draw);
        visibleProperty().subscribe(this::ask);
    }

    private static String name(Curves.Chart chart) {
        return chart.name().toLowerCase(Locale.ROOT);
    }

    private void choose(String name) {
        chosen = name;
        charts.getButtons().forEach(each -> each.setSelected(each.getId().equals("curves-" + name)));
        ask();
    }

    private boolean collapses() {
        return chosen.equals(COLLAPSE);
    }

    private void ask() {
        if (isVisible() && !model.live().get()) {
            model.measured().get().ifPresent(shown -> measuring.request(new Question(shown, collapses())));
        }
        draw();
    }

    private static Answer find(Question question) {
        Shown shown = question.shown();
        return new Answer(
                Optional.of(shown.session()),
                RecordedCurves.of(shown.session(), shown.state()),
                question.collapse() ? RecordedCurves.training(shown.session(), shown.state()) : Optional.empty());
    }

    private void found(Answer answer) {
        recorded = answer;
        draw();
    }

    private void draw() {
        Optional<Shown> shown = model.shown().get();
        if (!isVisible() || shown.isEmpty()) {
            return;
        }
        Curves curves = model.live().get() ? sight.curves().get() : recorded.curves();
        if (isDrawn(model.live().get() ? curves : recorded, shown.get())) {
            return;
        }
        boolean known = collapses() ? drawTrails(shown.get()) : drawCurves(curves, shown.get());
        splits.setVisible(collapses() && known);
        chart.setVisible(known);
        legend.setVisible(known && !collapses());
        words.setVisible(known);
        String what = "curves." + chosen + ".what";
        words.setText(Texts.known(what + student(shown.get())).orElseGet(() -> Texts.of(what)) + runs(curves));
        offerTargets();
        empty.setVisible(!known && isFound(shown.get()));
        empty.setText(
                Texts.of(collapses() ? "curves.collapse.none" : model.live().get() ? "curves.begin" : "curves.empty"));
    }

    /** Whether there is nothing more to wait for: until then nobody knows that something is missing. */
    private boolean isFound(Shown shown) {
        return model.live().get()
                || recorded.of().filter(shown.session()::equals).isPresent();
    }

    /** Whether all this is drawn already: the panels change at every frame, while networks learn or α runs, and the chart does not. */
    private boolean isDrawn(Object of, Shown shown) {
        List<Object> now = List.of(
                chosen,
                model.theme().get(),
                model.split().get(),
                model.live().get(),
                sight.isTaught(),
                follows() ? "" : shown.state().epoch(),
                shown.compared().unit(),
                student(shown));
        boolean same = of == drawnOf && now.equals(drawnSo);
        drawnOf = of;
        drawnSo = now;
        return same;
    }

    /** Whether the newest sight of networks that learn is shown: the end of the chart, where a cursor tells nothing. */
    private boolean follows() {
        return model.live().get() && sight.following().get();
    }

    /** Of several seeds the lines are means. */
    private String runs(Curves curves) {
        long runs = curves.charts().values().stream()
                .flatMap(List::stream)
                .mapToInt(line -> line.single().size())
                .max()
                .orElse(0);
        return runs < 2 || collapses() ? "" : " " + Texts.of("curves.seeds", String.valueOf(runs));
    }

    /** Of students other things are to be said. */
    private static String student(Shown shown) {
        return shown.compared().network().key().isStudent() ? ".student" : "";
    }

    /** Of two students that learn, how softly their teachers speak can be steered. */
    private void offerTargets() {
        boolean taught = model.live().get() && sight.isTaught();
        softening.setVisible(taught);
        softening.setDisable(!model.steered().get());
        if (softening.isDisable() || !taught) {
            softening.rest();
        }
    }

    private boolean drawCurves(Curves curves, Shown shown) {
        Curves.Chart which = Curves.Chart.valueOf(chosen.toUpperCase(Locale.ROOT));
        if (curves.charts().getOrDefault(which, List.of()).isEmpty()) {
            return false;
        }
        OptionalDouble cursor = follows()
                ? OptionalDouble.empty()
                : OptionalDouble.of(shown.state().epoch());
        Theme theme = model.theme().get();
        String unit = Texts.of(shown.compared().unit() == Row.Unit.STEP ? "curves.steps" : "curves.epochs");
        chart.draw((width, height) ->
                CurveLook.chart(curves, which, "", unit, theme, cursor, new Box(0, 0, width, height)));
        legend.show(curves.charts().getOrDefault(which, List.of()), chosen, student(shown));
        return true;
    }

    /** As far as the trails had come at the epoch that is shown. */
    private boolean drawTrails(Shown shown) {
        Split split = model.split().get();
        Optional<CollapseChart> trails = recorded.training()
                .filter(training -> !model.live().get())
                .map(training -> new CollapseChart(training, split, Measure.NC2_ANGLE))
                .filter(each -> !each.isEmpty());
        Theme theme = model.theme().get();
        int epoch = shown.state().epoch();
        CurveChart.Words said = new CurveChart.Words("", Texts.of("curves.nc1"), Texts.of("curves.nc2"));
        trails.ifPresent(
                each -> chart.draw((width, height) -> each.in(new Box(0, 0, width, height), theme, said, epoch)));
        return trails.isPresent();
    }

    /** What is written into a file: of an experiment the chart, of a recording the diagram of all its α. */
    private Optional<Supplier<? extends Drawing>> diagram() {
        if (!model.live().get()) {
            return DiagramSaving.diagram(model, collapses() ? DiagramKind.COLLAPSE : DiagramKind.CURVES);
        }
        Curves.Chart which = collapses() ? Curves.Chart.GAP : Curves.Chart.valueOf(chosen.toUpperCase(Locale.ROOT));
        Curves curves = sight.curves().get();
        Theme theme = model.theme().get();
        return Optional.of(() -> CurveLook.chart(
                curves,
                which,
                Texts.of("curves." + name(which)),
                Texts.of("curves.steps"),
                theme,
                OptionalDouble.empty(),
                new Box(0, 0, 900, 560)));
    }
}
