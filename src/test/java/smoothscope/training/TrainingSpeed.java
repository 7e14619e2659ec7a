package smoothscope.training;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.dataset.ImageSet;
import smoothscope.engine.Engine;
import smoothscope.engine.Lanes;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Arithmetic;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.input.Augmentation;
import smoothscope.training.input.Batch;
import smoothscope.training.input.BatchFeed;
import smoothscope.training.input.Preprocessing;
import smoothscope.training.step.Learner;
import smoothscope.training.step.Objective;
import smoothscope.training.step.SmoothedLabels;

/**
 * How fast networks learn: {@code TrainingSpeed NETWORK [STEPS [single|bfloat16 [JOBS]]]}, one, or several side by side on the same random images
 * of CIFAR's size, in batches of 128 that are cropped, mirrored and standardized as in a real run. Run by hand, in turn with another program that
 * trains the same network.
 */
public final class TrainingSpeed {
    private static final int BATCH = 128;
    private static final int WARM_UP = 5;
    private static final int SIDE = 32;

    private TrainingSpeed() {}

    public static void main(String[] arguments) {
        Architecture architecture = Architecture.of(arguments[0]);
        int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Precision precision = arguments.length > 2 ? Precision.of(arguments[2]) : Precision.SINGLE;
        int jobs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        int classes = architecture == Architecture.RESNET56 ? 100 : 10;
        double rate = Engine.shared()
                .submit((memory, progress) -> {
                    ImageSet images = images(classes);
                    InputSize input = architecture.input(SIDE, SIDE, images.channels());
                    Standardization standardization = architecture.standardization(images.pixels(), images.channels());
                    Lanes lanes = Engine.shared().lanes(jobs);
                    Arithmetic arithmetic = precision.arithmetic(architecture, lanes.threads());
                    List<Learner> learners = Stream.generate(() -> new Learner(
                                    memory,
                                    architecture.create(memory, input, classes, 1, arithmetic),
                                    input,
                                    Recipe.MOMENTUM,
                                    Recipe.WEIGHT_DECAY))
                            .limit(jobs)
                            .toList();
                    Objective objective = new SmoothedLabels(SmoothingConvention.UNIFORM, 0.1, classes);
                    int[] pool = IntStream.range(0, images.size()).toArray();
                    try (BatchFeed feed = new BatchFeed(
                            images,
                            pool,
                            images.labels(),
                            new Preprocessing(input, standardization),
                            Augmentation.CROP_FLIP,
                            BATCH,
                            1,
                            1)) {
                        long began = 0;
                        for (int step = -WARM_UP; step < steps; step++) {
                            if (step == 0) {
                                began = System.nanoTime();
                            }
                            Batch batch = feed.next();
                            lanes.all(learners.stream()
                                    .<Supplier<Double>>map(each -> () -> each.step(batch, objective, 0.01))
                                    .toList());
                        }
                        return 1e9 * jobs * steps * BATCH / (System.nanoTime() - began);
                    }
                })
                .outcome()
                .join();
        System.out.printf(Locale.ROOT, "smoothscope %s: %.0f images/s%n", architecture.label(), rate);
        System.exit(0);
    }

    private static ImageSet images(int classes) {
        Random random = new Random(1);
        int count = 40 * BATCH;
        byte[] pixels = new byte[count * SIDE * SIDE * 3];
        random.nextBytes(pixels);
        int[] labels = random.ints(count, 0, classes).toArray();
        List<String> names = Stream.iterate(0, k -> k + 1)
                .limit(classes)
                .map(k -> "class " + k)
                .toList();
        return new ImageSet("random", names, SIDE, SIDE, 3, pixels, labels);
    }
}
