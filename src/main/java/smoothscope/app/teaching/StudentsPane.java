package smoothscope.app.teaching;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.measures.DiagramView;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.TeachingModel;
import smoothscope.app.text.Texts;
import smoothscope.figure.chart.StudentsChart;
import smoothscope.figure.data.Students;
import smoothscope.figure.data.Students.Student;
import smoothscope.measure.Measure;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.snapshot.Recording;

/** What teachers were worth: accuracy and likelihood of their students over the smoothness of their targets, where students are open. */
final class StudentsPane extends TeachingPane<StudentsPane.Answer> {
    private static final List<Measure> MEASURES = List.of(Measure.ACCURACY, Measure.NLL);

    record Answer(Question question, Recording recording, Optional<Students> students) {}

    private final Map<Measure, DiagramView<StudentsChart>> charts = new LinkedHashMap<>();
    private final Label words = sentence("teaching-words");
    private final FlowPane legend = new FlowPane(
            sign("alone", "students-alone"),
            sign("hard", "students-hard"),
            sign("smoothed", "students-smoothed"),
            sign("gamma", "students-gamma"),
            sign("means", "students-means"));

    StudentsPane(AppModel model, TeachingModel teaching, Executor worker, Executor painter) {
        super(model, teaching, worker);
        for (Measure measure : MEASURES) {
            String name = measure.name().toLowerCase(Locale.ROOT);
            Label title = new Label(Texts.of("measure." + name));
            title.getStyleClass().add("diagram-title");
            title.visibleProperty().bind(legend.visibleProperty());
            DiagramView<StudentsChart> view = new DiagramView<>(painter, model::failed);
            view.setId("students-" + name);
            view.setAccessibleText(Texts.of("students.chart", Texts.of("measure." + name)));
            view.getStyleClass().add("told-chart");
            view.visibleProperty().bind(legend.visibleProperty());
            DiagramSaving.over(view, model, DiagramKind.STUDENTS);
            charts.put(measure, view);
            getChildren().addAll(title, view);
        }
        legend.getStyleClass().add("diagram-legend");
        words.setId("students-words");
        getChildren().addAll(legend, words);
        getChildren().forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        begin();
    }

    private static Label sign(String name, String style) {
        Circle dot = new Circle(4);
        dot.getStyleClass().add(style);
        Label label = new Label(Texts.of("students." + name), dot);
        label.getStyleClass().add("diagram-entry");
        return label;
    }

    @Override
    boolean softens() {
        return false;
    }

    @Override
    boolean ofSplit() {
        return false;
    }

    @Override
    Answer find(Question question) {
        Recording whole = question.shown().session().whole();
        return new Answer(question, whole, whole.hasStudents() ? Optional.of(new Students(whole)) : Optional.empty());
    }

    @Override
    void show(Answer answer) {
        legend.setVisible(answer.students().isPresent());
        double alpha = answer.question().shown().state().comparedAlpha();
        words.setText(
                answer.students().map(students -> said(students, alpha)).orElseGet(() -> Texts.of("students.none")));
        answer.students()
                .ifPresent(students -> charts.forEach((measure, view) -> view.draw((width, height) ->
                        new StudentsChart(students, measure, answer.question().theme(), width, height))));
    }

    /** At one smoothness: the student of the least smoothed teacher against that of the panels' α, and the student alone. */
    private static String said(Students students, double alpha) {
        List<Student> equal = students.equallySmooth();
        if (equal.isEmpty()) {
            return Texts.of("students.apart");
        }
        Student first = equal.get(0);
        Student other = equal.stream()
                .skip(1)
                .min(Comparator.comparingDouble(each -> Math.abs(each.key().alpha() - alpha)))
                .orElse(first);
        String alone = Students.asSmooth(students.alone(), first.gamma())
                .map(each -> " " + Texts.of("students.beside", percent(each), nats(each)))
                .orElse("");
        String labels = Students.asSmooth(students.alone(), 0)
                .map(each -> " " + Texts.of("students.labels", percent(each), nats(each)))
                .orElse("");
        int seeds = first.values(Measure.ACCURACY).length;
        String over = seeds > 1 ? " " + Texts.of("students.seeds", String.valueOf(seeds)) : "";
        return Texts.of(
                        "students.words",
                        String.format(Locale.ROOT, "%.2f", first.gamma()),
                        AlphaText.plain(first.key().alpha()),
                        percent(first),
                        nats(first),
                        AlphaText.plain(other.key().alpha()),
                        percent(other),
                        nats(other))
                + alone
                + labels
                + over;
    }

    private static String percent(Student student) {
        return told(student, Measure.ACCURACY, 100, "%.1f");
    }

    private static String nats(Student student) {
        return told(student, Measure.NLL, 1, "%.3f");
    }

    /** The mean over the seeds, with their spread where there are several. */
    private static String told(Student student, Measure measure, double factor, String form) {
        String mean = String.format(Locale.ROOT, form, factor * student.mean(measure));
        OptionalDouble deviation = student.deviation(measure);
        return deviation.isPresent()
                ? mean + " ± " + String.format(Locale.ROOT, form, factor * deviation.getAsDouble())
                : mean;
    }
}
