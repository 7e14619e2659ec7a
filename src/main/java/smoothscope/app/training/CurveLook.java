package smoothscope.app.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.teaching.TeachingText;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.CurveChart;
import smoothscope.figure.chart.LearningChart;
import smoothscope.figure.chart.Series;
import smoothscope.figure.layout.Box;
import smoothscope.plane.Point;
import smoothscope.session.experiment.Curves;

/** How curves are drawn: what is of the reference in grey, what is of validation dashed, what theory says dotted. */
final class CurveLook {
    private CurveLook() {}

    /**
     * @param unit what is counted across
     * @param cursor the step or epoch that the panels show
     */
    static CurveChart chart(
            Curves curves,
            Curves.Chart which,
            String title,
            String unit,
            Theme theme,
            OptionalDouble cursor,
            Box cell) {
        boolean share = which == Curves.Chart.ACCURACY;
        List<Series> all = curves.charts().getOrDefault(which, List.of()).stream()
                .flatMap(line -> series(line, theme, share ? 100 : 1).stream())
                .toList();
        String upwards = Texts.of("curves.upwards." + which.name().toLowerCase(Locale.ROOT));
        CurveChart chart = LearningChart.of(
                        cell,
                        theme,
                        new CurveChart.Words(title, unit, upwards),
                        all,
                        (double) curves.last(),
                        share ? 100 : Double.NaN)
                .withMarks(curves.marks().stream()
                        .map(mark -> new CurveChart.Mark(mark.step(), words(mark)))
                        .toList());
        return cursor.isPresent() ? chart.withCursor(cursor.getAsDouble()) : chart;
    }

    private static String words(Curves.Mark mark) {
        return mark.softening()
                .map(TeachingText::softening)
                .orElseGet(() -> Texts.of("curves.alpha", AlphaText.plain(mark.alpha())));
    }

    /** Single runs faintly, then the line itself. */
    private static List<Series> series(Curves.Line line, Theme theme, double factor) {
        Color color = color(line.kind(), theme);
        List<Series> all = new ArrayList<>();
        line.single().forEach(run -> all.add(Series.faint(scaled(run, factor), color)));
        List<Double> deviations =
                line.deviations().stream().map(each -> factor * each).toList();
        all.add(new Series("", scaled(line.points(), factor), color, stroke(line.kind()), false, deviations));
        return all;
    }

    private static List<Point> scaled(List<Curves.Point> points, double factor) {
        return points.stream()
                .map(point -> new Point(point.step(), factor * point.value()))
                .toList();
    }

    private static Color color(Curves.Kind kind, Theme theme) {
        return switch (kind) {
            case TRAIN_REFERENCE, VALIDATION_REFERENCE -> theme.others();
            case TRAIN_COMPARED, VALIDATION_COMPARED -> theme.ink();
            case THEORY -> theme.gap();
        };
    }

    private static BasicStroke stroke(Curves.Kind kind) {
        return switch (kind) {
            case TRAIN_REFERENCE, TRAIN_COMPARED -> Series.SOLID;
            case VALIDATION_REFERENCE, VALIDATION_COMPARED -> Series.DASHED;
            case THEORY -> Series.DOTTED;
        };
    }
}
