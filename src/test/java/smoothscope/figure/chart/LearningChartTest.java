package smoothscope.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.plane.Point;

class LearningChartTest {
    private static Series curve(Point... points) {
        return new Series("", List.of(points), Color.RED, Series.SOLID, false);
    }

    @Test
    void aFewWildFirstValuesDoNotFlattenTheRest() {
        Series loss = curve(new Point(0, 80), new Point(1, 40), new Point(50, 2), new Point(100, 1));
        Axis axis = LearningChart.upwards(List.of(loss), 2, Double.NaN);
        assertEquals(0, axis.from());
        assertTrue(axis.to() > 2 && axis.to() < 3, "to " + axis.to());
    }

    @Test
    void sharesReachToAHundredAndGapsBelowZeroAreSeen() {
        Series accuracy = curve(new Point(0, 62), new Point(10, 97));
        Axis percent = LearningChart.upwards(List.of(accuracy), 0, 100);
        assertEquals(100, percent.to(), 1e-9);
        assertTrue(percent.from() < 62 && percent.from() > 50, "from " + percent.from());
        Axis gap = LearningChart.upwards(List.of(curve(new Point(0, -0.5), new Point(10, 4))), 0, Double.NaN);
        assertEquals(-0.5, gap.from(), 1e-9);
    }

    @Test
    void nothingYetHasAnAxisToo() {
        assertEquals(1, LearningChart.upwards(List.of(), 0, Double.NaN).to());
        assertEquals(100, LearningChart.upwards(List.of(curve()), 0, 100).to());
    }
}
