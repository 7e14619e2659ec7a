package smoothscope.app.measures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.text.Texts;
import smoothscope.measure.Measure;
import smoothscope.session.Row;
import smoothscope.session.finding.Comparison;
import smoothscope.session.finding.Comparison.Better;
import smoothscope.session.finding.Findings;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothedTarget;

/** The numbers without and with smoothing beside what theory says, each with its explanation, and what they amount to. */
public final class NumbersView extends VBox {
    /** What is asked of the worker. */
    private record Question(AppModel.Shown shown, Split split) {}

    /** Words that flow in lines of their own. */
    private record Sentence(Text words, TextFlow flow) {
        static Sentence of(String style) {
            Text words = new Text();
            words.getStyleClass().add(style);
            return new Sentence(words, new TextFlow(words));
        }
    }

    /** The styles of the verdict's sentences; the last also of those that follow. */
    private static final List<String> SENTENCES = List.of("verdict-subject", "verdict-headline", "verdict-reason");

    /** Widths of the columns of numbers; of students theory says nothing, and their heads need more. */
    private static final List<Integer> USUAL = List.of(60, 66, 44);

    private static final List<Integer> TAUGHT = List.of(82, 82, 0);
    private static final String LOSS = "measure.loss";

    private final AppModel model;
    private final CoalescingQueue<Question, Findings> measuring;
    private final List<ColumnConstraints> numbers = numbers();
    private final GridPane table = new GridPane();
    private final Label note = label("", "numbers-note");
    private final List<Label> heads;
    private final List<NumberLine> lines = new ArrayList<>();
    private List<Measure> laid = List.of();
    private final VBox assessment = new VBox();
    /** Of which two recordings, what of it, why, and what else smoothing did. */
    private final List<Sentence> sentences = new ArrayList<>();

    private final OtherWay otherWay;
    private final BooleanProperty judged = new SimpleBooleanProperty(false);
    private final BooleanProperty judging = new SimpleBooleanProperty(true);

    /**
     * @param worker where numbers are computed
     * @param shipped the recordings at hand
     */
    public NumbersView(AppModel model, Executor worker, List<Path> shipped) {
        this.model = model;
        this.otherWay = new OtherWay(model, shipped);
        this.heads = Stream.of(Texts.of("numbers.scope"), "", "", Texts.of("numbers.theory"))
                .map(words -> label(words, "numbers-head"))
                .toList();
        this.measuring = new CoalescingQueue<>(
                worker,
                Platform::runLater,
                question ->
                        Findings.of(question.shown().session(), question.shown().state(), question.split()),
                this::show,
                model::failed);
        createView();
        NumberSaving.over(table, model, worker);
        initListeners();
    }

    /** Whether the verdict is to be seen, once there is one. */
    public BooleanProperty judging() {
        return judging;
    }

    private void createView() {
        getStyleClass().add("numbers");
        table.getStyleClass().add("numbers-table");
        table.setId("numbers");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(words);
        table.getColumnConstraints().addAll(numbers);
        lay(USUAL);
        assessment.getStyleClass().add("verdict");
        assessment.setId("verdict");
        assessment.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        assessment.visibleProperty().bind(judged.and(judging));
        otherWay.wanted().bind(judged.and(judging));
        note.setWrapText(true);
        note.setManaged(false);
        getChildren().addAll(new SplitButtons(model, "numbers"), table, note, assessment, otherWay);
    }

    private static List<ColumnConstraints> numbers() {
        return IntStream.range(0, 3)
                .mapToObj(place -> {
                    ColumnConstraints column = new ColumnConstraints();
                    column.setHalignment(HPos.RIGHT);
                    return column;
                })
                .toList();
    }

    /** @param widths of the columns of numbers */
    private void lay(List<Integer> widths) {
        for (int place = 0; place < numbers.size(); place++) {
            numbers.get(place).setMinWidth(widths.get(place));
            numbers.get(place).setPrefWidth(widths.get(place));
        }
    }

    private void initListeners() {
        model.measured().subscribe(this::ask);
        model.split().subscribe(this::ask);
        model.shown().subscribe(this::noteBetween);
        ask();
    }

    private void ask() {
        model.measured()
                .get()
                .ifPresent(shown ->
                        measuring.request(new Question(shown, model.split().get())));
    }

    private void show(Findings findings) {
        Comparison comparison = findings.comparison();
        boolean single = single();
        heads.get(1).setText(single ? "" : head(comparison, 0));
        heads.get(2).setText(head(comparison, 1));
        boolean taught = comparison.ofStudents();
        lay(taught ? TAUGHT : USUAL);
        heads.get(3).setText(taught ? "" : Texts.of("numbers.theory"));
        List<Measure> measures =
                comparison.lines().stream().map(Comparison.Line::measure).toList();
        if (!measures.equals(laid) || taught != line(LOSS).isEmpty()) {
            layTable(measures, !taught);
        }
        for (Comparison.Line line : comparison.lines()) {
            line(key(line.measure()))
                    .orElseThrow()
                    .show(
                            single ? "" : NumberText.of(line, 0),
                            NumberText.of(line, 1),
                            taught ? "" : NumberText.theory(line.measure(), line.theory()),
                            line.better(),
                            () -> terms(findings, line));
        }
        line(LOSS).ifPresent(line -> showLoss(line, findings, single));
        noteBetween();
        judge(findings);
        judged.set(!single);
        otherWay.show(findings.assessment().calibration());
    }

