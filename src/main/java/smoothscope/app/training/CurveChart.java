package smoothscope.app.training;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.style.NodePool;
import smoothscope.app.teaching.TeachingText;
import smoothscope.app.text.Texts;
import smoothscope.session.experiment.Curves;

/** One chart over the steps, with a mark wherever α was changed. The style sheet says how each kind of line looks. */
final class CurveChart extends Region {
    private static final double LEFT = 36;
    private static final double RIGHT = 8;
    private static final double TOP = 16;
    private static final double BOTTOM = 20;
    /** How high the chart reaches is decided after this share of the steps: a few wild first values do not flatten the rest. */
    private static final double WILD = 0.02;

    private static final int WANTED_LINES = 4;
    /** Values below a line of the grid by less than this share of a step are drawn on it. */
    private static final double NEARLY = 0.1;

    private final Group drawn = new Group();
    private final Group lattice = new Group();
    private final Group marks = new Group();
    private final Group lines = new Group();
    private final Rectangle clip = new Rectangle();
    private final NodePool<Line> gridLines = new NodePool<>(lattice.getChildren(), () -> line("curve-grid"));
    private final NodePool<Line> markLines = new NodePool<>(marks.getChildren(), () -> line("curve-mark"));
    private final Map<Curves.Kind, Polyline> polylines = new EnumMap<>(Curves.Kind.class);
    private final NodePool<Label> words = new NodePool<>(getChildren(), CurveChart::wordLabel);
    private Curves curves = Curves.NONE;
    private Curves.Chart chart = Curves.Chart.GAP;

    CurveChart() {
        getStyleClass().add("curve-chart");
        setMinHeight(168);
        setPrefHeight(168);
        for (Curves.Kind kind : Curves.Kind.values()) {
            Polyline polyline = new Polyline();
            polyline.getStyleClass()
                    .addAll(
                            "curve",
                            "curve-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            polylines.put(kind, polyline);
            lines.getChildren().add(polyline);
        }
        drawn.getChildren().addAll(lattice, marks, lines);
        drawn.setManaged(false);
        drawn.setClip(clip);
        getChildren().add(drawn);
        widthProperty().subscribe(this::draw);
        heightProperty().subscribe(this::draw);
        sceneProperty().subscribe(this::draw);
    }

    private static Line line(String style) {
        Line line = new Line();
        line.getStyleClass().add(style);
        return line;
    }

    private static Label wordLabel() {
        Label label = new Label();
        label.getStyleClass().add("curve-word");
        label.setManaged(false);
        return label;
    }

    void show(Curves now, Curves.Chart which) {
        curves = now;
        chart = which;
        draw();
    }

    /** Outside of the layout: labels that came in its course would ask for another one each time. */
    private void draw() {
        words.begin();
        clip.setX(LEFT - 1);
        clip.setY(TOP - 2);
        clip.setWidth(Math.max(0, getWidth() - LEFT - RIGHT + 2));
        clip.setHeight(Math.max(0, getHeight() - TOP - BOTTOM + 4));
        List<Curves.Line> curve = curves.charts().getOrDefault(chart, List.of());
        Range range = Range.of(curve, WILD * curves.last(), chart == Curves.Chart.ACCURACY);
        drawGrid(range);
        drawMarks();
        polylines.values().forEach(polyline -> polyline.setVisible(false));
        curve.forEach(each -> drawLine(each, range));
        word("0", LEFT, getHeight() - BOTTOM / 2, Side.AFTER);
        word(
                Texts.of("curves.steps", String.format(Locale.ROOT, "%,d", curves.last())),
                getWidth() - RIGHT,
                getHeight() - BOTTOM / 2,
                Side.BEFORE);
        words.end();
    }

    private void drawGrid(Range range) {
        gridLines.begin();
        for (double tick : range.ticks()) {
            double y = y(tick, range);
            place(gridLines.next(), LEFT, y, getWidth() - RIGHT, y);
            word(number(tick, range), LEFT - 6, y, Side.BEFORE);
        }
        gridLines.end();
    }

    /** Where α was changed; and to what, wherever there is room to say it, the newest first. */
    private void drawMarks() {
        markLines.begin();
        double taken = Double.POSITIVE_INFINITY;
        for (int i = curves.marks().size() - 1; i >= 0; i--) {
            Curves.Mark mark = curves.marks().get(i);
            double x = x(mark.step());
            place(markLines.next(), x, TOP, x, getHeight() - BOTTOM);
            Label label = label(mark.softening()
                    .map(TeachingText::softening)
                    .orElseGet(() -> Texts.of("curves.alpha", AlphaText.plain(mark.alpha()))));
            double width = label.prefWidth(-1);
            double from = Math.min(x + 2, getWidth() - width);
            if (from + width + 4 > taken) {
                words.putBack();
            } else {
                taken = from;
                label.resizeRelocate(from, 0, width, label.prefHeight(-1));
            }
        }
        markLines.end();
    }

    private static void place(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }

    private enum Side {
        BEFORE,
        AFTER
    }

    private void word(String text, double x, double y, Side side) {
        Label label = label(text);
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(side == Side.BEFORE ? x - width : x, Math.rint(y - height / 2), width, height);
    }

    /** A word that knows how much room it takes. */
    private Label label(String text) {
        Label label = words.next();
        label.setText(text);
        if (label.getSkin() == null) {
            label.applyCss();
        }
        return label;
    }

    private void drawLine(Curves.Line line, Range range) {
        List<Double> places = new ArrayList<>(2 * line.points().size());
        double lastX = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < line.points().size(); i++) {
            Curves.Point point = line.points().get(i);
            double x = x(point.step());
            if (x - lastX >= 0.75 || i == line.points().size() - 1) { // no more points than the screen can tell apart
                places.add(x);
                places.add(y(point.value(), range));
                lastX = x;
            }
        }
        Polyline polyline = Objects.requireNonNull(polylines.get(line.kind()));
        polyline.getPoints().setAll(places);
        polyline.setVisible(true);
    }

