package smoothscope.training.input;

import java.util.Random;

/** Wrong labels on purpose: the second classic reason to smooth. */
public final class LabelNoise {
    private LabelNoise() {}

    /**
     * The labels with a share of them replaced, each by another class drawn uniformly.
     *
     * @param labels {@code [N]}, left as they are
     * @param classes K
     * @param share of the examples, in {@code [0, 1]}; rounded to whole examples
     */
    public static int[] apply(int[] labels, int classes, double share, long seed) {
        int[] noisy = labels.clone();
        Random random = RandomStream.LABEL_NOISE.at(seed, 0);
        int[] order = Shuffle.permutation(labels.length, random);
        int wrong = (int) Math.round(share * labels.length);
        for (int i = 0; i < wrong; i++) {
            noisy[order[i]] = (labels[order[i]] + 1 + random.nextInt(classes - 1)) % classes;
        }
        return noisy;
    }
}
