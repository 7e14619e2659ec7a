package smoothscope.snapshot;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;

/** Recordings made from drawn activations and templates, so that every array fits every other. */
public final class PlantedRecordings {
    private static final int WIDTH = 7;

    private PlantedRecordings() {}

    public static Recording of(int snapshots, int examples, int classes) {
        Random random = new Random(31L * snapshots + 7L * examples + classes);
        List<Snapshot> all = new ArrayList<>();
        for (int s = 0; s < snapshots; s++) {
            all.add(snapshot(random, 0.05 * (s >> 1), s % 2 * 3, examples, classes, s));
        }
        int[] labels = IntStream.range(0, examples).map(row -> row % classes).toArray();
        byte[] splits = new byte[examples];
        int[] images = new int[examples];
        for (int row = 0; row < examples; row++) {
            splits[row] = (byte) (row < examples / 2 ? 0 : 1);
            images[row] = 3 * row + 1;
        }
        List<String> names = IntStream.range(0, classes)
                .mapToObj(k -> "Klasse ü" + k + ", 鶴")
                .toList();
        JsonObject meta = new JsonObject();
        meta.addProperty("dataset", "planted");
        meta.addProperty("seed", 7);
        return new Recording(new Examples(labels, splits, images), names, all, new Meta(meta));
    }

    private static Snapshot snapshot(Random random, double alpha, int epoch, int examples, int classes, int s) {
        float[] weights = normal(random, classes * WIDTH);
        float[] bias = normal(random, classes);
        float[] activations = normal(random, examples * WIDTH);
        float[] rows = new float[examples * classes];
        float[] norms = new float[examples];
        for (int i = 0; i < examples; i++) {
            norms[i] = 1;
            for (int d = 0; d < WIDTH; d++) {
                norms[i] += activations[i * WIDTH + d] * activations[i * WIDTH + d];
            }
            for (int k = 0; k < classes; k++) {
                double sum = bias[k];
                for (int d = 0; d < WIDTH; d++) {
                    sum += (double) activations[i * WIDTH + d] * weights[k * WIDTH + d];
                }
                rows[i * classes + k] = (float) sum;
            }
        }
        Map<Split, Snapshot.Stored> stored = new EnumMap<>(Split.class);
        double[] classGram = Templates.of(normal(random, classes * WIDTH), normal(random, classes))
                .gram();
        stored.put(Split.TRAIN, new Snapshot.Stored(Map.of("nc1", 0.25 + s, "split_accuracy", 0.5), classGram));
        if (s % 2 == 1) {
            stored.put(Split.VALIDATION, new Snapshot.Stored(Map.of("nc1", -1.5)));
        }
        return new Snapshot(alpha, epoch, Logits.ofRows(rows, classes), Templates.of(weights, bias), norms, stored);
    }

    public static float[] normal(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
