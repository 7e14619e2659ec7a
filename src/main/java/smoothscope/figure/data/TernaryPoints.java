package smoothscope.figure.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Point;
import smoothscope.plane.Ternary;

/**
 * The soft targets of the examples of three classes.
 *
 * @param rows the examples' numbers
 * @param slots 0, 1, 2 for an example of A, B, C
 * @param places in the triangle of {@link Ternary}
 */
public record TernaryPoints(int[] rows, byte[] slots, List<Point> places) {
    public TernaryPoints {
        places = List.copyOf(places);
    }

    /**
     * At a temperature.
     *
     * @param triple the classes as the logits' columns are numbered
     * @param rows the examples' rows in the logits
     * @param slots 0, 1, 2 for an example of A, B, C
     * @param temperature T, positive
     */
    public static TernaryPoints of(Logits logits, ClassTriple triple, int[] rows, byte[] slots, double temperature) {
        float[] a = logits.column(triple.a());
        float[] b = logits.column(triple.b());
        float[] c = logits.column(triple.c());
        List<Point> places = new ArrayList<>(rows.length);
        for (int row : rows) {
            places.add(Ternary.target(a[row], b[row], c[row], temperature));
        }
        return new TernaryPoints(rows, slots, places);
    }

    /** The same with the examples' numbers as others count them. */
    public TernaryPoints numbered(int[] numbers) {
        return new TernaryPoints(numbers, slots, places);
    }

    public int size() {
        return rows.length;
    }

    /** The mean target of one class's examples. */
    public Optional<Point> centroid(int slot) {
        double u = 0;
        double v = 0;
        int count = 0;
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == slot) {
                u += places.get(i).u();
                v += places.get(i).v();
                count++;
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(new Point(u / count, v / count));
    }
}
