package smoothscope.engine;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Lets the C library keep the memory of freed arrays for the next step. By default it hands each large block back to the system at once, so
 * that every step touches fresh pages, which the system must clear first: of a run of AlexNet that was two thirds of the processor's time in
 * the kernel, and half of the run's length.
 */
final class RetainedHeap {
    private static final int TRIM_THRESHOLD = -1;
    private static final int TOP_PAD = -2;
    private static final int MMAP_THRESHOLD = -3;
    private static final int ONE_GIGABYTE = 1 << 30;
    /** More than two of the heaps that a thread's memory is made of, so that an empty one stays. */
    private static final int PAD = 256 << 20;

    private RetainedHeap() {}

    /** The settings are glibc's own; elsewhere nothing is changed. */
    static void prepare() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            var set = NativeLibrary.getInstance("c").getFunction("mallopt");
            set.invokeInt(new Object[] {MMAP_THRESHOLD, ONE_GIGABYTE});
            set.invokeInt(new Object[] {TRIM_THRESHOLD, Integer.MAX_VALUE});
            set.invokeInt(new Object[] {TOP_PAD, PAD});
        } catch (LinkageError unavailable) {
            System.getLogger(RetainedHeap.class.getName())
                    .log(System.Logger.Level.DEBUG, "freed memory goes back to the system", unavailable);
        }
    }
}
