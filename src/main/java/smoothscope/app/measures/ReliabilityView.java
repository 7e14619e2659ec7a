package smoothscope.app.measures;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import smoothscope.app.alpha.NameText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.explain.Elsewhere;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.ReliabilityChart;
import smoothscope.measure.Calibration;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.session.finding.Findings;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;

/** How far each network's confidence is to be believed: without and with smoothing side by side, and what became of it. */
public final class ReliabilityView extends VBox {
    /** What is asked of the worker. */
    private record Question(Shown shown, Split split, Theme theme) {}

    /** What the worker found. */
    private record Answer(
            Question question,
            List<Snapshot> networks,
            List<ReliabilityChart> charts,
            List<Row> least,
            List<ReliabilityChart> before,
            Findings findings) {}

    private static final int ROWS = 2;

    private static final PseudoClass FOUR = PseudoClass.getPseudoClass("four");

    private final AppModel model;
    private final CoalescingQueue<Question, Answer> measuring;
    /** Of what the rows show, the upper one first; then of the least α of two recordings. */
    private final List<ReliabilityCell> cells;

    private final HBox charts = new HBox();
    /** Of two recordings, the same of the least α, above. */
    private final HBox before = new HBox();

    private final FlowPane legend = new FlowPane();
    private final Label words = new Label();
    /** The words, and room for most of them, so that little moves below. */
    private final StackPane told = new StackPane();

    private final Elsewhere elsewhere;
    private String finding = "";
    private final Label empty = new Label(Texts.of("reliability.empty"));

    /**
     * @param worker where numbers are computed
     * @param painter where charts are painted
     * @param shipped the recordings at hand
     */
    public ReliabilityView(AppModel model, Executor worker, Executor painter, List<Path> shipped) {
        this.model = model;
        this.elsewhere = new Elsewhere(model, shipped, "reliability");
        this.measuring =
                new CoalescingQueue<>(worker, Platform::runLater, ReliabilityView::find, this::show, model::failed);
        this.cells = Stream.of("without", "with", "before-upper", "before-lower")
                .map(place -> new ReliabilityCell(place, painter, model::failed, this::point))
                .toList();
        createView();
        cells.forEach(cell -> DiagramSaving.over(cell, model, DiagramKind.RELIABILITY));
        initListeners();
    }

    private void createView() {
        getStyleClass().add("reliability");
        setId("reliability");
        charts.getStyleClass().add("reliability-charts");
        charts.getChildren().addAll(cells.subList(0, ROWS));
        before.getStyleClass().add("reliability-charts");
        before.getChildren().addAll(cells.subList(ROWS, cells.size()));
        cells.forEach(cell -> HBox.setHgrow(cell, Priority.ALWAYS));
        legend.getStyleClass().add("diagram-legend");
        legend.getChildren()
                .addAll(
                        LineSign.area("reliability.right", "sign-right"),
                        LineSign.area("reliability.over", "sign-over"),
                        LineSign.area("reliability.under", "sign-under"),
                        LineSign.entry("reliability.perfect", "sign-perfect", false),
                        LineSign.entry("reliability.scaled", "sign-after", true));
        Region room = new Region();
        room.getStyleClass().add("reliability-room");
        told.getStyleClass().add("reliability-words");
        told.getChildren().addAll(room, words);
        StackPane.setAlignment(words, Pos.TOP_LEFT);
        words.setId("reliability-words");
        empty.getStyleClass().add("diagram-empty");
        empty.setId("reliability-empty");
        for (Label label : List.of(words, empty)) {
            label.setWrapText(true);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinHeight(USE_PREF_SIZE);
        }
        setMinHeight(USE_PREF_SIZE);
        for (var part : List.of(before, charts, legend, told, empty)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        empty.setVisible(false);
        before.setVisible(false);
        getChildren().addAll(new SplitButtons(model, "reliability"), before, charts, legend, told, elsewhere, empty);
    }

    private void initListeners() {
        model.measured().subscribe(this::ask);
        model.split().subscribe(this::ask);
        model.theme().subscribe(this::ask);
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
        List<Row> least = shown.session().leastRows(shown.state());
        return new Answer(
                question,
                shown.session().networks(shown.state()),
                shown.session().reliability(shown.state(), question.split()),
                least,
                Session.reliability(least, question.split()),
                Findings.of(shown.session(), shown.state(), question.split()));
    }

    private void show(Answer answer) {
        boolean some =
                answer.charts().stream().anyMatch(chart -> chart.measured().examples() > 0);
        boolean four = !answer.before().isEmpty();
        Stream.of(charts, legend, told).forEach(part -> part.setVisible(some));
        before.setVisible(some && four);
        empty.setVisible(!some);
        pseudoClassStateChanged(FOUR, four);
        finding = answer.findings().effects().isEmpty()
                ? AssessmentText.calibration(answer.findings().assessment())
                : answer.findings().effects().stream()
                        .map(AssessmentText::effect)
                        .collect(Collectors.joining("\n"));
        elsewhere.offer(AssessmentText.better(answer.findings().assessment()));
        int last = answer.charts().size() - 1;
        boolean twice =
                last > 0 && answer.networks().get(0) != answer.networks().get(last);
        show(0, answer, true, answer.charts().get(0), head(answer, 0));
        show(1, answer, twice, answer.charts().get(last), head(answer, last));
        for (int row = 0; row < answer.before().size(); row++) {
            Session session = answer.question().shown().session();
            String words = named(session, row, answer.least().get(row).network().key());
            show(ROWS + row, answer, true, answer.before().get(row), words);
        }
        if (some) {
            point(OptionalInt.empty());
        }
    }

    private void show(int place, Answer answer, boolean wanted, ReliabilityChart chart, String words) {
        boolean held = wanted && chart.measured().examples() > 0;
        cells.get(place).setVisible(held);
        if (held) {
            cells.get(place).show(words, chart, answer.question().theme());
        }
    }

    private static String head(Answer answer, int place) {
        SnapshotKey network = answer.networks().get(place).key();
        Session session = answer.question().shown().session();
        return session.names().isEmpty() ? RowText.column(network) : named(session, place, network);
    }

    private static String named(Session session, int row, SnapshotKey network) {
        return NameText.brief(session.names().get(row)) + "\n" + RowText.at(network);
    }

    /** Tells the networks' numbers in the bin under the pointer, and lights it in all charts. */
    private void point(OptionalInt index) {
        cells.forEach(cell -> cell.light(index));
        words.setText(index.isPresent() ? bin(index.getAsInt()) : finding);
    }

    private String bin(int index) {
        List<ReliabilityCell> seen = Stream.concat(
                        before.isVisible() ? cells.subList(ROWS, cells.size()).stream() : Stream.of(),
                        cells.subList(0, ROWS).stream())
                .filter(ReliabilityCell::isVisible)
                .toList();
        Calibration.Bin first = seen.get(0).bin(index).orElseThrow();
        Stream<String> held = seen.stream()
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
                        Decimals.count(bin.count()),
                        NumberText.share(bin.confidence()),
                        NumberText.share(bin.accuracy()));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
