package smoothscope.app.text;

import java.time.Duration;

/** How long something will take, in words. */
public final class TimeText {
    private static final long SECONDS = 90;
    private static final double MINUTE = 60;

    private TimeText() {}

    public static String left(Duration left) {
        long seconds = left.toSeconds();
        return seconds < SECONDS
                ? Texts.of("data.seconds", seconds)
                : Texts.of("data.minutes", Math.round(seconds / MINUTE));
    }
}
