package smoothscope.snapshot.own;

/**
 * How somebody's own arrays are read.
 *
 * @param measured whether activations are measured, which takes as long as everything else
 * @param fromOne whether labels count classes from 1
 */
public record OwnReading(boolean measured, boolean fromOne) {
    /** With everything that can be measured, and labels from 0. */
    public static final OwnReading USUAL = new OwnReading(true, false);
}
