package smoothscope.app.teaching;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.measures.DiagramView;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.TeachingModel;
import smoothscope.app.text.Texts;
import smoothscope.figure.chart.CurveChart;
import smoothscope.figure.chart.ToldChart;
import smoothscope.measure.Softening;
import smoothscope.measure.TeacherInformation;
import smoothscope.session.Row;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.snapshot.DarkKnowledge;
import smoothscope.snapshot.Recording;

/** What the networks of all α tell over the smoothness of their targets; a click chooses the γ at which they are compared. */
final class ToldPane extends TeachingPane<ToldPane.Answer> {
    record Answer(Question question, Recording recording, List<DarkKnowledge> teachers, String words) {}

    private final Map<ToldChart.Subject, DiagramView<CurveChart>> charts = new EnumMap<>(ToldChart.Subject.class);
    private final Label words = sentence("teaching-words");

    ToldPane(AppModel model, TeachingModel teaching, Executor worker, Executor painter) {
        super(model, teaching, worker);
        for (ToldChart.Subject subject : ToldChart.Subject.values()) {
            String name = subject.name().toLowerCase(Locale.ROOT);
            Label title = new Label(Texts.of("teaching.told." + name));
            title.getStyleClass().add("diagram-title");
            DiagramView<CurveChart> view = new DiagramView<>(painter, model::failed);
            view.setId("told-curves-" + name);
            view.setAccessibleText(Texts.of("teaching.told." + name));
            view.getStyleClass().add("told-chart");
            view.setCursor(Cursor.HAND);
            view.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    view.drawn()
                            .get()
                            .map(chart -> chart.value(event.getX()))
                            .ifPresent(at ->
                                    teaching.softening().set(new Softening.Gamma(Math.max(0.02, Math.min(0.95, at)))));
                }
            });
            DiagramSaving.over(view, model, DiagramKind.TOLD);
            charts.put(subject, view);
            getChildren().addAll(title, view);
        }
        words.setId("told-words");
        getChildren().add(words);
        begin();
        teaching.softening().subscribe(this::ask);
    }

    @Override
    Answer find(Question question) {
        Shown shown = question.shown();
        Row row = shown.compared();
        List<DarkKnowledge> teachers =
                teaching().teachers().ofAllAlphas(row, shown.state().epoch(), question.split());
        double gamma = question.softening() instanceof Softening.Gamma at ? at.value() : Softening.USUAL.value();
        teachers.forEach(teacher -> teacher.course(this::isLookedAt));
        return new Answer(question, row.recording(), teachers, words(teachers, gamma));
    }

    private static String words(List<DarkKnowledge> teachers, double gamma) {
        StringBuilder said = new StringBuilder();
        for (DarkKnowledge teacher : teachers) {
            Optional<TeacherInformation> told =
                    teacher.temperature(new Softening.Gamma(gamma)).map(teacher::told);
            said.append(said.isEmpty() ? "" : Texts.of("teaching.told.between"))
                    .append(Texts.of(
                            "teaching.told.one" + RowText.kind(teacher.network().key()),
                            AlphaText.plain(teacher.network().alpha()),
                            told.map(each -> TeachingText.nats(each.told())).orElse("–")));
        }
        return teachers.isEmpty() || teachers.get(0).examples() == 0
                ? Texts.of("teaching.empty")
                : Texts.of("teaching.told.words", String.format(Locale.ROOT, "%.2f", gamma), said);
    }

    @Override
    void show(Answer answer) {
        words.setText(answer.words());
        Question question = answer.question();
        charts.forEach((subject, view) -> view.draw((width, height) -> {
            CurveChart chart = ToldChart.of(
                    answer.teachers(), subject, Texts.of("teaching.told.nats"), question.theme(), width, height);
            return question.softening() instanceof Softening.Gamma at ? chart.withCursor(at.value()) : chart;
        }));
    }
}
