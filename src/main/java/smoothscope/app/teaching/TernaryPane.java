package smoothscope.app.teaching;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import smoothscope.app.explain.Elsewhere;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.TeachingModel;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.plane.ClassTriple;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.session.teaching.Taught;
import smoothscope.text.Decimals;

/** The targets of each row's network in the triangle of the three classes, what they tell in nats, and what that amounts to. */
final class TernaryPane extends TeachingPane<TernaryPane.Answer> {
    record Answer(Question question, List<Taught> rows) {}

    private final List<TernaryCell> cells;
    private final Elsewhere elsewhere;
    private final Label words = sentence("teaching-words");
    private final Label note = sentence("diagram-small");

    /** @param shipped the recordings at hand */
    TernaryPane(AppModel model, TeachingModel teaching, Executor worker, Executor painter, List<Path> shipped) {
        super(model, teaching, worker);
        this.elsewhere = new Elsewhere(model, shipped, "teaching");
        this.cells = Stream.of("upper", "lower")
                .map(place -> new TernaryCell(place, model, painter))
                .toList();
        words.setId("teaching-words");
        note.setId("teaching-note");
        cells.forEach(cell -> DiagramSaving.over(cell, model, DiagramKind.TERNARY));
        getChildren().addAll(cells);
        getChildren().addAll(words, elsewhere, note);
        begin();
        teaching.softening().subscribe(this::ask);
    }

    @Override
    Answer find(Question question) {
        return new Answer(
                question,
                teaching()
                        .teachers()
                        .taught(
                                question.shown().session(),
                                question.shown().state(),
                                question.split(),
                                question.softening()));
    }

    private static List<String> names(Shown shown) {
        ClassTriple triple = shown.state().classes();
        List<String> all = ClassText.names(shown.session());
        return List.of(all.get(triple.a()), all.get(triple.b()), all.get(triple.c()));
    }

    @Override
    void show(Answer answer) {
        Question question = answer.question();
        List<String> names = names(question.shown());
        List<Taught> rows = answer.rows();
        boolean some = rows.stream().anyMatch(row -> row.teacher().examples() > 0);
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).setVisible(some && i < rows.size());
            if (some && i < rows.size()) {
                cells.get(i).show(rows.get(i), names, question.theme());
            }
        }
        words.setText(some ? TeachingText.verdict(rows, question.softening()) : Texts.of("teaching.empty"));
        elsewhere.offer(Optional.of(Elsewhere.Subject.SILENT));
        String sampled = rows.stream()
                .filter(row -> row.teacher().sampled())
                .findFirst()
                .map(row -> Texts.of(
                        "teaching.sampled", Decimals.count(row.teacher().examples())))
                .orElse("");
        note.setText((Texts.of("teaching.note") + " " + sampled).strip());
    }
}
