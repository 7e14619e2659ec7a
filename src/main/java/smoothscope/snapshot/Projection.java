package smoothscope.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import smoothscope.plane.ClassPlane;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.LogitDifferences;
import smoothscope.plane.Logits;
import smoothscope.plane.Point;
import smoothscope.plane.Triangle;

/**
 * The examples of one split seen in one class plane: all that a panel shows. Arrays are not copied and must not be changed.
 *
 * @param rows the examples' rows in the recording, ascending
 * @param places 0, 1, 2 for an example of class A, B, C; {@link #OTHER} for one of another class
 * @param counts how many examples each place has
 * @param u coordinates along {@code w_B − w_A}
 * @param v coordinates towards class C
 * @param wrong whether the network, choosing among all K classes, errs on the example
 * @param templates the templates of A, B, C at true scale
 * @param centroids the mean points of A, B, C; NaN where a class has no example
 * @param differences the logit differences over the plane
 */
public record Projection(
        int[] rows,
        byte[] places,
        int[] counts,
        double[] u,
        double[] v,
        boolean[] wrong,
        List<Point> templates,
        List<Point> centroids,
        LogitDifferences differences) {
    /** The place of an example whose class is none of the three. */
    public static final byte OTHER = 3;

    public Projection(
            int[] rows,
            byte[] places,
            double[] u,
            double[] v,
            boolean[] wrong,
            List<Point> templates,
            List<Point> centroids,
            LogitDifferences differences) {
        this(rows, places, counts(places), u, v, wrong, templates, centroids, differences);
    }

    private static int[] counts(byte[] places) {
        int[] counts = new int[OTHER + 1];
        for (byte place : places) {
            counts[place]++;
        }
        return counts;
    }

    /**
     * Projects the examples of the three classes, or of all classes, onto the three classes' plane.
     *
     * @param others whether examples of other classes come along
     */
    public static Projection of(
            Recording recording, Snapshot snapshot, ClassTriple triple, Split split, boolean others) {
        ClassPlane plane = new ClassPlane(snapshot.templates(), triple);
        Examples examples = recording.examples();
        int[] rows = others ? examples.rows(split) : rows(examples, triple, split);
        byte[] places = new byte[rows.length];
        double[] u = new double[rows.length];
        double[] v = new double[rows.length];
        boolean[] wrong = new boolean[rows.length];
        Logits logits = snapshot.logits();
        float[] za = logits.column(triple.a());
        float[] zb = logits.column(triple.b());
        float[] zc = logits.column(triple.c());
        int[] predicted = snapshot.predicted();
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            int label = examples.label(row);
            int place = triple.place(label);
            places[i] = place < 0 ? OTHER : (byte) place;
            u[i] = plane.u(za[row], zb[row]);
            v[i] = plane.v(za[row], zb[row], zc[row]);
            wrong[i] = predicted[row] != label;
        }
        int[] counts = counts(places);
        return new Projection(
                rows,
                places,
                counts,
                u,
                v,
                wrong,
                plane.templates(),
                centroids(places, counts, u, v),
                plane.logitDifferences());
    }

    private static int[] rows(Examples examples, ClassTriple triple, Split split) {
        int[] all = examples.rows(split);
        int[] rows = new int[all.length];
        int count = 0;
        for (int row : all) {
            if (triple.place(examples.label(row)) >= 0) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static List<Point> centroids(byte[] places, int[] counts, double[] u, double[] v) {
        double[] sumU = new double[OTHER + 1];
        double[] sumV = new double[OTHER + 1];
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            if (place != OTHER) {
                sumU[place] += u[i];
                sumV[place] += v[i];
            }
        }
        List<Point> centroids = new ArrayList<>(OTHER);
        for (int place = 0; place < OTHER; place++) {
            centroids.add(new Point(sumU[place] / counts[place], sumV[place] / counts[place]));
        }
        return List.copyOf(centroids);
    }

    /**
     * The same examples between two measured projections, each coordinate a share {@code t} of the way from this one to that one. An
     * example counts as misclassified as it is in the nearer of the two.
     */
    public Projection towards(Projection there, double t) {
        if (!Arrays.equals(rows, there.rows)) {
            throw new IllegalArgumentException("projections of different examples");
        }
        return new Projection(
                rows,
                places,
                counts,
                between(u, there.u, t),
                between(v, there.v, t),
                t < 0.5 ? wrong : there.wrong,
                points(templates, there.templates, t),
                points(centroids, there.centroids, t),
                differences.towards(there.differences, t));
    }

    private static double[] between(double[] here, double[] there, double t) {
        double[] between = new double[here.length];
        for (int i = 0; i < here.length; i++) {
            between[i] = here[i] + t * (there[i] - here[i]);
        }
        return between;
    }

    private static List<Point> points(List<Point> here, List<Point> there, double t) {
        List<Point> points = new ArrayList<>(here.size());
        for (int i = 0; i < here.size(); i++) {
            points.add(here.get(i).towards(there.get(i), t));
        }
        return List.copyOf(points);
    }

    /**
     * The same examples, each row named by another number.
     *
     * @param numbers the number of each of the recording's rows, no two alike
     */
    public Projection renumbered(int[] numbers) {
        int size = rows.length;
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) numbers[rows[i]] << Integer.SIZE | i;
        }
        Arrays.sort(order);
        int[] named = new int[size];
        byte[] movedPlaces = new byte[size];
        double[] movedU = new double[size];
        double[] movedV = new double[size];
        boolean[] movedWrong = new boolean[size];
        for (int i = 0; i < size; i++) {
            int from = (int) order[i];
            named[i] = (int) (order[i] >> Integer.SIZE);
            movedPlaces[i] = places[from];
            movedU[i] = u[from];
            movedV[i] = v[from];
            movedWrong[i] = wrong[from];
        }
        return new Projection(
                named, movedPlaces, counts, movedU, movedV, movedWrong, templates, centroids, differences);
    }

    /** The number of examples. */
    public int size() {
        return rows.length;
    }

    /** The number of examples at a place (0, 1, 2, or {@link #OTHER}). */
    public int count(int place) {
        return counts[place];
    }

    /** The triangle of the three centroids. */
    public Triangle triangle() {
        return new Triangle(centroids.get(0), centroids.get(1), centroids.get(2));
    }
}
