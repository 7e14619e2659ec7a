package smoothscope.session.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smoothscope.figure.data.Training;
import smoothscope.measure.Measure;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.Row;
import smoothscope.session.RowSource;
import smoothscope.session.Session;
import smoothscope.session.experiment.Curves.Kind;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;

/** How the networks on the screen learned, as far as their recordings measured it: the curves of an experiment that is over. */
public final class RecordedCurves {
    private final Session session;
    /** A state for each seed; of all recordings but one with several seeds, the one that is seen. */
    private final List<ViewState> runs;
    /** For each run. */
    private final List<Map<Kind, Map<Measure, List<Curves.Point>>>> points = new ArrayList<>();

    private final List<Curves.Mark> marks = new ArrayList<>();
    private final List<Curves.Point> theory = new ArrayList<>();
    private double alpha = Double.NaN;

    private RecordedCurves(Session session, ViewState state) {
        this.session = session;
        this.runs = session.names().isEmpty() && session.seeds().size() > 1
                ? session.seeds().stream()
                        .map(seed -> state.withSeeds(SeedChoice.of(seed)))
                        .toList()
                : List.of(state);
        for (ViewState run : runs) {
            points.add(new EnumMap<>(Kind.class));
            session.epochs().forEach(epoch -> look(run, epoch));
        }
    }

    /** The curves of the networks of a state, over all epochs; empty where a recording holds but one. */
    public static Curves of(Session session, ViewState state) {
        List<Integer> epochs = session.epochs();
        return epochs.size() < 2
                ? Curves.NONE
                : new RecordedCurves(session, session.measured(state)).curves(epochs.get(epochs.size() - 1));
    }

    /** What the compared network's recording measured of every α; empty where it holds but one epoch. */
    public static Optional<Training> training(Session session, ViewState state) {
        List<Row> rows = session.measuredRows(state);
        Row compared = rows.get(rows.size() - 1);
        Recording recording = compared.recording();
        RowSource source = compared.source();
        try {
            return Optional.of(new Training(
                    recording,
                    recording.alphas(),
                    (network, split) -> source.measures(network, split, session.triple(source, state.classes()))));
        } catch (InvalidSetting oneEpoch) {
            return Optional.empty();
        }
    }

    private void look(ViewState run, int epoch) {
        List<Row> rows = session.measuredRows(run.withEpoch(epoch));
        Row reference = rows.get(0);
        Row compared = rows.get(rows.size() - 1);
        if (rows.size() > 1) {
            add(reference, epoch, Kind.TRAIN_REFERENCE, Kind.VALIDATION_REFERENCE);
        }
        add(compared, epoch, Kind.TRAIN_COMPARED, Kind.VALIDATION_COMPARED);
        if (points.size() > 1) {
            return; // theory and steering are those of the first run
        }
        if (compared.alpha() != alpha && !Double.isNaN(alpha)) {
            marks.add(new Curves.Mark(epoch, compared.alpha(), Optional.empty()));
        }
        alpha = compared.alpha();
        gap(compared.recording(), compared.network())
                .ifPresent(optimum -> theory.add(new Curves.Point(epoch, optimum)));
    }

    /** The gap at the optimum; a student has none of its own, and without smoothing it grows for ever. */
    private static Optional<Double> gap(Recording recording, Snapshot network) {
        if (network.key().supervision() != Supervision.LABELS || !(network.alpha() > 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(recording
                    .meta()
                    .convention()
                    .target(network.alpha(), recording.classes().size())
                    .gap());
        } catch (InvalidSetting beyondTheConvention) {
            return Optional.empty();
        }
    }

    /** Where a network was measured before this epoch and not at it, it has no point here. */
    private void add(Row row, int epoch, Kind train, Kind validation) {
        Snapshot network = row.network();
        if (network.epoch() != epoch) {
            return;
        }
        for (Split split : session.splits()) {
            Map<String, Double> measures = row.source()
                    .measures(
                            network,
                            split,
                            session.triple(row.source(), runs.get(0).classes()));
            for (Measure measure : List.of(Measure.LOGIT_GAP, Measure.NLL, Measure.ACCURACY, Measure.ECE)) {
                Double value = measures.get(measure.label());
                if (value != null && Double.isFinite(value)) {
                    points.get(points.size() - 1)
                            .computeIfAbsent(
                                    split == Split.TRAIN ? train : validation, kind -> new EnumMap<>(Measure.class))
                            .computeIfAbsent(measure, each -> new ArrayList<>())
                            .add(new Curves.Point(epoch, value));
                }
            }
        }
    }

    private Curves curves(int last) {
        List<Curves.Line> gap = new ArrayList<>(lines(Measure.LOGIT_GAP));
        if (!theory.isEmpty()) {
            gap.add(new Curves.Line(Kind.THEORY, List.copyOf(theory)));
        }
        return new Curves(
                last,
                Map.of(
                        Curves.Chart.GAP, List.copyOf(gap),
                        Curves.Chart.LOSS, lines(Measure.NLL),
                        Curves.Chart.ACCURACY, lines(Measure.ACCURACY),
                        Curves.Chart.CALIBRATION, lines(Measure.ECE)),
                List.copyOf(marks));
    }

    private List<Curves.Line> lines(Measure measure) {
        List<Curves.Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<List<Curves.Point>> known = points.stream()
                    .map(run -> run.getOrDefault(kind, Map.of()).getOrDefault(measure, List.of()))
                    .map(List::copyOf)
                    .toList();
            if (known.stream().noneMatch(List::isEmpty)) {
                lines.add(known.size() == 1 ? new Curves.Line(kind, known.get(0)) : Curves.Line.over(kind, known));
            }
        }
        return List.copyOf(lines);
    }
}
