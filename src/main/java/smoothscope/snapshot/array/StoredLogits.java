package smoothscope.snapshot.array;

import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import smoothscope.file.HalfFloat;
import smoothscope.plane.Logits;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpyElements;

/**
 * The logits of a recording's snapshots. Most snapshots are not looked at for long, so halves are read and checked, and are widened and
 * turned over only where somebody asks for them.
 */
public final class StoredLogits {
    /** Logits of a snapshot beyond which that would be waited for; they are widened at once. */
    private static final long MANY = 1 << 20;

    private StoredLogits() {}

    /**
     * Reads logits {@code [S, N, K]}, a snapshot after the other.
     *
     * @throws WrongContents where one is not finite
     */
    public static List<Logits> read(NpyArray array) {
        boolean later = array.isHalf() && !array.isFortran() && (long) array.size(1) * array.size(2) <= MANY;
        return later
                ? halves(array, array.size(1), array.size(2))
                : Stream.of(LogitColumns.read(array)).map(Logits::new).toList();
    }

    private static List<Logits> halves(NpyArray array, int examples, int classes) {
        List<Logits> logits = new ArrayList<>();
        try (NpyElements elements = array.elements()) {
            for (int s = 0; s < array.size(0); s++) {
                short[] rows = new short[examples * classes];
                elements.read(rows);
                if (!HalfFloat.allFinite(rows)) {
                    throw array.notFinite();
                }
                logits.add(new Logits(examples, classes, () -> widened(rows)));
            }
        }
        return logits;
    }

    private static float[] widened(short[] halves) {
        float[] wide = new float[halves.length];
        HalfFloat.toFloats(ShortBuffer.wrap(halves), wide, 0);
        return wide;
    }
}
