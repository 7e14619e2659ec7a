package smoothscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.measure.Softmax;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Snapshot;

/**
 * The colours of a panel's examples where these do not tell the true class.
 *
 * @param by what they tell
 * @param of each example in the projection's order: of predictions the slot of the class, of confidence the fifth that it lies in, from 0; not copied
 */
public record Tints(ColourBy by, byte[] of) {
    /** The range of confidence is cut into so many parts. */
    public static final int PARTS = 5;

    /**
     * What a network says of some examples; empty where colours tell the true class.
     *
     * @param own the three classes as the recording numbers them
     * @param rows the examples' rows in the recording
     */
    public static Optional<Tints> of(ColourBy by, Snapshot network, ClassTriple own, int[] rows) {
        return switch (by) {
            case CLASS -> Optional.empty();
            case PREDICTED -> Optional.of(new Tints(by, predicted(network, own, rows)));
            case CONFIDENCE -> Optional.of(new Tints(by, confident(network, rows)));
        };
    }

    private static byte[] predicted(Snapshot network, ClassTriple own, int[] rows) {
        byte[] slots = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int place = own.place(network.predicted()[rows[i]]);
            slots[i] = place < 0 ? Projection.OTHER : (byte) place;
        }
        return slots;
    }

    private static byte[] confident(Snapshot network, int[] rows) {
        Softmax softmax = new Softmax(network.logits().classes());
        byte[] parts = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            softmax.take(network.logits(), rows[i], 1);
            parts[i] = (byte) Math.min(PARTS - 1, (int) (PARTS * softmax.confidence()));
        }
        return parts;
    }

    /** How many colours there are. */
    public int count() {
        return by == ColourBy.CONFIDENCE ? PARTS : Projection.OTHER + 1;
    }

    /** The colours in the order in which they are put: what is in doubt comes last, and so stands above. */
    public List<Integer> inOrder() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, count()).boxed().toList());
        java.util.Collections.reverse(order);
        return order;
    }

    /** Which examples have a colour. */
    public boolean[] having(int tint) {
        boolean[] having = new boolean[of.length];
        for (int i = 0; i < of.length; i++) {
            having[i] = of[i] == tint;
        }
        return having;
    }
}
