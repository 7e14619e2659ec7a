package smoothscope.plane;

/**
 * The differences of the three classes' logits over the plane. They are exact: {@code z_i − z_j} is affine in (u, v), so decision lines
 * and the softmax among the three classes are the model's own. Nothing is said of the other {@code K − 3} classes.
 *
 * @param ba {@code z_b − z_a}
 * @param ca {@code z_c − z_a}
 */
public record LogitDifferences(Affine ba, Affine ca) {
    /** {@code z_j − z_i} for places 0 (A), 1 (B), 2 (C). */
    public Affine difference(int i, int j) {
        return overA(j).minus(overA(i));
    }

    private Affine overA(int place) {
        return switch (place) {
            case 0 -> new Affine(0, 0, 0);
            case 1 -> ba;
            case 2 -> ca;
            default -> throw new IndexOutOfBoundsException(place);
        };
    }

    /** Softmax among the three classes at a point, into {@code probabilities[0..2]}. */
    public void softmax(double u, double v, double[] probabilities) {
        double b = ba.at(u, v);
        double c = ca.at(u, v);
        double top = Math.max(0, Math.max(b, c));
        double expA = Math.exp(-top);
        double expB = Math.exp(b - top);
        double expC = Math.exp(c - top);
        double sum = expA + expB + expC;
        probabilities[0] = expA / sum;
        probabilities[1] = expB / sum;
        probabilities[2] = expC / sum;
    }

    /** The place (0, 1, 2) of the class that wins at a point; the first of equals. */
    public int winner(double u, double v) {
        double b = ba.at(u, v);
        double c = ca.at(u, v);
        if (b > 0) {
            return c > b ? 2 : 1;
        }
        return c > 0 ? 2 : 0;
    }

    /** The point where all three logits are equal; infinitely far where the lines are parallel. */
    public Point meeting() {
        double determinant = ba.du() * ca.dv() - ba.dv() * ca.du();
        double u = (ba.dv() * ca.constant() - ca.dv() * ba.constant()) / determinant;
        double v = (ca.du() * ba.constant() - ba.du() * ca.constant()) / determinant;
        return new Point(u, v);
    }

    public LogitDifferences towards(LogitDifferences there, double t) {
        return new LogitDifferences(ba.towards(there.ba, t), ca.towards(there.ca, t));
    }
}
