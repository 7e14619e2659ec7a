package smoothscope.session.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * How a play through α or the epochs runs.
 *
 * @param speed how many times as fast as usual, one of {@link #SPEEDS}
 * @param loop what comes after the end
 */
@RecordBuilder
public record PlayStyle(double speed, Loop loop) implements PlayStyleBuilder.With {
    /** What comes after the end. */
    public enum Loop {
        /** The way back. */
        THERE_AND_BACK,
        /** The beginning. */
        ROUND,
        /** Nothing: it stops. */
        ONCE
    }

    public static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

    public PlayStyle {
        if (!SPEEDS.contains(speed)) {
            throw new IllegalArgumentException("a play runs at one of the speeds " + SPEEDS + ", got " + speed);
        }
    }
}
