package smoothscope.figure.data;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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

/** What a recording measured of each α as its network learned: the measures of all its epochs. */
public final class Training {
    private record Key(double alpha, int epoch, Split split) {}

    private final Recording recording;
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
        this.alphas = List.copyOf(alphas);
        if (alphas.stream().allMatch(alpha -> recording.epochs(alpha).size() < 2)) {
            throw new InvalidSetting(
                    Sentence.of("The recording holds one epoch, and a curve needs two at least."),
                    "Choose a recording of a training run.");
        }
        for (double alpha : alphas) {
            for (int epoch : recording.epochs(alpha)) {
                Snapshot snapshot = recording.at(alpha, epoch).orElseThrow();
                for (Split split : Split.values()) {
                    measured.put(new Key(alpha, epoch, split), measures.apply(snapshot, split));
                }
            }
        }
    }

    public List<Double> alphas() {
        return alphas;
    }

    /** What the epochs count. */
    public String unit() {
        return recording.meta().live() ? "steps" : "epochs";
    }

    public int lastEpoch() {
        return measured.keySet().stream().mapToInt(Key::epoch).max().orElseThrow();
    }

    /** Two measures of an α against each other, a point for each epoch up to the last that holds both. */
    public List<Point> trail(double alpha, Split split, Measure across, Measure upwards, int last) {
        List<Point> points = new ArrayList<>();
        for (int epoch : recording.epochs(alpha)) {
            Map<String, Double> values = measured.getOrDefault(new Key(alpha, epoch, split), Map.of());
            Double u = values.get(across.label());
            Double v = values.get(upwards.label());
            if (u != null && v != null && epoch <= last) {
                points.add(new Point(u, v));
            }
        }
        return points;
    }

    /** A measure of an α over its epochs. */
    public List<Point> curve(double alpha, Split split, Measure measure) {
        List<Point> points = new ArrayList<>();
        for (int epoch : recording.epochs(alpha)) {
            Double value = measured.getOrDefault(new Key(alpha, epoch, split), Map.of())
                    .get(measure.label());
            if (value != null) {
                points.add(new Point(epoch, value));
            }
        }
        return points;
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
