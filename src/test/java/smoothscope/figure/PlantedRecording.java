package smoothscope.figure;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * A recording with known contents: random templates, a gaussian cluster around each, and clusters that draw together and inwards as α grows,
 * as smoothing makes them.
 */
public final class PlantedRecording {
    public static final ClassTriple TRIPLE = new ClassTriple(0, 1, 2);
    public static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private static final int WIDTH = 24;

    private PlantedRecording() {}

    public static Recording of(int perClass, double... alphas) {
        return of(CLASSES, perClass, alphas);
    }

    /** @param perClass examples of each class in each split, in mixed order */
    public static Recording of(List<String> classes, int perClass, double... alphas) {
        int count = classes.size();
        int half = count * perClass;
        int[] labels = IntStream.range(0, 2 * half).map(row -> row % count).toArray();
        byte[] splits = new byte[2 * half];
        for (int row = half; row < 2 * half; row++) {
            splits[row] = 1;
        }
        Examples examples = new Examples(
                labels,
                splits,
                IntStream.range(0, 2 * half).map(row -> row % half).toArray());
        List<Snapshot> snapshots = new ArrayList<>();
        for (double alpha : alphas) {
            snapshots.add(snapshot(alpha, 0, count, examples));
            snapshots.add(snapshot(alpha, 12, count, examples));
        }
        return new Recording(examples, classes, snapshots, meta());
    }

    private static Meta meta() {
        JsonObject json = new JsonObject();
        json.addProperty("dataset", "cifar10");
        json.addProperty("network", "alexnet");
        json.addProperty("seed", 1);
        return new Meta(json);
    }

    private static Snapshot snapshot(double alpha, int epoch, int classes, Examples examples) {
        Random random = new Random(7);
        float[] weights = new float[classes * WIDTH];
        float[] bias = new float[classes];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.5 * random.nextGaussian());
        }
        for (int k = 0; k < classes; k++) {
            bias[k] = (float) (0.1 * random.nextGaussian());
        }
        double size = epoch == 0 ? 0.05 : alpha == 0 ? 3 : 1.4 - alpha;
        double spread = epoch == 0 ? 0.5 : alpha == 0 ? 2.2 : 0.5;
        float[] rows = new float[examples.size() * classes];
        double[] x = new double[WIDTH];
        for (int row = 0; row < examples.size(); row++) {
            int label = examples.label(row);
            double inward = examples.split(row) == Split.TRAIN ? 1 : 0.45 + 0.55 * random.nextDouble();
            for (int d = 0; d < WIDTH; d++) {
                x[d] = inward * size * weights[label * WIDTH + d] + spread * random.nextGaussian();
            }
            for (int k = 0; k < classes; k++) {
                double logit = bias[k];
                for (int d = 0; d < WIDTH; d++) {
                    logit += weights[k * WIDTH + d] * x[d];
                }
                rows[row * classes + k] = (float) logit;
            }
        }
        return new Snapshot(alpha, epoch, Logits.ofRows(rows, classes), Templates.of(weights, bias), null, Map.of());
    }
}
