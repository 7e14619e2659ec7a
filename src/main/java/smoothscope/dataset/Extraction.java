package smoothscope.dataset;

/**
 * How much of a folder's pictures is wanted, and what may stand in memory at once.
 *
 * @param train whether the part to learn from is looked at
 * @param validation whether the part to validate is
 * @param bytes of pixels that may be kept; where more are wanted, pictures are read as they are needed
 */
public record Extraction(boolean train, boolean validation, long bytes) {
    /** Pixels may fill this part of the memory that the program may take. */
    private static final int SHARE = 4;

    public Extraction(boolean train, boolean validation) {
        this(train, validation, Runtime.getRuntime().maxMemory() / SHARE);
    }
}
