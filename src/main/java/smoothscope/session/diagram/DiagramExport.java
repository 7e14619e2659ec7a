package smoothscope.session.diagram;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.figure.Caption;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.CollapseDiagram;
import smoothscope.figure.diagram.CurvesDiagram;
import smoothscope.figure.diagram.Diagram;
import smoothscope.figure.diagram.InformationDiagram;
import smoothscope.figure.diagram.LikenessDiagram;
import smoothscope.figure.diagram.ReliabilityDiagram;
import smoothscope.figure.diagram.StudentsDiagram;
import smoothscope.figure.diagram.SweepDiagram;
import smoothscope.figure.diagram.TernaryDiagram;
import smoothscope.figure.diagram.ToldDiagram;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.teaching.Moved;
import smoothscope.session.teaching.Taught;
import smoothscope.session.teaching.Teachers;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.DarkKnowledge;
import smoothscope.snapshot.Looks;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/**
 * What is on the screen as a diagram with its own title and caption, as the command line draws it.
 *
 * @param softening how softly networks speak as teachers
 * @param split whose examples they are teachers of
 */
public record DiagramExport(
        Session session, ViewState state, Teachers teachers, Softening softening, Split split, Theme theme) {
    /** The diagram of a kind; a problem says where what is open holds none. */
    public Diagram of(DiagramKind kind) {
        return switch (kind) {
            case RELIABILITY -> reliability();
            case SWEEP -> new SweepDiagram(last().recording(), session.sweep(state), theme);
            case CURVES ->
                new CurvesDiagram(session.ofAllSeeds(), session.grid().values(), theme);
            case COLLAPSE ->
                new CollapseDiagram(last().recording(), session.grid().values(), theme);
            case INFORMATION -> information();
            case TERNARY -> ternary();
            case TOLD -> new ToldDiagram(last().recording(), taughtBy(), split, theme);
            case LIKENESS -> likeness();
            case MOVED -> new Moved(OptionalInt.empty(), Optional.of(softening)).diagram(session, state, theme);
            case STUDENTS -> new StudentsDiagram(session.whole(), theme);
        };
    }

    private List<Row> rows() {
        return session.measuredRows(state);
    }

    private Row last() {
        return rows().get(rows().size() - 1);
    }

    /** A row's name, with that of its recording where each shows its own. */
    private static String label(Row row) {
        String network = FourPanels.label(row.network().key());
        return row.name().map(name -> name.english() + " · " + network).orElse(network);
    }

    private Diagram reliability() {
        List<Row> rows = rows();
        List<String> conventions = rows.stream()
                .map(row -> Caption.conventionOf(row.recording()))
                .distinct()
                .toList();
        return new ReliabilityDiagram(
                session.title(),
                conventions.size() == 1 ? conventions.get(0) : "",
                rows.stream()
                        .map(row -> ReliabilityDiagram.Network.of(label(row), row.recording(), row.network()))
                        .toList(),
                theme);
    }

    private Diagram information() {
        Recording recording = session.ofAllSeeds();
        Looks.requireIn(recording);
        ClassTriple own = session.triple(last().source(), state.classes());
        return new InformationDiagram(recording, session.grid().values(), own.a(), own.b(), theme);
    }

    private Diagram ternary() {
        requireExamples();
        List<Taught> taught = teachers.taught(session, state, split, softening);
        List<TernaryDiagram.Network> networks = taught.stream()
                .map(each -> new TernaryDiagram.Network(
                        label(each.row()), each.points(), each.temperature().orElse(1.0), each.told()))
                .toList();
        List<String> names = IntStream.range(0, 3)
                .mapToObj(slot -> session.classes().get(state.classes().at(slot)))
                .toList();
        return new TernaryDiagram(session.title(), networks, names, split, theme);
    }

    private List<DarkKnowledge> taughtBy() {
        requireExamples();
        return teachers.ofAllAlphas(last(), state.epoch(), split);
    }

    private Diagram likeness() {
        Recording recording = last().recording();
        List<DarkKnowledge> both = Stream.of(taughtBy().get(0), teachers.of(recording, last().network(), split))
                .distinct()
                .toList();
        return new LikenessDiagram(recording, both, split, theme);
    }

    private void requireExamples() {
        if (last().recording().examples().rows(split).length == 0) {
            throw new InvalidSetting("The recording holds no examples of the split that is asked for.");
        }
    }
}
