package smoothscope.session.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import smoothscope.figure.data.Spread;
import smoothscope.measure.Measure;
import smoothscope.measure.Softening;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothedTarget;
import smoothscope.training.live.LiveMoment;
import smoothscope.training.live.LossPoint;
import smoothscope.training.live.Steering;

/**
 * How two networks have learned so far, as curves over the steps.
 *
 * @param last steps trained
 * @param charts each chart's lines
 * @param marks where α was changed
 */
public record Curves(long last, Map<Chart, List<Line>> charts, List<Mark> marks) {
    /** Nothing learned yet. */
    public static final Curves NONE = new Curves(0, Map.of(), List.of());

    /** What is drawn against the steps. */
    public enum Chart {
        /** Mean logit of the right class above the wrong ones, in nats; with smoothing it settles where theory says. */
        GAP,
        /** In nats: of the batches as it is trained, and of hard labels on validation examples. */
        LOSS,
        /** Share of right predictions. */
        ACCURACY,
        /** Expected calibration error. */
        CALIBRATION;

        /** Whether it depends on what the networks learn from. */
        public boolean ofLoss() {
            return this == GAP || this == LOSS;
        }
    }

    /** What a line tells of. */
    public enum Kind {
        /** Training, without smoothing. */
        TRAIN_REFERENCE,
        /** Training, with α. */
        TRAIN_COMPARED,
        /** Validation, without smoothing. */
        VALIDATION_REFERENCE,
        /** Validation, with α. */
        VALIDATION_COMPARED,
        /** What theory gives for α: the gap at the optimum, the least loss. */
        THEORY
    }

    /** Where a curve stands after so many steps. */
    public record Point(double step, double value) {}

    /**
     * One curve.
     *
     * @param points by ascending step; what is not known is left out; means where there are several runs
     * @param deviations of each point, over the runs; empty where there is one
     * @param single each run by itself; empty where there is one
     */
    public record Line(Kind kind, List<Point> points, List<Double> deviations, List<List<Point>> single) {
        /** Of one run. */
        public Line(Kind kind, List<Point> points) {
            this(kind, points, List.of(), List.of());
        }

        /** Of several runs, at the steps that all of them hold. */
        static Line over(Kind kind, List<List<Point>> runs) {
            List<Point> means = new ArrayList<>();
            List<Double> deviations = new ArrayList<>();
            for (Point point : runs.get(0)) {
                double[] values = runs.stream()
                        .flatMap(run -> run.stream().filter(each -> each.step() == point.step()))
                        .mapToDouble(Point::value)
                        .toArray();
                if (values.length == runs.size()) {
                    Spread spread = Spread.of(values);
                    means.add(new Point(point.step(), spread.mean()));
                    deviations.add(spread.deviation().orElse(0));
                }
            }
            return new Line(kind, List.copyOf(means), List.copyOf(deviations), List.copyOf(runs));
        }
    }

    /**
     * From this step on, something else was learned.
     *
     * @param softening where it was not α that changed, how softly teachers speak since
     */
    public record Mark(double step, double alpha, Optional<Softening> softening) {}

    /**
     * The curves of a run.
     *
     * @param moments oldest first
     * @param losses oldest first
     * @param classes K
     */
    public static Curves of(List<LiveMoment> moments, List<LossPoint> losses, int classes) {
        if (moments.isEmpty()) {
            return NONE;
        }
        long last = Math.max(
                moments.get(moments.size() - 1).step(),
                losses.isEmpty() ? 0 : losses.get(losses.size() - 1).step());
        List<Line> loss = new ArrayList<>();
        loss.add(line(Kind.TRAIN_REFERENCE, losses, LossPoint::step, LossPoint::left));
        loss.add(line(Kind.TRAIN_COMPARED, losses, LossPoint::step, LossPoint::right));
        loss.add(line(Kind.THEORY, losses, LossPoint::step, LossPoint::floor));
        loss.addAll(measured(moments, Measure.NLL, List.of(Split.VALIDATION)));
        List<Line> gap = new ArrayList<>(measured(moments, Measure.LOGIT_GAP, List.of(Split.TRAIN)));
        boolean taught = moments.get(0).right().key().isStudent();
        if (!taught) {
            gap.add(line(Kind.THEORY, losses, LossPoint::step, point -> gap(point.steering(), classes)));
        }
        return new Curves(
                last,
                Map.of(
                        Chart.LOSS, List.copyOf(loss),
                        Chart.GAP, List.copyOf(gap),
                        Chart.ACCURACY, measured(moments, Measure.ACCURACY, List.of(Split.TRAIN, Split.VALIDATION)),
                        Chart.CALIBRATION, measured(moments, Measure.ECE, List.of(Split.VALIDATION))),
                marks(moments));
    }

    /** The gap at the optimum; not finite, and so not known, without smoothing. */
    private static double gap(Steering steering, int classes) {
        SmoothedTarget target = steering.convention().target(steering.alpha(), classes);
        return target.gap();
    }

    private static List<Line> measured(List<LiveMoment> moments, Measure measure, List<Split> splits) {
        List<Line> lines = new ArrayList<>();
        for (Split split : splits) {
            boolean train = split == Split.TRAIN;
            lines.add(line(
                    train ? Kind.TRAIN_REFERENCE : Kind.VALIDATION_REFERENCE,
                    moments,
                    LiveMoment::step,
                    moment -> value(moment.leftMeasures(), split, measure)));
            lines.add(line(
                    train ? Kind.TRAIN_COMPARED : Kind.VALIDATION_COMPARED,
                    moments,
                    LiveMoment::step,
                    moment -> value(moment.rightMeasures(), split, measure)));
        }
        return List.copyOf(lines);
    }

    private static double value(Map<Split, Map<String, Double>> measures, Split split, Measure measure) {
        return measures.getOrDefault(split, Map.of()).getOrDefault(measure.label(), Double.NaN);
    }

    private static <T> Line line(Kind kind, List<T> from, ToLongFunction<T> step, ToDoubleFunction<T> value) {
        return new Line(
                kind,
                from.stream()
                        .map(each -> new Point(step.applyAsLong(each), value.applyAsDouble(each)))
                        .filter(point -> Double.isFinite(point.value()))
                        .toList());
    }

    private static List<Mark> marks(List<LiveMoment> moments) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 1; i < moments.size(); i++) {
            Steering now = moments.get(i).steering();
            Steering before = moments.get(i - 1).steering();
            double step = moments.get(i - 1).step();
            if (now.alpha() != before.alpha()) {
                marks.add(new Mark(step, now.alpha(), Optional.empty()));
            } else if (!now.softening().equals(before.softening())) {
                marks.add(new Mark(step, now.alpha(), Optional.of(now.softening())));
            }
        }
        return List.copyOf(marks);
    }
}
