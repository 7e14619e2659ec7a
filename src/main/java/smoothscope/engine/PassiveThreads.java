package smoothscope.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Lets the library's threads wait for each other asleep. By default they spin, which is a little quicker on an idle machine, and several
 * times slower as soon as anything else (a window, a build) wants a core: measured 140 against 720 images/s on two busy cores.
 *
 * <p>The threads' own library reads its environment once, while it is being loaded; Java has no call that changes the environment, so the C
 * library's is used. What the user has set stays.
 */
final class PassiveThreads {
    private static final int KEEP_WHAT_IS_SET = 0;
    private static final String SPINS = "1000";
    private static final String BLOCK_TIME_MILLISECONDS = "0";

    private PassiveThreads() {}

    static void prepare() {
        if (Platform.isWindows()) {
            return; // its C library's environment is not the one the threads read
        }
        try {
            Function set = NativeLibrary.getInstance("c").getFunction("setenv");
            set.invokeInt(new Object[] {"GOMP_SPINCOUNT", SPINS, KEEP_WHAT_IS_SET});
            set.invokeInt(new Object[] {"KMP_BLOCKTIME", BLOCK_TIME_MILLISECONDS, KEEP_WHAT_IS_SET});
        } catch (LinkageError unavailable) {
            System.getLogger(PassiveThreads.class.getName())
                    .log(System.Logger.Level.DEBUG, "threads will spin while they wait", unavailable);
        }
    }
}
