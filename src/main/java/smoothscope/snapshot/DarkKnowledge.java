package smoothscope.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import smoothscope.measure.ClassLikeness;
import smoothscope.measure.Softening;
import smoothscope.measure.TeacherInformation;

/**
 * What a network knows of the examples of one split beyond their labels, and would tell a student by its soft targets (Hinton's dark
 * knowledge): worked out when it is asked for and once. Of very many logits it looks at every n-th example.
 */
public final class DarkKnowledge {
    /** Logits that are looked at, at most: a look at so many takes a tenth of a second. */
    private static final int MOST = 4_000_000;
    /** Of one class, examples that its mean target is taken over at least, where there are so many. */
    private static final int FEWEST = 20;

    private static final double COOLEST = 0.25;
    private static final double HOTTEST = 64;
    private static final int STEPS = 48;

    private final Snapshot network;
    private final int[] labels;
    private final int[] rows;
    private final int every;
    private final ConcurrentMap<Double, TeacherInformation> told = new ConcurrentHashMap<>();
    private final ConcurrentMap<Double, Double> temperatures = new ConcurrentHashMap<>();
    private volatile Optional<ClassLikeness> likeness = Optional.empty();

    public DarkKnowledge(Examples examples, Snapshot network, Split split) {
        this.network = network;
        this.labels = examples.labels();
        int[] all = examples.rows(split);
        int classes = network.logits().classes();
        int most = Math.max(MOST / classes, FEWEST * classes);
        this.every = (all.length + most - 1) / Math.max(1, most);
        this.rows = every < 2
                ? all
                : IntStream.range(0, all.length)
                        .filter(place -> place % every == 0)
                        .map(place -> all[place])
                        .toArray();
    }

    public Snapshot network() {
        return network;
    }

    /** How many examples are looked at. */
    public int examples() {
        return rows.length;
    }

    /** Whether examples were left out, since there are very many. */
    public boolean sampled() {
        return every > 1;
    }

    /** T of a softening; empty where no temperature gives the smoothness. */
    public Optional<Double> temperature(Softening softening) {
        if (softening instanceof Softening.Temperature at) {
            return Optional.of(at.value());
        }
        double found = temperatures.computeIfAbsent(
                softening.value(), gamma -> TeacherInformation.temperature(gamma, network.logits(), labels, rows));
        return Double.isNaN(found) ? Optional.empty() : Optional.of(found);
    }

    /** What the targets tell at a temperature. */
    public TeacherInformation told(double temperature) {
        return told.computeIfAbsent(temperature, asked -> TeacherInformation.of(network.logits(), labels, rows, asked));
    }

    /** What the targets tell at rising temperatures, so at rising γ. */
    public List<TeacherInformation> course() {
        List<TeacherInformation> course = new ArrayList<>();
        for (int step = 0; step <= STEPS && rows.length > 0; step++) {
            course.add(told(COOLEST * Math.pow(HOTTEST / COOLEST, step / (double) STEPS)));
        }
        return course;
    }

    /** Which classes it takes to be alike. */
    public ClassLikeness likeness() {
        ClassLikeness known = likeness.orElseGet(() -> ClassLikeness.of(network.logits(), labels, rows));
        likeness = Optional.of(known);
        return known;
    }
}
