package smoothscope.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.engine.Engine;
import smoothscope.job.Progress;
import smoothscope.network.InputSize;
import smoothscope.network.layer.Architecture;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.input.Augmentation;
import smoothscope.training.input.BatchFeed;
import smoothscope.training.input.Preprocessing;
import smoothscope.training.input.Probe;
import smoothscope.training.step.Learner;
import smoothscope.training.step.SmoothedLabels;

class Inception4LearnsTest {
    private static final int BATCH = 40;
    private static final int STEPS = 14;

    /** Forty drawn images, four of each class, enlarged to the smallest size, over and over. */
    @Test
    @Tag("soak")
    void theLossFallsOnAFewDrawnImages() {
        ImageSet images =
                Catalogue.load("drawn", DataFolders.usual(), new Progress()).train();
        InputSize input = Architecture.INCEPTION4.input(images.height(), images.width(), images.channels());
        Preprocessing preprocessing =
                new Preprocessing(input, Architecture.INCEPTION4.standardization(images.pixels(), 3));
        int[] few = Probe.pool(images, BATCH);
        List<Double> losses = Engine.shared()
                .submit((memory, progress) -> {
                    List<Double> seen = new ArrayList<>();
                    Learner learner =
                            new Learner(memory, Architecture.INCEPTION4.create(memory, input, 10, 1), input, 0.5, 5e-4);
                    try (BatchFeed feed = new BatchFeed(
                            images, few, images.labels(), preprocessing, Augmentation.NONE, BATCH, 1, 1)) {
                        for (int step = 0; step < STEPS; step++) {
                            seen.add(learner.step(
                                    feed.next(), new SmoothedLabels(SmoothingConvention.UNIFORM, 0.1, 10), 0.003));
                        }
                    }
                    return seen;
                })
                .outcome()
                .join();
        assertTrue(mean(losses, STEPS - 3) < mean(losses, 0) - 0.3, () -> "losses " + losses);
    }

    /** Of three steps. */
    private static double mean(List<Double> losses, int from) {
        return losses.subList(from, from + 3).stream()
                .mapToDouble(each -> each)
                .average()
                .orElseThrow();
    }
}
