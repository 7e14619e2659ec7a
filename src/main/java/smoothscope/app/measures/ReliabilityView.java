package smoothscope.app.measures;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.Latest;
import smoothscope.app.text.Texts;
import smoothscope.figure.ReliabilityChart;
import smoothscope.figure.Theme;
import smoothscope.measure.Calibration;
import smoothscope.session.Findings;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/** How far each network's confidence is to be believed: without and with smoothing side by side, and what became of it. */
public final class ReliabilityView extends VBox {
    /** What is asked of the worker. */
    private record Question(Shown shown, Split split, Theme theme) {}

    /** What the worker found. */
    private record Answer(
            Question question, List<Snapshot> networks, List<ReliabilityChart> charts, Findings findings) {}

    private final AppModel model;
    private final Latest<Question, Answer> measuring;
    private final List<ReliabilityCell> cells;
    private final HBox charts = new HBox();
    private final FlowPane legend = new FlowPane();
    private final Label words = new Label();
    private String finding = "";
    private final Label empty = new Label(Texts.of("reliability.empty"));

    /**
     * @param worker where numbers are computed
     * @param painter where charts are painted
     */
    public ReliabilityView(AppModel model, Executor worker, Executor painter) {
        this.model = model;
        this.measuring = new Latest<>(worker, Platform::runLater, ReliabilityView::find, this::show, model::failed);
        this.cells = Stream.of("without", "with")
                .map(place -> new ReliabilityCell(place, painter, model::failed, this::point))
                .toList();
        createView();
        initListeners();
    }

    private void createView() {
        getStyleClass().add("reliability");
        setId("reliability");
        charts.getStyleClass().add("reliability-charts");
        charts.getChildren().addAll(cells);
        cells.forEach(cell -> HBox.setHgrow(cell, Priority.ALWAYS));
        legend.getStyleClass().add("diagram-legend");
        legend.getChildren()
                .addAll(
                        LineSign.area("reliability.right", "sign-right"),
                        LineSign.area("reliability.over", "sign-over"),
                        LineSign.area("reliability.under", "sign-under"),
                        LineSign.entry("reliability.perfect", "sign-perfect", false),
                        LineSign.entry("reliability.scaled", "sign-after", true));
        words.getStyleClass().add("reliability-words");
        words.setId("reliability-words");
        empty.getStyleClass().add("diagram-empty");
        empty.setId("reliability-empty");
        for (Label label : List.of(words, empty)) {
            label.setWrapText(true);
        }
        empty.setMinHeight(USE_PREF_SIZE);
        for (var part : List.of(charts, legend, words, empty)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        empty.setVisible(false);
        getChildren().addAll(new SplitButtons(model, "reliability"), charts, legend, words, empty);
    }

    private void initListeners() {
        model.measured().subscribe(this::ask);
        model.split().subscribe(this::ask);
        visibleProperty().subscribe(this::ask);
    }

    private void ask() {
        if (isVisible()) {
            model.measured()
                    .get()
                    .ifPresent(shown -> measuring.request(new Question(
                            shown, model.split().get(), model.theme().get())));
        }
    }

    private static Answer find(Question question) {
        Shown shown = question.shown();
        return new Answer(
                question,
                shown.session().networks(shown.state()),
                shown.session().reliability(shown.state(), question.split()),
                shown.session().findings(shown.state(), question.split()));
    }

    private void show(Answer answer) {
        boolean some = answer.charts().get(0).measured().examples() > 0;
        Stream.of(charts, legend, words).forEach(part -> part.setVisible(some));
        empty.setVisible(!some);
        int last = answer.charts().size() - 1;
        boolean twice =
                last > 0 && answer.networks().get(0) != answer.networks().get(last);
        cells.get(1).setVisible(twice);
        finding = answer.findings().effects().isEmpty()
                ? VerdictText.calibration(answer.findings().verdict())
                : answer.findings().effects().stream().map(VerdictText::effect).collect(Collectors.joining("\n"));
        if (some) {
            point(OptionalInt.empty());
            cells.get(0)
                    .show(
                            head(answer, 0),
                            answer.charts().get(0),
                            answer.question().theme());
            cells.get(1)
                    .show(
                            head(answer, last),
                            answer.charts().get(last),
                            answer.question().theme());
        }
    }

    private static String head(Answer answer, int place) {
        double alpha = answer.networks().get(place).alpha();
        List<String> names = answer.question().shown().session().names();
        return names.isEmpty()
                ? NumbersView.head(alpha)
                : names.get(place) + "\n" + Texts.of("numbers.at", AlphaText.large(alpha));
    }

    /** Tells both networks' numbers in the bin under the pointer, and lights it in both charts. */
    private void point(OptionalInt index) {
        cells.forEach(cell -> cell.light(index));
        words.setText(index.isPresent() ? bin(index.getAsInt()) : finding);
    }

    private String bin(int index) {
        Calibration.Bin first = cells.get(0).bin(index).orElseThrow();
        Stream<String> held = cells.stream()
                .filter(ReliabilityCell::isVisible)
                .flatMap(cell ->
                        cell.bin(index).stream().map(bin -> words(cell.head().replace("\n", " "), bin)));
        String interval = Texts.of("reliability.bin", share(first.lower()), share(first.upper()));
        return Stream.concat(Stream.of(interval), held).collect(Collectors.joining("\n"));
    }

    private static String words(String head, Calibration.Bin bin) {
        return bin.count() == 0
                ? Texts.of("reliability.bin.none", head)
                : Texts.of(
                        "reliability.bin.holds",
                        head,
                        String.format(Locale.ROOT, "%,d", bin.count()),
                        share(bin.confidence()),
                        share(bin.accuracy()));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
