package smoothscope.figure.data;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/**
 * What a recording measured of each α as its networks learned: the measures of all its epochs, means over the seeds where it holds several.
 */
public final class Training {
    private record Key(int seed, double alpha, int epoch, Split split) {}

    private final Recording recording;
    private final List<Recording> ofEachSeed;
    private final List<Double> alphas;
    private final Map<Key, Map<String, Double>> measured = new LinkedHashMap<>();

    /** @param alphas measured values, ascending */
    public Training(Recording recording, List<Double> alphas) {
        this(recording, alphas, (snapshot, split) -> SnapshotMeasures.of(recording, snapshot, split, Optional.empty()));
    }

    /**
     * One whose measures somebody may know already.
     *
     * @param alphas measured values, ascending
     * @param measures of a network, on a split
     */
    public Training(
            Recording recording, List<Double> alphas, BiFunction<Snapshot, Split, Map<String, Double>> measures) {
        this.recording = recording;
        this.ofEachSeed = recording.ofEachSeed();
        this.alphas = List.copyOf(alphas);
        if (alphas.stream().allMatch(alpha -> recording.epochs(alpha).size() < 2)) {
            throw new InvalidSetting(
                    Sentence.of("The recording holds one epoch, and a curve needs two at least."),
                    "Choose a recording of a training run.");
        }
        for (int seed = 0; seed < ofEachSeed.size(); seed++) {
            Recording one = ofEachSeed.get(seed);
            for (double alpha : alphas) {
                for (int epoch : one.epochs(alpha)) {
                    Snapshot snapshot = one.at(alpha, epoch).orElseThrow();
                    for (Split split : Split.values()) {
                        measured.put(new Key(seed, alpha, epoch, split), measures.apply(snapshot, split));
                    }
                }
            }
        }
    }

    public List<Double> alphas() {
        return alphas;
    }

    /** How many networks of each α there are. */
    public int seeds() {
        return ofEachSeed.size();
    }

    /** What the epochs count. */
    public String unit() {
        return recording.meta().live() ? "steps" : "epochs";
    }

    public int lastEpoch() {
        return measured.keySet().stream().mapToInt(Key::epoch).max().orElseThrow();
    }

    private Map<String, Double> values(int seed, double alpha, int epoch, Split split) {
        return measured.getOrDefault(new Key(seed, alpha, epoch, split), Map.of());
    }

    /** A measure of each network of an α at an epoch; without those that do not hold it. */
    private double[] values(double alpha, int epoch, Split split, Measure measure) {
        return IntStream.range(0, ofEachSeed.size())
                .mapToObj(seed -> values(seed, alpha, epoch, split).get(measure.label()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Two measures of an α against each other, a point for each epoch up to the last that holds both. */
    public List<Point> trail(double alpha, Split split, Measure across, Measure upwards, int last) {
        List<Point> points = new ArrayList<>();
        for (int epoch : recording.epochs(alpha)) {
            double[] u = values(alpha, epoch, split, across);
            double[] v = values(alpha, epoch, split, upwards);
            if (u.length > 0 && v.length > 0 && epoch <= last) {
                points.add(new Point(Spread.of(u).mean(), Spread.of(v).mean()));
            }
        }
        return points;
    }

    /** A measure of an α over its epochs: the network's, or the mean over the seeds. */
    public List<Point> curve(double alpha, Split split, Measure measure) {
        List<Point> points = new ArrayList<>();
        for (int epoch : recording.epochs(alpha)) {
            double[] values = values(alpha, epoch, split, measure);
            if (values.length > 0) {
                points.add(new Point(epoch, Spread.of(values).mean()));
            }
        }
        return points;
    }

    /** Of each point of {@link #curve}, the standard deviation over the seeds (n − 1); none where there is one seed. */
    public List<Double> deviations(double alpha, Split split, Measure measure) {
        return seeds() < 2
                ? List.of()
                : recording.epochs(alpha).stream()
                        .map(epoch -> values(alpha, epoch, split, measure))
                        .filter(values -> values.length > 0)
                        .map(values -> Spread.of(values).deviation().orElse(0))
                        .toList();
    }

    /** The curve of each seed's network by itself; none where there is one seed. */
    public List<List<Point>> single(double alpha, Split split, Measure measure) {
        List<List<Point>> curves = new ArrayList<>();
        for (int seed = 0; seeds() > 1 && seed < seeds(); seed++) {
            List<Point> curve = new ArrayList<>();
            for (int epoch : ofEachSeed.get(seed).epochs(alpha)) {
                Double value = values(seed, alpha, epoch, split).get(measure.label());
                if (value != null) {
                    curve.add(new Point(epoch, value));
                }
            }
            curves.add(curve);
        }
        return curves;
    }

    /** The name at the end of an α's line. */
    public String name(double alpha) {
        return FourPanels.brief(recording.last(alpha).orElseThrow().key());
    }

    /** A colour for each α, in their order. */
    public Color color(double alpha, Theme theme) {
        int index = alphas.indexOf(alpha);
        double share = alphas.size() < 2 ? 1 : index / (alphas.size() - 1.0);
        return theme.ordered(share);
    }
}