    private double x(double step) {
        return LEFT + step / Math.max(1, curves.last()) * (getWidth() - LEFT - RIGHT);
    }

    private double y(double value, Range range) {
        double share = (value - range.least()) / (range.greatest() - range.least());
        double far = Math.max(-1, Math.min(2, share));
        return getHeight() - BOTTOM - far * (getHeight() - TOP - BOTTOM);
    }

    private static String number(double value, Range range) {
        int digits = range.step() >= 1 ? 0 : range.step() >= 0.1 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /**
     * What the upright axis spans.
     *
     * @param step between two lines of the grid
     */
    private record Range(double least, double greatest, double step) {
        static Range of(List<Curves.Line> lines, double from, boolean share) {
            DoubleSummaryStatistics all = values(lines, 0);
            DoubleSummaryStatistics tame = values(lines, from);
            if (all.getCount() == 0) {
                return new Range(0, 1, 0.5);
            }
            double top = share ? 1 : tame.getCount() == 0 ? all.getMax() : tame.getMax();
            double bottom = share ? Math.max(0, all.getMin()) : Math.min(0, all.getMin());
            double step = nice((Math.max(top, 1e-3) - bottom) / WANTED_LINES);
            double least = Math.floor(bottom / step + NEARLY) * step;
            return new Range(least, Math.max(least + step, Math.ceil(top / step - 1e-9) * step), step);
        }

        private static DoubleSummaryStatistics values(List<Curves.Line> lines, double from) {
            return lines.stream()
                    .flatMap(line -> line.points().stream())
                    .filter(point -> point.step() >= from)
                    .mapToDouble(Curves.Point::value)
                    .summaryStatistics();
        }

        private static double nice(double rough) {
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double scaled = rough / power;
            return power * (scaled <= 1 ? 1 : scaled <= 2 ? 2 : scaled <= 5 ? 5 : 10);
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            for (int i = 0; least + i * step <= greatest + step / 1000; i++) {
                ticks.add(least + i * step);
            }
            return ticks;
        }
    }
}
