package smoothscope.plane;

import java.util.List;
import smoothscope.problem.DegenerateTemplates;

/**
 * The affine plane through the templates of three classes (Müller, Kornblith, Hinton 2019, section 2), with an orthonormal basis.
 *
 * <p>{@code e1 = (w̃_b − w̃_a)/‖·‖}; {@code e2} is what is left of {@code w̃_c − w̃_a} at a right angle to {@code e1}, normalised. The origin is the
 * centroid of the three templates. So A→B always points along +u and C has v &gt; 0: nothing flips from one α or epoch to the next.
 *
 * <p>An activation {@code x̃ = [x ; 1]} meets a template in its logit, {@code x̃·w̃_k = z_k}. Both coordinates are therefore linear
 * combinations of three logits:
 *
 * <pre>
 * x̃·e1 = (z_b − z_a) / side
 * x̃·e2 = (z_c − z_a − slant·x̃·e1) / height
 * </pre>
 */
public final class ClassPlane {
    /** Below this share of the templates' own size, a side or height of their triangle counts as zero. */
    private static final double DEGENERATE = 1e-6;

    private final ClassTriple triple;
    /** Length of {@code w̃_b − w̃_a}. */
    private final double side;
    /** Component of {@code w̃_c − w̃_a} along e1. */
    private final double slant;
    /** Component of {@code w̃_c − w̃_a} along e2, positive. */
    private final double height;

    private final double perSide;
    private final double perHeight;
    /** The origin's own coordinates, {@code o·e1} and {@code o·e2}. */
    private final double originU;

    private final double originV;
    /** {@code ‖o‖²}. */
    private final double originSquared;

    public ClassPlane(Templates templates, ClassTriple triple) {
        int a = triple.a();
        int b = triple.b();
        int c = triple.c();
        if (Math.max(a, Math.max(b, c)) >= templates.classes()) {
            throw new IndexOutOfBoundsException(triple + " among " + templates.classes() + " classes");
        }
        double ab = templates.squaredDistance(a, b);
        double ac = templates.squaredDistance(a, c);
        // (w̃_b − w̃_a)·(w̃_c − w̃_a)
        double across = templates.inner(b, c) - templates.inner(a, b) - templates.inner(a, c) + templates.inner(a, a);
        double scale =
                Math.sqrt(Math.max(templates.inner(a, a), Math.max(templates.inner(b, b), templates.inner(c, c))));
        if (!Double.isFinite(ab + ac + across + scale)) {
            throw new DegenerateTemplates("a template is not finite");
        }
        double shortest = Math.sqrt(Math.min(ab, Math.min(ac, templates.squaredDistance(b, c))));
        if (shortest <= DEGENERATE * scale) {
            throw new DegenerateTemplates("two of their templates are equal");
        }
        this.triple = triple;
        this.side = Math.sqrt(ab);
        this.slant = across / side;
        this.height = Math.sqrt(Math.max(0, ac - slant * slant));
        if (height <= DEGENERATE * Math.max(scale, side)) {
            throw new DegenerateTemplates("their templates lie on one line");
        }
        this.perSide = 1 / side;
        this.perHeight = 1 / height;
        double originA = originInner(templates, a, triple);
        double originB = originInner(templates, b, triple);
        double originC = originInner(templates, c, triple);
        this.originU = (originB - originA) / side;
        this.originV = (originC - originA - slant * originU) / height;
        this.originSquared = (originA + originB + originC) / 3;
    }

    /** The origin's inner product with a template, {@code o·w̃_k}. */
    private static double originInner(Templates templates, int k, ClassTriple triple) {
        return (templates.inner(triple.a(), k) + templates.inner(triple.b(), k) + templates.inner(triple.c(), k)) / 3;
    }

    public ClassTriple triple() {
        return triple;
    }

    /** Coordinate along e1 of an example with these logits for A and B. */
    public double u(double za, double zb) {
        return (zb - za) * perSide - originU;
    }

    /** Coordinate along e2 of an example with these logits for A, B and C. */
    public double v(double za, double zb, double zc) {
        return (zc - za - slant * ((zb - za) * perSide)) * perHeight - originV;
    }

    public Point project(double za, double zb, double zc) {
        return new Point(u(za, zb), v(za, zb, zc));
    }

    /**
     * Distance of an example from the plane, exact given exact inputs; never negative.
     *
     * @param squaredNorm {@code ‖[x ; 1]‖²}
     */
    public double distance(double squaredNorm, double za, double zb, double zc) {
        double fromOrigin = squaredNorm - 2 * (za + zb + zc) / 3 + originSquared;
        double u = u(za, zb);
        double v = v(za, zb, zc);
        return Math.sqrt(Math.max(0, fromOrigin - u * u - v * v));
    }

    /** The three templates A, B, C in the plane, at true scale. */
    public List<Point> templates() {
        double thirdU = (side + slant) / 3;
        double thirdV = height / 3;
        return List.of(
                new Point(-thirdU, -thirdV),
                new Point(side - thirdU, -thirdV),
                new Point(slant - thirdU, height - thirdV));
    }

    /** The model's own logit differences as functions of (u, v). */
    public LogitDifferences logitDifferences() {
        Affine ba = new Affine(side, 0, side * originU);
        Affine ca = new Affine(slant, height, slant * originU + height * originV);
        return new LogitDifferences(ba, ca);
    }
}
