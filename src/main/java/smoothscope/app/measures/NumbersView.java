package smoothscope.app.measures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.explain.Elsewhere;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.text.Texts;
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

    private final AppModel model;
    private final CoalescingQueue<Question, Findings> measuring;
    private final NumberGrid table = new NumberGrid();
    private final Label note = label("", "numbers-note");
    private final VBox assessment = new VBox();
    /** Of which two recordings, what of it, why, and what else smoothing did. */
    private final List<Sentence> sentences = new ArrayList<>();

    private final Elsewhere elsewhere;
    private final BooleanProperty judged = new SimpleBooleanProperty(false);
    private final BooleanProperty judging = new SimpleBooleanProperty(true);

    /**
     * @param worker where numbers are computed
     * @param shipped the recordings at hand
     */
    public NumbersView(AppModel model, Executor worker, List<Path> shipped) {
        this.model = model;
        this.elsewhere = new Elsewhere(model, shipped, "numbers");
        this.measuring = new CoalescingQueue<>(
                worker,
                Platform::runLater,
                question ->
                        Findings.of(question.shown().session(), question.shown().state(), question.split()),
                this::show,
                model::failed);
        createView();
        NumberSaving.over(table, model);
        initListeners();
    }

    /** Whether the verdict is to be seen, once there is one. */
    public BooleanProperty judging() {
        return judging;
    }

    private void createView() {
        getStyleClass().add("numbers");
        assessment.getStyleClass().add("verdict");
        assessment.setId("verdict");
        assessment.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        assessment.visibleProperty().bind(judged.and(judging));
        elsewhere.wanted().bind(judged.and(judging));
        note.setWrapText(true);
        note.setManaged(false);
        getChildren().addAll(new SplitButtons(model, "numbers"), table, note, assessment, elsewhere);
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
        boolean taught = comparison.ofStudents();
        table.lay(
                single ? "" : head(comparison, 0),
                head(comparison, 1),
                comparison.lines().stream().map(Comparison.Line::measure).toList(),
                taught);
        for (Comparison.Line line : comparison.lines()) {
            table.line(line.measure())
                    .orElseThrow()
                    .show(
                            single ? "" : NumberText.of(line, 0),
                            NumberText.of(line, 1),
                            taught ? "" : NumberText.theory(line.measure(), line.theory()),
                            line.better(),
                            () -> terms(findings, line));
        }
        table.line(NumberGrid.LOSS).ifPresent(line -> showLoss(line, findings, single));
        noteBetween();
        judge(findings);
        judged.set(!single);
        elsewhere.offer(AssessmentText.better(findings.assessment()));
    }

    /** Whether there is but one network, which is compared with none. */
    private boolean single() {
        return model.measured().get().filter(shown -> shown.session().single()).isPresent();
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
        if (line.seeds().isEmpty()) {
            TermText.chance(line, findings.compared().examples()).ifPresent(lines::add);
        }
        return lines;
    }

    private static String headed(Findings findings, int place, String words) {
        return head(findings.comparison(), place).replace("\n", " ") + ":  " + words;
    }

    /** What stands over the column of a network's numbers: α and, of two recordings, in which row it is shown. */
    static String head(Comparison comparison, int place) {
        SnapshotKey network = place == 0 ? comparison.reference() : comparison.compared();
        return comparison.acrossRecordings()
                ? Texts.of(place == 0 ? "numbers.upper" : "numbers.lower") + "\n" + RowText.at(network)
                : RowText.column(network);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
