package smoothscope.figure.chart;

import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.layout.Ticks;
import smoothscope.text.Decimals;

/**
 * The values that an axis spans.
 *
 * @param ticks where numbers stand on a linear axis, and on a logarithmic one that spans too little for others
 * @param logarithmic whether equal lengths are equal ratios; then {@code from} is positive
 */
public record Axis(double from, double to, Ticks ticks, boolean logarithmic) {
    /** A number on the axis. */
    public record Tick(double value, String label) {}

    /** Of an axis's place: what is shorter, a double hardly resolves. */
    private static final double LEAST_SPAN = 1e-12;

    private static final int FEW = 3;

    public Axis {
        if (!(from < to) || (logarithmic && !(from > 0))) {
            throw new IllegalArgumentException("an axis from " + from + " to " + to);
        }
    }

    Axis(double from, double to, Ticks ticks) {
        this(from, to, ticks, false);
    }

    /** From one value to another, with at least so many steps between numbers. */
    public static Axis of(double from, double to, int steps) {
        double middle = from / 2 + to / 2;
        double least = Math.max(Double.MIN_NORMAL / Math.ulp(1.0), LEAST_SPAN * Math.abs(middle));
        if (!(to - from >= least && to - from <= Double.MAX_VALUE / 10)) {
            return around(Double.isFinite(middle) ? middle : 0, least, steps);
        }
        return new Axis(from, to, Ticks.atLeast((to - from) / steps));
    }

    /** An axis on which values are told apart, where all are one. */
    private static Axis around(double middle, double least, int steps) {
        double half = Double.isFinite(least) ? Math.max(least, 1e-6) : 1;
        double bounded = Math.max(-1e300, Math.min(1e300, middle));
        return new Axis(bounded - half, bounded + half, Ticks.atLeast(2 * half / steps));
    }

    /** From one positive value to another, numbered by powers of ten, by their doubles and halves where these are few, and evenly where even so hardly one is there. */
    public static Axis logarithmic(double from, double to) {
        return new Axis(from, to, Ticks.atLeast((to - from) / FEW), true);
    }

    /** Where a value lies, as a share of the axis' length. */
    public double share(double value) {
        return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    /** The value at a share of the axis' length. */
    public double value(double share) {
        return logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
    }

    List<Tick> numbers() {
        if (logarithmic) {
            List<Tick> decades = decades(1);
            List<Tick> numbers = decades.size() < FEW ? decades(1, 2, 5) : decades;
            if (numbers.size() > 1) {
                return numbers;
            }
        }
        return ticks.between(from, to).stream()
                .map(tick -> new Tick(tick * ticks.step(), ticks.label(tick)))
                .toList();
    }

    private List<Tick> decades(double... factors) {
        List<Tick> numbers = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
            for (double factor : factors) {
                double value = factor * Math.pow(10, power);
                if (value >= from && value <= to) {
                    numbers.add(new Tick(value, Decimals.digits(value, 1)));
                }
            }
        }
        return numbers;
    }
}