    /** Whether there is but one network, which is compared with none. */
    private boolean single() {
        return model.measured().get().filter(shown -> shown.session().single()).isPresent();
    }

    /** First what is over all classes, then what is of the three. New lines only where there are others than before. */
    private void layTable(List<Measure> measures, boolean loss) {
        laid = measures;
        lines.clear();
        table.getChildren().clear();
        table.addRow(0, heads.toArray(Node[]::new));
        measures.stream().filter(measure -> !ofThree(measure)).forEach(this::add);
        if (loss) {
            add(new NumberLine(LOSS, Comparison.Sense.NONE));
        }
        if (measures.stream().anyMatch(NumbersView::ofThree)) {
            Label three = label(Texts.of("numbers.three"), "numbers-head");
            three.getStyleClass().add("numbers-second");
            table.addRow(table.getRowCount(), three);
        }
        measures.stream().filter(NumbersView::ofThree).forEach(this::add);
    }

    private static boolean ofThree(Measure measure) {
        return measure == Measure.REGULARITY;
    }

    private void add(Measure measure) {
        add(new NumberLine(key(measure), Comparison.sense(measure)));
    }

    private void add(NumberLine line) {
        lines.add(line);
        table.addRow(table.getRowCount(), line.cells().toArray(Node[]::new));
    }

    private Optional<NumberLine> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    private void judge(Findings findings) {
        Comparison comparison = findings.comparison();
        List<String> words = new ArrayList<>();
        words.add(comparison.acrossRecordings() ? AssessmentText.subject(comparison) : "");
        words.add(AssessmentText.headline(findings.assessment()));
        words.add(AssessmentText.reason(findings.assessment()));
        findings.effects().forEach(effect -> words.add(AssessmentText.effect(effect)));
        while (sentences.size() < words.size()) {
            sentences.add(Sentence.of(SENTENCES.get(Math.min(sentences.size(), SENTENCES.size() - 1))));
        }
        List<Node> seen = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isEmpty()) {
                sentences.get(i).words().setText(words.get(i));
                seen.add(sentences.get(i).flow());
            }
        }
        if (!assessment.getChildren().equals(seen)) {
            assessment.getChildren().setAll(seen);
        }
    }

    /** Says which measured α the numbers are of, where the panels lie between two. */
    private void noteBetween() {
        OptionalDouble told = model.measured().get().stream()
                .mapToDouble(of -> of.state().comparedAlpha())
                .findFirst();
        boolean between = model.shown()
                .get()
                .filter(now -> !(now.compared() instanceof Row.Live))
                .map(now -> Math.abs(now.state().comparedAlpha() - told.orElse(Double.NaN)) > 1e-9)
                .orElse(false);
        note.setText(between ? Texts.of("numbers.between", AlphaText.plain(told.getAsDouble())) : "");
        note.setVisible(between);
        note.setManaged(between);
    }

    /** The loss that each network learned to make small, and the least that smoothing allows. */
    private static void showLoss(NumberLine line, Findings findings, boolean single) {
        double floor = findings.compared().target().map(SmoothedTarget::floor).orElse(Double.NaN);
        line.show(
                single ? "" : TermText.loss(findings.reference().loss()),
                TermText.loss(findings.compared().loss()),
                TermText.loss(floor),
                Better.NEITHER,
                () -> lossWorkings(findings));
    }

    private static List<String> lossWorkings(Findings findings) {
        List<String> lines = new ArrayList<>();
        lines.add(headed(findings, 0, TermText.loss(findings.reference())));
        lines.add(headed(findings, 1, TermText.loss(findings.compared())));
        TermText.floor(findings.compared()).ifPresent(lines::add);
        return lines;
    }

    /** The formula with the values of both networks. */
    private static List<String> terms(Findings findings, Comparison.Line line) {
        List<String> lines = new ArrayList<>();
        TermText.of(line.measure(), findings.reference(), line.reference())
                .ifPresent(words -> lines.add(headed(findings, 0, words)));
        TermText.of(line.measure(), findings.compared(), line.compared())
                .ifPresent(words -> lines.add(headed(findings, 1, words)));
        TermText.theory(line.measure(), findings.compared(), line.theory()).ifPresent(lines::add);
        return lines;
    }

    private static String headed(Findings findings, int place, String words) {
        return head(findings.comparison(), place).replace("\n", " ") + ":  " + words;
    }

    /** What stands over the column of a network's numbers: α and, of two recordings, in which row it is shown. */
    static String head(Comparison comparison, int place) {
        SnapshotKey network = place == 0 ? comparison.reference() : comparison.compared();
        return comparison.acrossRecordings()
                ? Texts.of(place == 0 ? "numbers.upper" : "numbers.lower") + "\n"
                        + Texts.of("numbers.at" + RowText.kind(network), AlphaText.plain(network.alpha()))
                : RowText.column(network);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static String key(Measure measure) {
        return "measure." + measure.name().toLowerCase(Locale.ROOT);
    }
}
