package smoothscope.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Text;
import smoothscope.figure.paint.TextLine;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.snapshot.Recording;
import smoothscope.text.Decimals;

/**
 * What teachers are worth: accuracy and likelihood of their students against the smoothness γ of what they learned from (Müller et al. 2019,
 * figure 5), and, at one γ, against the teachers' own smoothing α.
 */
public final class StudentsDiagram extends Diagram {
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 900;
    private static final double LEGEND = 62;
    private static final double GAP = 36;
    private static final double NUMBERS = 44;
    private static final double TITLE = 30;
    private static final double BELOW = 40;
    /** Logical pixels that a number on an axis needs. */
    private static final double ACROSS = 57;

    private static final double UPWARDS = 38;
    private static final List<Measure> MEASURES = List.of(Measure.ACCURACY, Measure.NLL);

    private final Theme theme;
    private final Students students;

    /** Networks that are drawn alike. */
    private record Group(List<Students.Student> students, Color color, boolean line, boolean filled) {}

    public StudentsDiagram(Recording recording, Theme theme) {
        this(recording, new Students(recording), theme);
    }

    private StudentsDiagram(Recording recording, Students students, Theme theme) {
        super(
                theme,
                Title.of(recording.meta(), OptionalInt.empty()) + " · students",
                caption(recording, students),
                WIDTH,
                HEIGHT,
                0);
        this.theme = theme;
        this.students = students;
    }

    private static String caption(Recording recording, Students students) {
        int seeds = recording.seeds().size();
        String over = seeds < 2
                ? ""
                : " Means over " + seeds
                        + " seeds; the bars reach one standard deviation to either side, small dots are single networks.";
        List<Students.Student> told = students.teachers().stream()
                .filter(each -> each.teacher().containsKey(Measure.ACCURACY))
                .toList();
        String teachers = told.isEmpty()
                ? ""
                : " The teachers themselves: "
                        + told.stream()
                                .map(each -> String.format(
                                        Locale.ROOT,
                                        "%.1f %% and %.2f nats with α = %s",
                                        100 * each.teacher().getOrDefault(Measure.ACCURACY, Double.NaN),
                                        each.teacher().getOrDefault(Measure.NLL, Double.NaN),
                                        Decimals.plain(each.key().alpha())))
                                .collect(Collectors.joining(", "))
                        + ".";
        return "Students on the validation images, against hard labels. γ: the mean over the training images of what their targets give to wrong"
                + " classes, times K/(K − 1); labels smoothed by α have γ = α. A smoothed teacher is compared at the T that gives the same γ, since"
                + " equal T would mix scale with erasure; dashed are the student alone and the control at this γ."
                + over + teachers;
    }

