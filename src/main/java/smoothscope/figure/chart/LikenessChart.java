package smoothscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.Text;
import smoothscope.measure.ClassLikeness;

/** The pattern of a network's wrong logits: a row for each true class, a column for each wrong one. Strong colour: taken to be alike. */
public final class LikenessChart implements Drawing {
    /** A pair of a true and a wrong class. */
    public record Pair(int label, int wrong) {}

    /** Of more classes, the most alike ones are shown. */
    public static final int MOST = 30;

    private static final double NAMES = 0.24;
    /** A row lower than this has no room for a name. */
    private static final double LEAST_ROW = 10;

    private final ClassLikeness likeness;
    private final List<Integer> shown;
    private final List<String> names;
    private final Theme theme;
    private final Box cell;
    private final double side;
    private final double left;
    private final double top;

    /**
     * A picture by itself.
     *
     * @param shown which classes, in order; see {@link #mostAlike}
     * @param names of all classes
     */
    public LikenessChart(
            ClassLikeness likeness, List<Integer> shown, List<String> names, Theme theme, double width, double height) {
        this(likeness, shown, names, theme, new Box(0, 0, width, height));
    }

    public LikenessChart(ClassLikeness likeness, List<Integer> shown, List<String> names, Theme theme, Box cell) {
        this.likeness = likeness;
        this.shown = List.copyOf(shown);
        this.names = List.copyOf(names);
        this.theme = theme;
        this.cell = cell;
        double full = Math.min(cell.width(), cell.height());
        boolean named = full * (1 - NAMES) / shown.size() >= LEAST_ROW;
        double aside = named ? full * NAMES : 0;
        this.side = Math.max(1, (full - aside) / shown.size());
        this.left = cell.centreX() - full / 2 + aside;
        this.top = cell.y() + aside;
    }

    /** The classes to show: all, or of many those of the most alike pairs, by number. */
    public static List<Integer> mostAlike(ClassLikeness likeness) {
        int classes = likeness.classes();
        TreeSet<Integer> chosen = new TreeSet<>();
        if (classes <= MOST) {
            for (int k = 0; k < classes; k++) {
                chosen.add(k);
            }
            return List.copyOf(chosen);
        }
        for (Pair pair : pairs(likeness)) {
            if (chosen.size() < MOST - 1 || (chosen.size() < MOST && chosen.contains(pair.label()))) {
                chosen.add(pair.label());
                chosen.add(pair.wrong());
            }
        }
        return List.copyOf(chosen);
    }

    /** For each class the one it is most alike, the most alike pair first. */
    private static List<Pair> pairs(ClassLikeness likeness) {
        List<Pair> pairs = new ArrayList<>();
        for (int y = 0; y < likeness.classes(); y++) {
            int label = y;
            Optional<Pair> best = Optional.empty();
            for (int k = 0; k < likeness.classes(); k++) {
                double value = likeness.at(label, k);
                if (Double.isFinite(value)
                        && (best.isEmpty()
                                || value > likeness.at(label, best.get().wrong()))) {
                    best = Optional.of(new Pair(label, k));
                }
            }
            best.ifPresent(pairs::add);
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -likeness.at(pair.label(), pair.wrong())));
        return pairs;
    }

    /** The most alike pair of a true and a wrong class. */
    public static Optional<Pair> mostAlikePair(ClassLikeness likeness) {
        return pairs(likeness).stream().findFirst();
    }

    @Override
    public double width() {
        return cell.width();
    }

    @Override
    public double height() {
        return cell.height();
    }

    @Override
    public String heading() {
        return "likeness of classes";
    }

    /** The pair at a place. */
    public Optional<Pair> at(double x, double y) {
        int column = (int) Math.floor((x - left) / side);
        int row = (int) Math.floor((y - top) / side);
        boolean inside = row >= 0 && row < shown.size() && column >= 0 && column < shown.size() && row != column;
        return inside ? Optional.of(new Pair(shown.get(row), shown.get(column))) : Optional.empty();
    }

    /** How much a pair is alike, in logits. */
    public double value(Pair pair) {
        return likeness.at(pair.label(), pair.wrong());
    }

    @Override
    public void paint(Graphics2D g) {
        Text.prepare(g);
        g.setColor(theme.page());
        g.fill(cell.shape());
        double most = 0;
        for (int y : shown) {
            for (int k : shown) {
                double value = likeness.at(y, k);
                most = Double.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
            }
        }
        for (int row = 0; row < shown.size(); row++) {
            for (int column = 0; column < shown.size(); column++) {
                g.setColor(colour(likeness.at(shown.get(row), shown.get(column)), most));
                g.fill(new Box(left + column * side, top + row * side, side, side).shape());
            }
        }
        g.setStroke(new BasicStroke(1));
        g.setColor(theme.border());
        g.draw(new Box(left, top, side * shown.size(), side * shown.size()).shape());
        if (side >= LEAST_ROW) {
            names(g);
        }
    }

    private Color colour(double value, double most) {
        if (!Double.isFinite(value) || most == 0) {
            return theme.grid();
        }
        int opacity = (int) Math.round(255 * Math.min(1, Math.abs(value) / most));
        return Theme.faded(value > 0 ? theme.gap() : theme.of(0), opacity);
    }

    private void names(Graphics2D g) {
        Font font = side < 13 ? Typography.SMALL : Typography.TICK;
        double room = top - cell.y() - 6;
        double middle = side / 2 + Typography.TO_BASELINE * font.getSize();
        for (int i = 0; i < shown.size(); i++) {
            String name = Typography.fitted(names.get(shown.get(i)), font, room);
            double x = left - 5 - Typography.width(name, font);
            Text.draw(g, name, font, theme.ink(), x, top + i * side + middle);
            AffineTransform before = g.getTransform();
            g.translate(left + i * side + middle, top - 5);
            g.rotate(-Math.PI / 2);
            Text.draw(g, name, font, theme.ink(), 0, 0);
            g.setTransform(before);
        }
    }
}
