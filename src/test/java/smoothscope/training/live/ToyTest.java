package smoothscope.training.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Catalogue;
import smoothscope.dataset.DataFolders;
import smoothscope.dataset.Dataset;
import smoothscope.engine.Engine;
import smoothscope.job.Progress;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.session.experiment.Preset;
import smoothscope.session.experiment.Setup;
import smoothscope.snapshot.Split;
import smoothscope.training.Recipe;

/** What the toy is for: to see clusters tighten when α is moved. */
@Tag("soak")
class ToyTest {
    private static final int SEEDS = 5;
    private static final int BEFORE = 1000;
    private static final int AFTER = 400;

    private final Dataset drawn = Catalogue.load("drawn", DataFolders.of(null), new Progress());

    @Test
    void fourHundredStepsAfterAlphaGoesFromNoneToOneFifthTheClustersAreTighterThanWithoutByAFifth() {
        double[] ratios = LongStream.rangeClosed(1, SEEDS)
                .mapToDouble(this::ratio)
                .sorted()
                .toArray();
        System.out.printf(Locale.ROOT, "median %.2f%n", ratios[SEEDS / 2]);
        assertTrue(ratios[SEEDS / 2] <= 0.8);
    }

    /** Within/between of the right network over that of the left one at the same step, on the training probe. */
    private double ratio(long seed) {
        Setup toy = Preset.TOY.setup();
        LiveSettings settings = new LiveSettings(
                toy.network(), seed, 0, toy.augmentation(), 0, 0, toy.batch(), Recipe.MOMENTUM, toy.weightDecay());
        return Engine.shared()
                .submit((memory, progress) -> {
                    try (LivePair bench = new LivePair(memory, settings, drawn)) {
                        Steering steering = toy.steering().withAlpha(0);
                        for (int step = 0; step < BEFORE; step++) {
                            bench.step(steering);
                        }
                        steering = steering.withAlpha(0.2);
                        for (int step = 0; step < AFTER; step++) {
                            bench.step(steering);
                        }
                        bench.holdStill();
                        return told(
                                seed,
                                bench.whole(new ClassTriple(0, 1, 2), BEFORE + AFTER, steering, false)
                                        .moment());
                    }
                })
                .outcome()
                .join();
    }

    private static double told(long seed, LiveMoment moment) {
        double left = value(moment.leftMeasures(), Measure.WITHIN_BETWEEN);
        double right = value(moment.rightMeasures(), Measure.WITHIN_BETWEEN);
        System.out.printf(
                Locale.ROOT,
                "seed %d: within/between left %.2f right %.2f ratio %.2f, training accuracy left %.2f right %.2f, gap left %.1f right %.1f%n",
                seed,
                left,
                right,
                right / left,
                value(moment.leftMeasures(), Measure.ACCURACY),
                value(moment.rightMeasures(), Measure.ACCURACY),
                value(moment.leftMeasures(), Measure.LOGIT_GAP),
                value(moment.rightMeasures(), Measure.LOGIT_GAP));
        return right / left;
    }

    private static double value(Map<Split, Map<String, Double>> measures, Measure measure) {
        return measures.getOrDefault(Split.TRAIN, Map.of()).getOrDefault(measure.label(), Double.NaN);
    }
}
