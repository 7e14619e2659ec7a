package smoothscope.app.measures;

import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.Latest;
import smoothscope.app.text.Texts;
import smoothscope.measure.Measure;
import smoothscope.session.Comparison;
import smoothscope.session.Comparison.Better;
import smoothscope.session.Findings;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothedTarget;

/** The numbers without and with smoothing beside what theory says, each with its explanation, and what they amount to. */
public final class NumbersView extends VBox {
    /** What is asked of the worker. */
    private record Question(AppModel.Shown shown, Split split) {}

    private final AppModel model;
    private final Latest<Question, Findings> measuring;
    private final GridPane table = new GridPane();
    private final Label note = label("", "numbers-note");
    private final VBox verdict = new VBox();
    private final BooleanProperty judged = new SimpleBooleanProperty(false);
    private final BooleanProperty judging = new SimpleBooleanProperty(true);

    /** @param worker where numbers are computed */
    public NumbersView(AppModel model, Executor worker) {
        this.model = model;
        this.measuring = new Latest<>(
                worker,
                Platform::runLater,
                question -> question.shown().session().findings(question.shown().state(), question.split()),
                this::show,
                model::failed);
        createView();
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
        table.getColumnConstraints().addAll(words, number(62), number(62), number(50));
        verdict.getStyleClass().add("verdict");
        verdict.setId("verdict");
        verdict.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        verdict.visibleProperty().bind(judged.and(judging));
        note.setWrapText(true);
        note.setManaged(false);
        getChildren().addAll(new SplitButtons(model, "numbers"), table, note, verdict);
    }

    private static ColumnConstraints number(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHalignment(HPos.RIGHT);
        return column;
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
        table.getChildren().clear();
        Comparison comparison = findings.comparison();
        table.addRow(
                0,
                label(Texts.of("numbers.scope"), "numbers-head"),
                label(head(comparison, 0), "numbers-head"),
                label(head(comparison, 1), "numbers-head"),
                label(Texts.of("numbers.theory"), "numbers-head"));
        List<Comparison.Line> lines = comparison.lines();
        for (int i = 0; i < lines.size(); i++) {
            Comparison.Line line = lines.get(i);
            table.addRow(
                    i + 1,
                    name(key(line.measure()), () -> workings(findings, line)),
                    value(NumberText.of(line.measure(), line.without()), line.better() == Better.WITHOUT),
                    value(NumberText.of(line.measure(), line.with()), line.better() == Better.WITH),
                    label(NumberText.theory(line.measure(), line.theory()), "numbers-theory"));
        }
        addLoss(lines.size() + 1, findings);
        noteBetween();
        verdict.getChildren().clear();
        if (comparison.paired()) {
            verdict.getChildren().add(flow(VerdictText.subject(comparison), "verdict-subject"));
        }
        verdict.getChildren()
                .addAll(
                        flow(VerdictText.headline(findings.verdict()), "verdict-headline"),
                        flow(VerdictText.reason(findings.verdict()), "verdict-reason"));
        findings.effects()
                .forEach(effect -> verdict.getChildren().add(flow(VerdictText.effect(effect), "verdict-reason")));
        judged.set(true);
    }

    /** Says which measured α the numbers are of, where the panels lie between two. */
    private void noteBetween() {
        OptionalDouble told = model.measured().get().stream()
                .mapToDouble(of -> of.state().alphaBelow())
                .findFirst();
        boolean between = model.shown()
                .get()
                .filter(now -> !now.session().steered())
                .map(now -> Math.abs(now.state().alphaBelow() - told.orElse(Double.NaN)) > 1e-9)
                .orElse(false);
        note.setText(between ? Texts.of("numbers.between", AlphaText.plain(told.getAsDouble())) : "");
        note.setVisible(between);
        note.setManaged(between);
    }

    private static TextFlow flow(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return new TextFlow(text);
    }

    /** The loss that each network learned to make small, and the least that smoothing allows. */
    private void addLoss(int row, Findings findings) {
        table.addRow(
                row,
                name("measure.loss", () -> lossWorkings(findings)),
                value(WorkingText.loss(findings.without().loss()), false),
                value(WorkingText.loss(findings.with().loss()), false),
                label(
                        WorkingText.loss(findings.with()
                                .target()
                                .map(SmoothedTarget::floor)
                                .orElse(Double.NaN)),
                        "numbers-theory"));
    }

    private static List<String> lossWorkings(Findings findings) {
        List<String> lines = new ArrayList<>();
        lines.add(headed(findings, 0, WorkingText.loss(findings.without())));
        lines.add(headed(findings, 1, WorkingText.loss(findings.with())));
        WorkingText.floor(findings.with()).ifPresent(lines::add);
        return lines;
    }

    /** The formula with the values of both networks. */
    private static List<String> workings(Findings findings, Comparison.Line line) {
        List<String> lines = new ArrayList<>();
        WorkingText.of(line.measure(), findings.without(), line.without())
                .ifPresent(words -> lines.add(headed(findings, 0, words)));
        WorkingText.of(line.measure(), findings.with(), line.with())
                .ifPresent(words -> lines.add(headed(findings, 1, words)));
        WorkingText.theory(line.measure(), findings.with(), line.theory()).ifPresent(lines::add);
        return lines;
    }

    private static String headed(Findings findings, int place, String words) {
        return head(findings.comparison(), place).replace("\n", " ") + ":  " + words;
    }

    /** What stands over the column of a network's numbers: α and, of two recordings, in which row it is shown. */
    static String head(Comparison comparison, int place) {
        double alpha = place == 0 ? comparison.alphaWithout() : comparison.alphaWith();
        return comparison.paired()
                ? Texts.of(place == 0 ? "numbers.upper" : "numbers.lower") + "\n"
                        + Texts.of("numbers.at", AlphaText.plain(alpha))
                : head(alpha);
    }

    /** What stands over a column of numbers. */
    public static String head(double alpha) {
        return alpha == 0 ? Texts.of("numbers.without") : Texts.of("numbers.at", AlphaText.large(alpha));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label value(String text, boolean better) {
        Label label = label(text, "numbers-value");
        if (better) {
            label.getStyleClass().add("numbers-better");
        }
        return label;
    }

    private static String key(Measure measure) {
        return "measure." + measure.name().toLowerCase(Locale.ROOT);
    }

    private static Hyperlink name(String key, Supplier<List<String>> values) {
        Hyperlink name = new Hyperlink(Texts.of(key));
        name.getStyleClass().add("numbers-name");
        name.setAccessibleText(Texts.of("numbers.explain", Texts.of(key)));
        name.setId(key.replace('.', '-').replace('_', '-'));
        name.setTooltip(new Tooltip(Texts.of(key + ".what")));
        name.setOnAction(event -> {
            name.setVisited(false);
            explain(name, key, values.get());
        });
        return name;
    }

    private static void explain(Hyperlink name, String key, List<String> values) {
        Label heading = label(Texts.of(key), "explain-head");
        Label words = label(Texts.of(key + ".what"), "explain-words");
        Label formula = label(Texts.of(key + ".formula"), "explain-formula");
        words.setWrapText(true);
        formula.setWrapText(true);
        VBox content = new VBox(heading, words, formula);
        for (String each : values) {
            Label value = label(each, "explain-value");
            value.setWrapText(true);
            content.getChildren().add(value);
        }
        content.getStyleClass().add("explain");
        Popover over = new Popover(content);
        over.setArrowLocation(Popover.ArrowLocation.RIGHT_TOP);
        over.setDetachable(false);
        over.show(name);
    }
}
