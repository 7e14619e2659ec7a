package smoothscope.dataset.drawn;

import java.util.ArrayList;
import java.util.List;

/**
 * A digit as the way of a pen, in a box from −1 to 1, y downwards.
 *
 * @param name the class's name
 * @param strokes each a chain of points {@code x, y, x, y, …}
 */
record PenDigit(String name, List<double[]> strokes) {
    private static final int STEPS = 10;

    /** The classes, by label. */
    static final List<PenDigit> ALL = List.of(
            digit("0", arc(0, 0, 0.62, 0.95, 0, 360)),
            digit("1", line(-0.35, -0.6, 0.05, -0.95, 0.05, 0.95)),
            digit("2", joined(arc(0, -0.45, 0.58, 0.5, 190, 400), line(-0.6, 0.95, 0.62, 0.95))),
            digit("3", arc(-0.05, -0.47, 0.52, 0.47, 200, 450), arc(-0.05, 0.47, 0.6, 0.48, -90, 160)),
            digit("4", line(0.1, -0.95, -0.65, 0.35, 0.65, 0.35), line(0.3, -0.2, 0.3, 0.95)),
            digit("5", joined(line(0.55, -0.95, -0.45, -0.95, -0.5, -0.1), arc(-0.05, 0.35, 0.6, 0.58, -125, 150))),
            digit("6", joined(line(0.4, -0.95, -0.3, -0.3), arc(0, 0.4, 0.55, 0.55, 200, 560))),
            digit("7", line(-0.6, -0.95, 0.6, -0.95, -0.15, 0.95)),
            digit("8", arc(0, -0.48, 0.47, 0.46, 0, 360), arc(0, 0.47, 0.58, 0.5, 0, 360)),
            digit("9", arc(0, -0.4, 0.55, 0.55, 0, 360), line(0.55, -0.4, 0.35, 0.95)));

    private static PenDigit digit(String name, double[]... strokes) {
        return new PenDigit(name, List.of(strokes));
    }

    static List<String> names() {
        return ALL.stream().map(PenDigit::name).toList();
    }

    private static double[] line(double... points) {
        return points;
    }

    /** Part of an ellipse; degrees run clockwise from the right, since y points down. */
    private static double[] arc(double x, double y, double width, double height, double from, double to) {
        double[] points = new double[2 * STEPS + 2];
        for (int i = 0; i <= STEPS; i++) {
            double angle = Math.toRadians(from + i * (to - from) / STEPS);
            points[2 * i] = x + width * Math.cos(angle);
            points[2 * i + 1] = y + height * Math.sin(angle);
        }
        return points;
    }

    /** One stroke after the other without lifting the pen. */
    private static double[] joined(double[]... parts) {
        List<Double> points = new ArrayList<>();
        for (double[] part : parts) {
            for (double value : part) {
                points.add(value);
            }
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
