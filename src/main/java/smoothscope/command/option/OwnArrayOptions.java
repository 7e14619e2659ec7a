package smoothscope.command.option;

import picocli.CommandLine.Option;
import smoothscope.snapshot.own.OwnReading;

/** What somebody's own arrays do not say themselves. */
public final class OwnArrayOptions {
    @Option(
            names = "--labels-from-one",
            description = "Of arrays of your own: their labels count classes from 1, not from 0.")
    private boolean fromOne;

    /** @param measured whether activations are measured */
    public OwnReading reading(boolean measured) {
        return new OwnReading(measured, fromOne);
    }
}
