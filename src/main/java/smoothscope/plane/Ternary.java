package smoothscope.plane;

/**
 * Three shares that add up to one, as a place in an equilateral triangle of side 1: A at {@code (0, 0)}, B at {@code (1, 0)}, C at
 * {@code (½, √3/2)}.
 */
public final class Ternary {
    /** From the base to C. */
    public static final double HEIGHT = Math.sqrt(3) / 2;

    private Ternary() {}

    /** The softmax over three logits alone, at a temperature: a network's soft target, renormalised to the three classes. */
    public static Point target(double a, double b, double c, double temperature) {
        double top = Math.max(a, Math.max(b, c));
        double ofA = Math.exp((a - top) / temperature);
        double ofB = Math.exp((b - top) / temperature);
        double ofC = Math.exp((c - top) / temperature);
        double sum = ofA + ofB + ofC;
        return new Point((ofB + ofC / 2) / sum, HEIGHT * ofC / sum);
    }
}
