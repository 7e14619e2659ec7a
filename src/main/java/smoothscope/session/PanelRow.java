package smoothscope.session;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;

/**
 * The measured network behind a row of panels, and how its recording numbers what the session speaks of.
 *
 * @param triple the three classes as the recording numbers them
 * @param row where the recording holds an example of the session; empty where it does not
 * @param number the session's number of one of the recording's classes
 */
public record PanelRow(
        Recording recording,
        Snapshot network,
        ClassTriple triple,
        IntFunction<OptionalInt> row,
        IntUnaryOperator number) {
    /** One whose recording numbers as the session does. */
    public static PanelRow of(Recording recording, Snapshot network, ClassTriple triple) {
        return new PanelRow(recording, network, triple, OptionalInt::of, number -> number);
    }
}
