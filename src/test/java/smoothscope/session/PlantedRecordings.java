package smoothscope.session;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;

/** Recordings made by hand: clusters around the templates, the tighter the more smoothing, the further apart the later the epoch. */
public final class PlantedRecordings {
    public static final List<String> NAMES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private static final int WIDTH = 12;

    private PlantedRecordings() {}

    /** Ten classes, α in {0, 0.05, 0.1, 0.3}, epochs 0, 2, 4, 8; cat (3) and dog (5) are alike. */
    public static Recording small() {
        return of(NAMES, List.of(0.0, 0.05, 0.1, 0.3), List.of(0, 2, 4, 8), 40);
    }

    /** One network, whose smoothing nobody said. */
    public static Recording ofUnknownAlpha() {
        Recording known = of(NAMES, List.of(0.0), List.of(4), 20);
        Snapshot only = known.snapshots().get(0);
        return new Recording(
                known.examples(), known.classes(), List.of(only.keyed(only.key().withoutAlpha())), known.meta());
    }

    /**
     * Ten classes, α in {0, 0.1}, epoch 8, a seed from 1 for each factor.
     *
     * @param smoothed what the spread of each seed's cluster with smoothing is multiplied by
     */
    public static Recording ofSeeds(double... smoothed) {
        return ofSeeds(List.of(8), smoothed);
    }

    /** The same at several epochs. */
    public static Recording ofSeeds(List<Integer> epochs, double... smoothed) {
        Recording one = of(NAMES, List.of(0.0, 0.1), epochs, 40);
        List<Snapshot> all = new ArrayList<>();
        for (int seed = 1; seed <= smoothed.length; seed++) {
            for (double alpha : one.alphas()) {
                double factor = alpha == 0 ? 1 : smoothed[seed - 1];
                for (int epoch : epochs) {
                    all.add(snapshot(alpha, epoch, seed, factor, NAMES.size(), one.examples())
                            .keyed(new SnapshotKey(alpha, epoch).withSeed(seed)));
                }
            }
        }
        return new Recording(one.examples(), NAMES, all, one.meta());
    }

    /** One network of ten classes, α = 0.1, and no training example. */
    public static Recording validationAlone() {
        Recording whole = of(NAMES, List.of(0.1), List.of(4), 20);
        int[] rows = whole.examples().rows(Split.VALIDATION);
        int[] labels = IntStream.of(rows).map(whole.examples()::label).toArray();
        byte[] splits = new byte[rows.length];
        Arrays.fill(splits, (byte) 1);
        Snapshot seen = whole.snapshots().get(0);
        int classes = whole.classes().size();
        float[] logits = new float[rows.length * classes];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = seen.logits().at(rows[i / classes], i % classes);
        }
        Examples held =
                new Examples(labels, splits, IntStream.range(0, rows.length).toArray());
        Snapshot network = new Snapshot(
                seen.alpha(), seen.epoch(), Logits.ofRows(logits, classes), seen.templates(), null, Map.of());
        return new Recording(held, whole.classes(), List.of(network), whole.meta());
    }

    /** @param perClass examples of each class in each split */
    public static Recording of(List<String> names, List<Double> alphas, List<Integer> epochs, int perClass) {
        int classes = names.size();
        int perSplit = classes * perClass;
        int[] labels = new int[2 * perSplit];
        byte[] splits = new byte[2 * perSplit];
        int[] images = new int[2 * perSplit];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % classes;
            splits[i] = (byte) (i / perSplit);
            images[i] = i % perSplit;
        }
        Examples examples = new Examples(labels, splits, images);
        List<Snapshot> snapshots = new ArrayList<>();
        for (double alpha : alphas) {
            for (int epoch : epochs) {
                snapshots.add(snapshot(alpha, epoch, 1, 1, classes, examples));
            }
        }
        JsonObject meta = new JsonObject();
        meta.addProperty("dataset", "cifar10");
        meta.addProperty("network", "alexnet");
        meta.addProperty("seed", 1);
        return new Recording(examples, names, snapshots, new Meta(meta));
    }

    private static Snapshot snapshot(
            double alpha, int epoch, long seed, double factor, int classes, Examples examples) {
        int[] labels = IntStream.range(0, examples.size()).map(examples::label).toArray();
        float[] weights = weights(classes);
        float[] bias = new float[classes];
        double size = epoch == 0 ? 0.3 : (alpha == 0 ? 4 : 2.2) * Math.sqrt(epoch / 8.0);
        double spread = factor * (epoch == 0 ? 0.3 : alpha == 0 ? 1.5 : 0.6 / (1 + 2 * alpha));
        Random random = new Random(6 + seed);
        float[] rows = new float[labels.length * classes];
        float[] norms = new float[labels.length];
        double[][] sums = new double[Split.values().length][classes * (WIDTH + 1)];
        for (int i = 0; i < labels.length; i++) {
            double[] x = new double[WIDTH];
            double own = spread * (examples.split(i) == Split.TRAIN ? 1 : 1.3);
            double squared = 1;
            for (int d = 0; d < WIDTH; d++) {
                x[d] = size * weights[labels[i] * WIDTH + d] + own * random.nextGaussian();
                squared += x[d] * x[d];
                sums[examples.split(i) == Split.TRAIN ? 0 : 1][labels[i] * (WIDTH + 1) + d] += x[d];
            }
            sums[examples.split(i) == Split.TRAIN ? 0 : 1][labels[i] * (WIDTH + 1) + WIDTH]++;
            norms[i] = (float) squared;
            for (int k = 0; k < classes; k++) {
                double logit = 0;
                for (int d = 0; d < WIDTH; d++) {
                    logit += weights[k * WIDTH + d] * x[d];
                }
                rows[i * classes + k] = (float) logit;
            }
        }
        Map<Split, Snapshot.Stored> stored = Map.of(
                Split.TRAIN, new Snapshot.Stored(Map.of("within_between", spread / size), gram(sums[0], classes)),
                Split.VALIDATION,
                        new Snapshot.Stored(Map.of("within_between", 1.7 * spread / size), gram(sums[1], classes)));
        return new Snapshot(alpha, epoch, Logits.ofRows(rows, classes), Templates.of(weights, bias), norms, stored);
    }

    /** Inner products of the class means of {@code [x ; 1]}, from their sums and, last, their numbers. */
    private static double[] gram(double[] sums, int classes) {
        double[] gram = new double[classes * classes];
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                int a = i * (WIDTH + 1);
                int b = j * (WIDTH + 1);
                for (int d = 0; d <= WIDTH; d++) {
                    gram[i * classes + j] += sums[a + d] * sums[b + d] / (sums[a + WIDTH] * sums[b + WIDTH]);
                }
            }
        }
        return gram;
    }

    /** Templates of length about one; that of class 5 lies near that of class 3. */
    private static float[] weights(int classes) {
        Random random = new Random(11);
        float[] weights = new float[classes * WIDTH];
        for (int k = 0; k < classes; k++) {
            for (int d = 0; d < WIDTH; d++) {
                weights[k * WIDTH + d] = (float) (random.nextGaussian() / Math.sqrt(WIDTH));
            }
        }
        if (classes > 5) {
            for (int d = 0; d < WIDTH; d++) {
                weights[5 * WIDTH + d] = weights[3 * WIDTH + d] + 0.3f * weights[5 * WIDTH + d];
            }
        }
        return weights;
    }
}
