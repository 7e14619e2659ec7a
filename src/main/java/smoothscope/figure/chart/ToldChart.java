package smoothscope.figure.chart;

import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.measure.TeacherInformation;
import smoothscope.plane.Point;
import smoothscope.snapshot.DarkKnowledge;

/** What teachers tell beyond the label over the smoothness of their targets, a line for each α: at one γ they can be compared. */
public final class ToldChart {
    /** What the nats are about. */
    public enum Subject {
        CLASS("of the class"),
        IMAGE("of the single image");

        private final String title;

        Subject(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** These nats of what is told. */
        public double of(TeacherInformation told) {
            return this == CLASS ? told.toldClass() : told.toldImage();
        }
    }

    private ToldChart() {}

    /** A chart by itself, without a title, in the words of a window. */
    public static CurveChart of(
            List<DarkKnowledge> teachers, Subject subject, String upwards, Theme theme, double width, double height) {
        return in(new Box(0, 0, width, height), teachers, subject, new CurveChart.Words("", "γ", upwards), theme);
    }

    public static CurveChart in(
            Box cell, List<DarkKnowledge> teachers, Subject subject, CurveChart.Words words, Theme theme) {
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < teachers.size(); i++) {
            DarkKnowledge teacher = teachers.get(i);
            List<Point> points = teacher.course().stream()
                    .map(told -> new Point(told.gamma(), subject.of(told)))
                    .toList();
            double share = teachers.size() < 2 ? 1 : i / (double) (teachers.size() - 1);
            String label = FourPanels.brief(teacher.network().key());
            all.add(new Series(label, points, theme.ordered(share), Series.SOLID, false));
        }
        return CurveChart.in(cell, theme, words, all, Axis.of(0, 1, 4), CurveChart.around(all, false));
    }
}
