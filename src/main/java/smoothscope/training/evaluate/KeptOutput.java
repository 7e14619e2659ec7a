package smoothscope.training.evaluate;

import java.util.Arrays;
import smoothscope.network.Network;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;

/** What a network makes of examples that come a few at a time, kept one after the other. */
public final class KeptOutput {
    private final int width;
    private final int classes;
    private final float[] activations;
    private final float[] logits;
    private final int[] labels;
    private int size;

    /** @param most examples that may come */
    public KeptOutput(int most, Network network) {
        this.width = network.showsActivations() ? network.width() : 0;
        this.classes = network.classes();
        this.activations = room(most, width);
        this.logits = room(most, classes);
        this.labels = new int[most];
    }

    private static float[] room(int examples, int numbers) {
        long all = (long) examples * numbers;
        if (all > Integer.MAX_VALUE - 8) {
            throw new InvalidSetting(
                    Sentence.of("%s examples of %s numbers each are more than can be recorded.", examples, numbers),
                    "Record fewer examples of each class (--per-class), or look in parts (--shard).");
        }
        return new float[(int) all];
    }

    public void add(ModelOutput output) {
        System.arraycopy(output.activations(), 0, activations, size * width, output.activations().length);
        System.arraycopy(output.logits(), 0, logits, size * classes, output.logits().length);
        System.arraycopy(output.labels(), 0, labels, size, output.size());
        size += output.size();
    }

    public ModelOutput output() {
        return size == labels.length
                ? new ModelOutput(activations, logits, labels)
                : new ModelOutput(
                        Arrays.copyOf(activations, size * width),
                        Arrays.copyOf(logits, size * classes),
                        Arrays.copyOf(labels, size));
    }
}
