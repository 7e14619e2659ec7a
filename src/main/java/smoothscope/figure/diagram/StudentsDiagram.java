package smoothscope.figure.diagram;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.chart.Axis;
import smoothscope.figure.chart.Chart;
import smoothscope.figure.chart.Legend;
import smoothscope.figure.chart.Series;
import smoothscope.figure.chart.StudentsChart;
import smoothscope.figure.data.Students;
import smoothscope.figure.layout.Box;
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
    private static final List<Measure> MEASURES = List.of(Measure.ACCURACY, Measure.NLL);

    private final Theme theme;
    private final Students students;

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
        legend(g);
        List<Students.Student> equal = students.equallySmooth();
        int columns = equal.isEmpty() ? 1 : 2;
        for (int row = 0; row < MEASURES.size(); row++) {
            Measure measure = MEASURES.get(row);
            StudentsChart.in(cell(row, 0, columns), students, measure, theme).paint(g);
            if (!equal.isEmpty()) {
                overTeachers(g, cell(row, 1, columns), measure, equal);
            }
        }
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

    private void overTeachers(Graphics2D g, Box cell, Measure measure, List<Students.Student> equal) {
        double gamma = equal.get(0).gamma();
        double greatest = equal.get(equal.size() - 1).key().alpha();
        Box area = cell.inset(StudentsChart.NUMBERS, StudentsChart.TITLE, 0, StudentsChart.BELOW);
        Axis across =
                Axis.of(-0.06 * greatest, 1.06 * greatest, Math.max(3, (int) (area.width() / StudentsChart.ACROSS)));
        String title = StudentsChart.name(measure) + " · targets equally smooth, γ = " + Decimals.places(gamma, 2);
        Optional<Students.Student> alone = Students.asSmooth(students.alone(), gamma);
        Optional<Students.Student> control = Students.asSmooth(students.ofClassMeans(), gamma);
        List<Students.Student> shown = Stream.concat(equal.stream(), Stream.concat(alone.stream(), control.stream()))
                .toList();
        Chart chart = StudentsChart.framed(
                g,
                theme,
                cell,
                area,
                across,
                StudentsChart.values(measure, area, shown),
                title,
                "α, smoothing of the teacher");
        alone.ifPresent(each -> across(chart, across, StudentsChart.mean(each, measure), theme.others()));
        control.ifPresent(each -> across(chart, across, StudentsChart.mean(each, measure), theme.of(2)));
        chart.curve(
                equal.stream()
                        .map(each -> new Point(each.key().alpha(), StudentsChart.mean(each, measure)))
                        .toList(),
                theme.ink(),
                Series.SOLID);
        for (Students.Student each : equal) {
            double alpha = each.key().alpha();
            StudentsChart.dot(chart, alpha, each, measure, alpha == 0 ? theme.of(0) : theme.of(1), alpha == 0);
        }
    }

    private static void across(Chart chart, Axis across, double value, Color color) {
        chart.curve(List.of(new Point(across.from(), value), new Point(across.to(), value)), color, Series.DASHED);
    }
}
