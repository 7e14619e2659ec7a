package smoothscope.training.input;

import java.util.Random;

/**
 * The random streams of a run, each derived from the seed, its purpose and an index (an epoch): nothing depends on how many numbers another
 * stream has drawn, so a run that is resumed at an epoch draws what it would have drawn.
 */
public enum RandomStream {
    WEIGHTS(0),
    ORDER(1),
    AUGMENTATION(2),
    LABEL_NOISE(3),
    LOOKS(4);

    private final int number;

    RandomStream(int number) {
        this.number = number;
    }

    /** A seed for this stream at an index. */
    public long seed(long seed, int index) {
        return mix(mix(mix(seed) + number) + index);
    }

    /** Its numbers at an index. */
    public Random at(long seed, int index) {
        return new Random(seed(seed, index));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): neighbouring inputs give unrelated outputs. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
