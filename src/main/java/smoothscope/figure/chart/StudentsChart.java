package smoothscope.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Spread;
import smoothscope.figure.data.Students;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.Text;
import smoothscope.figure.paint.TextLine;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.text.Decimals;

/** One measure of students over the smoothness γ of what they learned from: the paper's figure 5. */
public final class StudentsChart implements Drawing {
    /** Width of the numbers beside a chart. */
    public static final double NUMBERS = 44;

    public static final double TITLE = 30;
    /** Height of the numbers below a chart, and of what they count. */
    public static final double BELOW = 40;
    /** Logical pixels that a number on an axis needs. */
    public static final double ACROSS = 57;

    private static final double UNTITLED = 6;
    private static final double UPWARDS = 38;

    private final Students students;
    private final Measure measure;
    private final Theme theme;
    private final Box cell;
    private final boolean titled;

    /** Networks that are drawn alike. */
    private record Group(List<Students.Student> students, Color color, boolean line, boolean filled) {}

    /** A chart by itself, without a title, in the words of a window. */
    public StudentsChart(Students students, Measure measure, Theme theme, double width, double height) {
        this(new Box(0, 0, width, height), students, measure, theme, false);
    }

    public static StudentsChart in(Box cell, Students students, Measure measure, Theme theme) {
        return new StudentsChart(cell, students, measure, theme, true);
    }

    private StudentsChart(Box cell, Students students, Measure measure, Theme theme, boolean titled) {
        this.cell = cell;
        this.students = students;
        this.measure = measure;
        this.theme = theme;
        this.titled = titled;
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
        return name(measure);
    }

    @Override
    public void paint(Graphics2D g) {
        Text.prepare(g);
        g.setColor(theme.page());
        g.fill(cell.shape());
        List<Group> all = groups();
        double greatest = all.stream()
                .flatMap(group -> group.students().stream())
                .mapToDouble(Students.Student::gamma)
                .max()
                .orElse(1);
        Box area = cell.inset(NUMBERS, titled ? TITLE : UNTITLED, 0, BELOW);
        Axis across = Axis.of(-0.04 * greatest, 1.06 * greatest, Math.max(3, (int) (area.width() / ACROSS)));
        List<Students.Student> shown =
                all.stream().flatMap(group -> group.students().stream()).toList();
        String title = titled ? name(measure) : "";
        Chart chart = framed(
                g,
                theme,
                cell,
                area,
                across,
                values(measure, area, shown),
                title,
                titled ? "γ, smoothness of the targets" : "γ");
        for (Group group : all) {
            if (group.line()) {
                chart.curve(
                        group.students().stream()
                                .filter(each -> each.values(measure).length > 0)
                                .map(each -> new Point(each.gamma(), mean(each, measure)))
                                .toList(),
                        group.color(),
                        Series.SOLID);
            }
            group.students().forEach(each -> dot(chart, each.gamma(), each, measure, group.color(), group.filled()));
        }
        if (measure == Measure.ACCURACY && titled) {
            temperatures(g, chart, area);
            binomial(g, chart, area);
        }
    }

    private List<Group> groups() {
        return List.of(
                new Group(students.alone(), theme.others(), true, true),
                new Group(students.ofHardTeacher(), theme.of(0), true, true),
                new Group(students.ofSmoothedTeachers(true), theme.of(1), true, true),
                new Group(students.ofSmoothedTeachers(false), theme.of(1), false, false),
                new Group(students.ofClassMeans(), theme.of(2), false, true));
    }

    public static String name(Measure measure) {
        return measure == Measure.ACCURACY ? "Accuracy, %" : "Negative log-likelihood, nats";
    }

    static double factor(Measure measure) {
        return measure == Measure.ACCURACY ? 100 : 1;
    }

    public static Chart framed(
            Graphics2D g, Theme theme, Box cell, Box area, Axis across, Axis upwards, String title, String below) {
        Chart chart = new Chart(g, theme, area, across, upwards);
        chart.frame();
        new TextLine().add(below, Typography.NOTE, theme.muted()).drawCentred(g, area, area.bottom() + 34);
        Text.draw(g, title, Typography.HEADING, theme.ink(), area.x(), cell.y() + 15);
        return chart;
    }

    public static Axis values(Measure measure, Box area, List<Students.Student> shown) {
        double[] all = shown.stream()
                .flatMapToDouble(each -> DoubleStream.of(each.values(measure)))
                .filter(Double::isFinite)
                .map(value -> factor(measure) * value)
                .sorted()
                .toArray();
        double least = all.length == 0 ? 0 : all[0];
        double greatest = all.length == 0 ? 1 : all[all.length - 1];
        double span = Math.max(greatest - least, 1e-3 * Math.max(1, greatest));
        return Axis.of(least - 0.08 * span, greatest + 0.2 * span, Math.max(4, (int) (area.height() / UPWARDS)));
    }

    public static double mean(Students.Student student, Measure measure) {
        return factor(measure) * Spread.of(student.values(measure)).mean();
    }

    public static void dot(
            Chart chart, double at, Students.Student student, Measure measure, Color color, boolean filled) {
        double[] values = student.values(measure);
        if (values.length == 0) {
            return;
        }
        double mean = mean(student, measure);
        Spread.of(values).deviation().ifPresent(deviation -> {
            double half = factor(measure) * deviation;
            chart.curve(List.of(new Point(at, mean - half), new Point(at, mean + half)), color, Series.SOLID);
            List<Point> single = new ArrayList<>();
            for (double value : values) {
                single.add(new Point(at, factor(measure) * value));
            }
            chart.specks(single, Theme.faded(color, 110));
        });
        chart.dots(List.of(new Point(at, mean)), color, filled);
    }

    /** At which T the teacher without smoothing spoke, above its students, where there is room. */
    private void temperatures(Graphics2D g, Chart chart, Box area) {
        double free = area.x();
        for (Students.Student each : students.ofHardTeacher()) {
            Spread spread = Spread.of(each.values(Measure.ACCURACY));
            String text = "T = " + Decimals.places(each.key().temperature().orElse(1), 1);
            double width = Typography.width(text, Typography.TICK);
            double left = Math.min(area.right() - width - 4, chart.x(each.gamma()) - width / 2);
            double top = chart.y(100 * (spread.mean() + spread.deviation().orElse(0)));
            if (left > free) {
                Text.draw(g, text, Typography.TICK, theme.of(0), left, top - 9);
                free = left + width + 6;
            }
        }
    }

    /** How far chance alone moves one network's accuracy on so many images, as a bar in the corner. */
    private void binomial(Graphics2D g, Chart chart, Box area) {
        if (students.examples().isEmpty()) {
            return;
        }
        double count = students.examples().getAsDouble();
        double accuracy = students.alone().stream()
                .flatMapToDouble(each -> DoubleStream.of(each.values(Measure.ACCURACY)))
                .average()
                .orElse(0.5);
        double error = 100 * Math.sqrt(accuracy * (1 - accuracy) / count);
        chart.corner(error, theme.muted());
        String text = String.format(Locale.ROOT, "± %.2f: binomial standard error, %,.0f images", error, count);
        Text.draw(
                g,
                text,
                Typography.NOTE,
                theme.muted(),
                area.right() - 18 - Typography.width(text, Typography.NOTE),
                area.y() + 16);
    }
}