    @Override
    void charts(Graphics2D g) {
        List<Group> all = groups();
        legend(g);
        List<Students.Student> equal = students.equallySmooth();
        int columns = equal.isEmpty() ? 1 : 2;
        for (int row = 0; row < MEASURES.size(); row++) {
            Measure measure = MEASURES.get(row);
            overSmoothness(g, cell(row, 0, columns), measure, all);
            if (!equal.isEmpty()) {
                overTeachers(g, cell(row, 1, columns), measure, equal);
            }
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

    private void legend(Graphics2D g) {
        double y = page().area().y() + 8;
        Legend first = new Legend(g, theme, page().area().x(), y);
        first.entry("student alone, labels smoothed", theme.others(), Optional.of(Series.SOLID), Optional.of(true));
        first.entry(
                "students of the teacher without smoothing, over T",
                theme.of(0),
                Optional.of(Series.SOLID),
                Optional.of(true));
        first.entry(
                "students of smoothed teachers at T = 1", theme.of(1), Optional.of(Series.SOLID), Optional.of(true));
        Legend second = new Legend(g, theme, page().area().x(), y + 24);
        second.entry("the same at the T that gives γ", theme.of(1), Optional.empty(), Optional.of(false));
        second.entry(
                "control: class means of the teacher without smoothing",
                theme.of(2),
                Optional.empty(),
                Optional.of(true));
    }

    private Box cell(int row, int column, int columns) {
        Box area = page().area().inset(0, LEGEND, 0, 0);
        double width = (area.width() - GAP * (columns - 1)) / columns;
        double height = (area.height() - GAP) / MEASURES.size();
        return new Box(area.x() + column * (width + GAP), area.y() + row * (height + GAP), width, height);
    }

    private static String name(Measure measure) {
        return measure == Measure.ACCURACY ? "Accuracy, %" : "Negative log-likelihood, nats";
    }

    private static double factor(Measure measure) {
        return measure == Measure.ACCURACY ? 100 : 1;
    }

    private void overSmoothness(Graphics2D g, Box cell, Measure measure, List<Group> all) {
        double greatest = all.stream()
                .flatMap(group -> group.students().stream())
                .mapToDouble(Students.Student::gamma)
                .max()
                .orElse(1);
        Box area = cell.inset(NUMBERS, TITLE, 0, BELOW);
        Axis across = Axis.of(-0.04 * greatest, 1.06 * greatest, Math.max(3, (int) (area.width() / ACROSS)));
        List<Students.Student> shown =
                all.stream().flatMap(group -> group.students().stream()).toList();
        Chart chart = framed(
                g, cell, area, across, values(measure, area, shown), name(measure), "γ, smoothness of the targets");
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
        if (measure == Measure.ACCURACY) {
            temperatures(g, chart, area);
            binomial(g, chart, area);
        }
    }

    private void overTeachers(Graphics2D g, Box cell, Measure measure, List<Students.Student> equal) {
        double gamma = equal.get(0).gamma();
        double greatest = equal.get(equal.size() - 1).key().alpha();
        Box area = cell.inset(NUMBERS, TITLE, 0, BELOW);
        Axis across = Axis.of(-0.06 * greatest, 1.06 * greatest, Math.max(3, (int) (area.width() / ACROSS)));
        String title = name(measure) + " · targets equally smooth, γ = " + Decimals.places(gamma, 2);
        Optional<Students.Student> alone = Students.asSmooth(students.alone(), gamma);
        Optional<Students.Student> control = Students.asSmooth(students.ofClassMeans(), gamma);
        List<Students.Student> shown = Stream.concat(equal.stream(), Stream.concat(alone.stream(), control.stream()))
                .toList();
        Chart chart = framed(g, cell, area, across, values(measure, area, shown), title, "α, smoothing of the teacher");
        alone.ifPresent(each -> across(chart, across, mean(each, measure), theme.others()));
        control.ifPresent(each -> across(chart, across, mean(each, measure), theme.of(2)));
        chart.curve(
                equal.stream()
                        .map(each -> new Point(each.key().alpha(), mean(each, measure)))
                        .toList(),
                theme.ink(),
                Series.SOLID);
        for (Students.Student each : equal) {
            double alpha = each.key().alpha();
            dot(chart, alpha, each, measure, alpha == 0 ? theme.of(0) : theme.of(1), alpha == 0);
        }
    }

    private static void across(Chart chart, Axis across, double value, Color color) {
        chart.curve(List.of(new Point(across.from(), value), new Point(across.to(), value)), color, Series.DASHED);
    }

    private Chart framed(Graphics2D g, Box cell, Box area, Axis across, Axis upwards, String title, String below) {
        Chart chart = new Chart(g, theme, area, across, upwards);
        chart.frame();
        new TextLine().add(below, Typography.NOTE, theme.muted()).drawCentred(g, area, area.bottom() + 34);
        Text.draw(g, title, Typography.HEADING, theme.ink(), area.x(), cell.y() + 15);
        return chart;
    }

    private static Axis values(Measure measure, Box area, List<Students.Student> shown) {
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

    private static double mean(Students.Student student, Measure measure) {
        return factor(measure) * Spread.of(student.values(measure)).mean();
    }

    private static void dot(
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
