package smoothscope.training.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.engine.Engine;
import smoothscope.job.Progress;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.session.experiment.Preset;
import smoothscope.session.experiment.Setup;
import smoothscope.session.view.Suggestions;
import smoothscope.snapshot.Split;
import smoothscope.training.Precision;
import smoothscope.training.Recipe;

/** What the toy is for: to see networks learn, and clusters tighten when α is moved. */
class ToyTest {
    private static final int SEEDS = 5;
    /** Steps that a slow machine takes in ten seconds beside a window. */
    private static final int LEARNED = 400;
    /** Steps that it takes in five. */
    private static final int MOVED = 200;

    private final Setup toy = Preset.TOY.setup();
    private final Dataset digits = Catalogue.load(toy.dataset(), DataFolders.of(null), new Progress());

    /** What five seeds told. */
    private record Told(double accuracy, double ratio) {}

    @Test
    void itIsLearnedInSecondsAndMovingAlphaToThreeTenthsTightensTheClusters() {
        Told[] told = LongStream.rangeClosed(1, SEEDS).mapToObj(this::told).toArray(Told[]::new);
        for (Told each : told) {
            assertTrue(each.accuracy() >= 0.9, "training accuracy " + each.accuracy());
        }
        double[] ratios =
                java.util.Arrays.stream(told).mapToDouble(Told::ratio).sorted().toArray();
        assertTrue(ratios[SEEDS / 2] <= 0.8, "median of within/between, lower over upper: " + ratios[SEEDS / 2]);
    }

    /** Within/between of the network with α over that of the one without, at the same step, on the training probe. */
    private Told told(long seed) {
        LiveSettings settings = new LiveSettings(
                toy.network(),
                seed,
                0,
                toy.augmentation(),
                0,
                0,
                toy.batch(),
                Recipe.MOMENTUM,
                toy.weightDecay(),
                Precision.AUTO);
        ClassTriple classes = Suggestions.distinct(digits.classes());
        return Engine.shared()
                .submit((memory, progress) -> {
                    try (LivePair pair = new LivePair(memory, settings, digits)) {
                        Steering steering = toy.steering();
                        steps(pair, steering, LEARNED);
                        pair.holdStill();
                        LiveMoment learned =
                                pair.whole(classes, LEARNED, steering, false).moment();
                        steering = steering.withAlpha(0.3);
                        steps(pair, steering, MOVED);
                        pair.holdStill();
                        LiveMoment moved = pair.whole(classes, LEARNED + MOVED, steering, false)
                                .moment();
                        return told(seed, learned, moved);
                    }
                })
                .outcome()
                .join();
    }

    private static void steps(LivePair pair, Steering steering, int count) {
        for (int step = 0; step < count; step++) {
            pair.step(steering);
        }
    }

    private static Told told(long seed, LiveMoment learned, LiveMoment moved) {
        double without = value(moved.leftMeasures(), Measure.WITHIN_BETWEEN);
        double with = value(moved.rightMeasures(), Measure.WITHIN_BETWEEN);
        double accuracy = value(learned.rightMeasures(), Measure.ACCURACY);
        System.out.printf(
                Locale.ROOT,
                "seed %d: training accuracy %.3f, then within/between without %.3f, with α = 0.3 %.3f, ratio %.2f; gap %.1f and %.1f%n",
                seed,
                accuracy,
                without,
                with,
                with / without,
                value(moved.leftMeasures(), Measure.LOGIT_GAP),
                value(moved.rightMeasures(), Measure.LOGIT_GAP));
        return new Told(accuracy, with / without);
    }

    private static double value(Map<Split, Map<String, Double>> measures, Measure measure) {
        return measures.getOrDefault(Split.TRAIN, Map.of()).getOrDefault(measure.label(), Double.NaN);
    }
}
