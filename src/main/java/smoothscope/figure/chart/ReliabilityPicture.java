package smoothscope.figure.chart;

import java.awt.Graphics2D;
import java.util.OptionalInt;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.Text;
import smoothscope.measure.Calibration;

/** A reliability chart by itself, small: shares above, counts below as bars alone. */
public final class ReliabilityPicture implements Drawing {
    private static final double NUMBERS = 30;
    private static final double ABOVE = 6;
    private static final double BELOW = 22;
    private static final double BETWEEN = 24;
    private static final double RIGHT = 12;
    /** Height of the histogram as a share of the whole. */
    private static final double HISTOGRAM = 0.26;

    private final ReliabilityChart chart;
    private final Theme theme;
    private final Box page;
    private final Box shares;
    private final Box counts;

    public ReliabilityPicture(ReliabilityChart chart, Theme theme, double width, double height) {
        this.chart = chart;
        this.theme = theme;
        this.page = new Box(0, 0, width, height);
        Box both = page.inset(NUMBERS, ABOVE, RIGHT, BELOW);
        double lower = HISTOGRAM * both.height();
        this.counts = new Box(both.x(), both.bottom() - lower, both.width(), lower);
        this.shares = both.inset(0, 0, 0, lower + BETWEEN);
    }

    @Override
    public double width() {
        return page.width();
    }

    @Override
    public double height() {
        return page.height();
    }

    @Override
    public String heading() {
        return "Reliability";
    }

    public ReliabilityChart chart() {
        return chart;
    }

    /** The bin above or below which a place lies, in logical pixels; empty beside the charts. */
    public OptionalInt binAt(double x, double y) {
        int bins = chart.measured().bins().size();
        boolean beside = x < shares.x() || x >= shares.right() || y < shares.y() || y >= counts.bottom();
        return beside ? OptionalInt.empty() : OptionalInt.of((int) ((x - shares.x()) / shares.width() * bins));
    }

    /** Where a bin lies, from the top of the shares to the bottom of the counts. */
    public Box bin(int index) {
        Calibration.Bin bin = chart.measured().bins().get(index);
        return new Box(
                shares.x() + bin.lower() * shares.width(),
                shares.y(),
                (bin.upper() - bin.lower()) * shares.width(),
                counts.bottom() - shares.y());
    }

    @Override
    public void paint(Graphics2D g) {
        Text.prepare(g);
        g.setColor(theme.page());
        g.fill(page.shape());
        chart.shares(g, theme, shares);
        chart.histogram(g, theme, counts, false);
    }
}
