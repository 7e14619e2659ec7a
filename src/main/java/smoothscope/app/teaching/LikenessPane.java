package smoothscope.app.teaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import smoothscope.app.alpha.RowText;
import smoothscope.app.export.DiagramSaving;
import smoothscope.app.measures.DiagramView;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.TeachingModel;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.LikenessChart;
import smoothscope.plane.ClassTriple;
import smoothscope.session.Row;
import smoothscope.session.diagram.DiagramKind;
import smoothscope.snapshot.DarkKnowledge;

/** Which classes each row's network takes to be alike; a click shows a pair of them in the panels. */
final class LikenessPane extends TeachingPane<LikenessPane.Answer> {
    /** @param without the network of the least α of the same recording and epoch */
    private record Seen(Row row, DarkKnowledge teacher, DarkKnowledge without, List<Integer> classes) {}

    record Answer(Question question, List<Seen> rows) {}

    private final List<Label> heads = new ArrayList<>();
    private final List<DiagramView<LikenessChart>> views = new ArrayList<>();
    private final Label words = sentence("teaching-words");

    LikenessPane(AppModel model, TeachingModel teaching, Executor worker, Executor painter) {
        super(model, teaching, worker);
        for (String place : List.of("upper", "lower")) {
            int index = views.size();
            Label head = new Label();
            head.getStyleClass().add("diagram-title");
            head.setId("likeness-head-" + place);
            DiagramView<LikenessChart> view = new DiagramView<>(painter, model::failed);
            view.setId("likeness-" + place);
            view.getStyleClass().add("likeness-chart");
            view.setAccessibleText(Texts.of("teaching.likeness"));
            view.setCursor(Cursor.HAND);
            view.setOnMouseMoved(event -> point(index, event.getX(), event.getY()));
            view.setOnMouseExited(event -> say());
            view.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    choose(index, event.getX(), event.getY());
                }
            });
            DiagramSaving.over(view, model, DiagramKind.LIKENESS);
            heads.add(head);
            views.add(view);
            getChildren().addAll(head, view);
        }
        Stream.concat(heads.stream(), views.stream())
                .forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        words.setId("likeness-words");
        getChildren().add(words);
        begin();
    }

    @Override
    boolean softens() {
        return false;
    }

    @Override
    Answer find(Question question) {
        Shown shown = question.shown();
        List<Row> rows = shown.session().measuredRows(shown.state());
        List<Seen> found = new ArrayList<>();
        for (Row row : rows) {
            DarkKnowledge teacher = teaching().teachers().of(row.recording(), row.network(), question.split());
            DarkKnowledge without = teaching()
                    .teachers()
                    .ofAllAlphas(row, shown.state().epoch(), question.split())
                    .get(0);
            found.add(new Seen(row, teacher, without, LikenessChart.mostAlike(without.likeness())));
        }
        return new Answer(question, found);
    }

    @Override
    void show(Answer answer) {
        for (int i = 0; i < views.size(); i++) {
            boolean there =
                    i < answer.rows().size() && answer.rows().get(i).teacher().examples() > 0;
            views.get(i).setVisible(there);
            heads.get(i).setVisible(there);
            if (there) {
                Seen row = answer.rows().get(i);
                heads.get(i).setText(head(row));
                Theme theme = answer.question().theme();
                views.get(i)
                        .draw((width, height) -> new LikenessChart(
                                row.teacher().likeness(),
                                row.classes(),
                                ClassText.names(row.row().recording()),
                                theme,
                                width,
                                height));
            }
        }
        say();
    }

    private static String head(Seen seen) {
        String who = RowText.of(seen.row(), true);
        double correlation =
                seen.teacher().likeness().correlation(seen.without().likeness());
        return seen.teacher().network() == seen.without().network() || !Double.isFinite(correlation)
                ? who
                : Texts.of(
                        "teaching.likeness.head",
                        who,
                        number(correlation),
                        RowText.of(
                                new Row.Measured(
                                        seen.row().source(), seen.without().network()),
                                true));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    /** Says what is left of the pattern in the last row. */
    private void say() {
        seen().ifPresent(answer -> {
            Seen last = answer.rows().get(answer.rows().size() - 1);
            double correlation =
                    last.teacher().likeness().correlation(last.without().likeness());
            String kind = !Double.isFinite(correlation)
                    ? "none"
                    : correlation > 0.7 ? "kept" : correlation > 0.3 ? "part" : correlation > -0.2 ? "lost" : "turned";
            String pair = LikenessChart.mostAlikePair(last.teacher().likeness())
                    .map(found -> Texts.of(
                            "teaching.likeness.pair",
                            RowText.said(last.row()),
                            name(last, found.label()),
                            name(last, found.wrong())))
                    .orElse("");
            String many = last.teacher().likeness().classes() > LikenessChart.MOST
                    ? Texts.of("teaching.likeness.many", String.valueOf(LikenessChart.MOST))
                    : "";
            boolean same = last.teacher().network() == last.without().network();
            words.setText(String.join(
                            " ",
                            same ? "" : Texts.of("teaching.likeness." + kind, number(correlation)),
                            pair,
                            Texts.of("teaching.likeness.key"),
                            many)
                    .strip());
        });
    }

    private static String name(Seen seen, int label) {
        return ClassText.names(seen.row().recording()).get(label);
    }

    private Optional<LikenessChart.Pair> at(int index, double x, double y) {
        return views.get(index).drawn().get().flatMap(chart -> chart.at(x, y));
    }

    private void point(int index, double x, double y) {
        Optional<LikenessChart.Pair> pair = at(index, x, y);
        if (pair.isEmpty() || seen().isEmpty()) {
            say();
            return;
        }
        Seen row = seen().get().rows().get(index);
        words.setText(Texts.of(
                "teaching.likeness.point",
                name(row, pair.get().label()),
                name(row, pair.get().wrong()),
                String.format(
                                Locale.ROOT,
                                "%+.2f",
                                row.teacher()
                                        .likeness()
                                        .at(pair.get().label(), pair.get().wrong()))
                        .replace('-', '−'),
                RowText.of(row.row(), true)));
    }

    /** Shows the pair as A and B; C stays, or is the class that was there before and is not of the pair. */
    private void choose(int index, double x, double y) {
        if (seen().isPresent()) {
            Seen row = seen().get().rows().get(index);
            at(index, x, y).ifPresent(pair -> {
                int a = row.row().source().numbering().number(pair.label());
                int b = row.row().source().numbering().number(pair.wrong());
                model().change(state -> {
                    ClassTriple before = state.classes();
                    int c = Stream.of(before.c(), before.b(), before.a())
                            .filter(each -> each != a && each != b)
                            .findFirst()
                            .orElseThrow();
                    return state.withClasses(new ClassTriple(a, b, c));
                });
            });
        }
    }
}
