package smoothscope.figure.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartAxisTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, -7.5e14, 1e300, -1e-300, 42, Double.MAX_VALUE})
    void anAxisOfOneValueIsAroundIt(double value) {
        Axis axis = Axis.of(value, value, 4);
        assertTrue(axis.from() < axis.to(), axis.toString());
        assertTrue(axis.ticks().between(axis.from(), axis.to()).size() < 100);
    }
}
