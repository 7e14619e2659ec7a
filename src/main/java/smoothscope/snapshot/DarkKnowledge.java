package smoothscope.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
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
    /** From so many logits on, every second temperature has to do. */
    private static final long HEAVY = 2_000_000;

    private static final int FEWER_STEPS = 24;

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
        return course(() -> true);
    }

    /** @param wanted whether anybody still wants to know; otherwise it ends early, and what is known is told */
    public List<TeacherInformation> course(BooleanSupplier wanted) {
        int steps = (long) rows.length * network.logits().classes() > HEAVY ? FEWER_STEPS : STEPS;
        return IntStream.rangeClosed(0, rows.length == 0 ? -1 : steps)
                .parallel()
                .filter(step -> wanted.getAsBoolean())
                .mapToObj(step -> told(COOLEST * Math.pow(HOTTEST / COOLEST, step / (double) steps)))
                .toList();
    }

    /** The least smoothness that any temperature gives: about the share of examples that it takes for another class. */
    public double leastGamma() {
        return rows.length == 0 ? Double.NaN : told(TeacherInformation.COOLEST).gamma();
    }

    /** Which classes it takes to be alike. */
    public ClassLikeness likeness() {
        ClassLikeness known = likeness.orElseGet(() -> ClassLikeness.of(network.logits(), labels, rows));
        likeness = Optional.of(known);
        return known;
    }
}
