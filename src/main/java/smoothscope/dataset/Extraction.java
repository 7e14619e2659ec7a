package smoothscope.dataset;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much of a folder's pictures is wanted, and what may stand in memory at once.
 *
 * @param train whether the part to learn from is looked at
 * @param validation whether the part to validate is
 * @param outputs how many classes the network knows that looks; a folder may hold fewer
 * @param classes which classes are looked at, else all; no picture of another is sought
 * @param bytes of pixels that may be kept; where more are wanted, pictures are read as they are needed; 0 where single ones are shown
 */
public record Extraction(
        boolean train, boolean validation, OptionalInt outputs, Optional<ClassChoice> classes, long bytes) {
    /** What is kept at most: small pictures by the ten thousand, but few photographs. */
    private static final long KEPT = 256L << 20;
    /** Pixels may fill this part of the memory that the program may take. */
    private static final int SHARE = 4;

    public Extraction(boolean train, boolean validation, OptionalInt outputs, Optional<ClassChoice> classes) {
        this(
                train,
                validation,
                outputs,
                classes,
                Math.min(KEPT, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /** Of all classes that are there. */
    public Extraction(boolean train, boolean validation, long bytes) {
        this(train, validation, OptionalInt.empty(), Optional.empty(), bytes);
    }

    /** To show single pictures of both parts. */
    public static Extraction single(OptionalInt outputs, Optional<ClassChoice> classes) {
        return new Extraction(true, true, outputs, classes, 0);
    }

    /** Whether single pictures are shown, so that it does not matter what the others are like. */
    public boolean isSingle() {
        return bytes == 0;
    }

    /** Both parts, to train on them or to look with whatever network. */
    public static Extraction whole() {
        return new Extraction(true, true, OptionalInt.empty(), Optional.empty());
    }
}
