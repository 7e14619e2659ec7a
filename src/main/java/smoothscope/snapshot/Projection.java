package smoothscope.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import smoothscope.plane.ClassPlane;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.LogitDifferences;
import smoothscope.plane.Logits;
import smoothscope.plane.Point;
import smoothscope.plane.Triangle;

/**
 * The examples of one split seen in one class plane: all that a panel shows. Arrays are not copied and must not be changed. Coordinates between
 * two measured projections are worked out as they are asked for, so that α moves through a million examples without a copy of them.
 */
public final class Projection {
    /** The slot of an example whose class is none of the three. */
    public static final byte OTHER = 3;

    private final int[] rows;
    private final byte[] slots;
    private final int[] counts;
    private final boolean[] wrong;
    private final List<Point> templates;
    private final List<Point> centroids;
    private final LogitDifferences differences;
    /** Where the examples were measured, and where they are on their way to: a share of the way, 0 where there is no way to go. */
    private final double[] u;

    private final double[] v;
    private final double[] thereU;
    private final double[] thereV;
    private final double share;

    /**
     * @param rows the examples' rows in the recording, ascending
     * @param slots 0, 1, 2 for an example of class A, B, C; {@link #OTHER} for one of another class
     * @param u coordinates along {@code w_B − w_A}
     * @param v coordinates towards class C
     * @param wrong whether the network, choosing among all K classes, errs on the example
     * @param templates the templates of A, B, C at true scale
     * @param centroids the mean points of A, B, C; NaN where a class has no example
     * @param differences the logit differences over the plane
     */
    public Projection(
            int[] rows,
            byte[] slots,
            double[] u,
            double[] v,
            boolean[] wrong,
            List<Point> templates,
            List<Point> centroids,
            LogitDifferences differences) {
        this(rows, slots, Members.counts(slots), u, v, u, v, 0, wrong, templates, centroids, differences);
    }

    private Projection(
            int[] rows,
            byte[] slots,
            int[] counts,
            double[] u,
            double[] v,
            double[] thereU,
            double[] thereV,
            double share,
            boolean[] wrong,
            List<Point> templates,
            List<Point> centroids,
            LogitDifferences differences) {
        this.rows = rows;
        this.slots = slots;
        this.counts = counts;
        this.u = u;
        this.v = v;
        this.thereU = thereU;
        this.thereV = thereV;
        this.share = share;
        this.wrong = wrong;
        this.templates = List.copyOf(templates);
        this.centroids = List.copyOf(centroids);
        this.differences = differences;
    }

    /**
     * Projects the examples of the three classes, or of all classes, onto the three classes' plane.
     *
     * @param others whether examples of other classes come along
     */
    public static Projection of(
            Recording recording, Snapshot snapshot, ClassTriple triple, Split split, boolean others) {
        ClassPlane plane = new ClassPlane(snapshot.templates(), triple);
        Members members = recording.examples().members(triple, split, others);
        int[] rows = members.rows();
        double[] u = new double[rows.length];
        double[] v = new double[rows.length];
        Logits logits = snapshot.logits();
        float[] za = logits.column(triple.a());
        float[] zb = logits.column(triple.b());
        float[] zc = logits.column(triple.c());
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            u[i] = plane.u(za[row], zb[row]);
            v[i] = plane.v(za[row], zb[row], zc[row]);
        }
        return new Projection(
                rows,
                members.slots(),
                members.counts(),
                u,
                v,
                u,
                v,
                0,
                wrong(recording.examples(), snapshot, rows),
                plane.templates(),
                centroids(members.slots(), members.counts(), u, v),
                plane.logitDifferences());
    }

    private static boolean[] wrong(Examples examples, Snapshot snapshot, int[] rows) {
        int[] predicted = snapshot.predicted();
        boolean[] wrong = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            wrong[i] = predicted[rows[i]] != examples.label(rows[i]);
        }
        return wrong;
    }

    private static List<Point> centroids(byte[] slots, int[] counts, double[] u, double[] v) {
        double[] sumU = new double[OTHER + 1];
        double[] sumV = new double[OTHER + 1];
        for (int i = 0; i < slots.length; i++) {
            int slot = slots[i];
            if (slot != OTHER) {
                sumU[slot] += u[i];
                sumV[slot] += v[i];
            }
        }
        List<Point> centroids = new ArrayList<>(OTHER);
        for (int slot = 0; slot < OTHER; slot++) {
            centroids.add(new Point(sumU[slot] / counts[slot], sumV[slot] / counts[slot]));
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
                slots,
                counts,
                u(),
                v(),
                there.u(),
                there.v(),
                t,
                t < 0.5 ? wrong : there.wrong,
                points(templates, there.templates, t),
                points(centroids, there.centroids, t),
                differences.towards(there.differences, t));
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
        byte[] movedSlots = new byte[size];
        double[] movedU = new double[size];
        double[] movedV = new double[size];
        boolean[] movedWrong = new boolean[size];
        for (int i = 0; i < size; i++) {
            int from = (int) order[i];
            named[i] = (int) (order[i] >> Integer.SIZE);
            movedSlots[i] = slots[from];
            movedU[i] = u(from);
            movedV[i] = v(from);
            movedWrong[i] = wrong[from];
        }
        return new Projection(named, movedSlots, movedU, movedV, movedWrong, templates, centroids, differences);
    }

    /** Coordinate of an example along {@code w_B − w_A}. */
    public double u(int index) {
        return share == 0 ? u[index] : u[index] + share * (thereU[index] - u[index]);
    }

    /** Coordinate of an example towards class C. */
    public double v(int index) {
        return share == 0 ? v[index] : v[index] + share * (thereV[index] - v[index]);
    }

    /** The coordinates of all examples along {@code w_B − w_A}; between two measured projections a new array. */
    public double[] u() {
        return share == 0
                ? u
                : IntStream.range(0, u.length).mapToDouble(this::u).toArray();
    }

    /** The coordinates of all examples towards class C; between two measured projections a new array. */
    public double[] v() {
        return share == 0
                ? v
                : IntStream.range(0, v.length).mapToDouble(this::v).toArray();
    }

    /** The examples' rows in the recording, ascending. */
    public int[] rows() {
        return rows;
    }

    /** The examples' slots. */
    public byte[] slots() {
        return slots;
    }

    /** Whether the network, choosing among all K classes, errs on each example. */
    public boolean[] wrong() {
        return wrong;
    }

    /** The templates of A, B, C at true scale. */
    public List<Point> templates() {
        return templates;
    }

    /** The mean points of A, B, C; NaN where a class has no example. */
    public List<Point> centroids() {
        return centroids;
    }

    /** The logit differences over the plane. */
    public LogitDifferences differences() {
        return differences;
    }

    /** The number of examples. */
    public int size() {
        return rows.length;
    }

    /** The number of examples at a slot (0, 1, 2, or {@link #OTHER}). */
    public int count(int slot) {
        return counts[slot];
    }

    /** The triangle of the three centroids. */
    public Triangle triangle() {
        return new Triangle(centroids.get(0), centroids.get(1), centroids.get(2));
    }
}
