package smoothscope.figure.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.plane.LogitPlane;
import smoothscope.plane.Point;

/**
 * Where two networks see the same examples of three classes, in the plane of their logits; see {@link LogitPlane}.
 *
 * @param rows the examples' numbers, ascending
 * @param slots 0, 1, 2 for an example of A, B, C
 * @param from where the first network sees each
 * @param to where the second one sees it
 */
public record Moves(int[] rows, byte[] slots, Point[] from, Point[] to) {
    public Moves {
        if (rows.length != slots.length || rows.length != from.length || rows.length != to.length) {
            throw new IllegalArgumentException("rows, slots and places differ in length");
        }
    }

    public int size() {
        return rows.length;
    }

    /** The index of an example; negative where it is none of these. */
    public int index(int row) {
        return Arrays.binarySearch(rows, row);
    }

    /** The mean place of one class's examples. */
    public Optional<Point> centroid(int slot, boolean before) {
        Point[] places = before ? from : to;
        int[] members =
                IntStream.range(0, slots.length).filter(i -> slots[i] == slot).toArray();
        return members.length == 0
                ? Optional.empty()
                : Optional.of(new Point(
                        Arrays.stream(members)
                                .mapToDouble(i -> places[i].u())
                                .average()
                                .orElseThrow(),
                        Arrays.stream(members)
                                .mapToDouble(i -> places[i].v())
                                .average()
                                .orElseThrow()));
    }

    /** The class of the largest of three logits: 0, 1, 2 for A, B, C. */
    static int side(Point place) {
        double ofA = -place.u() * Math.sqrt(3) - place.v();
        double ofB = place.u() * Math.sqrt(3) - place.v();
        double ofC = 2 * place.v();
        return ofC > ofA && ofC > ofB ? 2 : ofB > ofA ? 1 : 0;
    }

    /** How many examples the first or the second network puts on their own class's side among the three. */
    public long right(boolean before) {
        Point[] places = before ? from : to;
        return IntStream.range(0, slots.length)
                .filter(i -> side(places[i]) == slots[i])
                .count();
    }

    /** How many examples changed sides. */
    public long crossed() {
        return IntStream.range(0, slots.length)
                .filter(i -> side(from[i]) != side(to[i]))
                .count();
    }
}
