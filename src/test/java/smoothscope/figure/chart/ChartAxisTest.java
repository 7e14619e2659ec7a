package smoothscope.figure.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartAxisTest {
    /** Where powers of ten, their doubles and their halves leave hardly one, numbers are even. */
    @ParameterizedTest
    @CsvSource({"1.76, 3.25", "2.1, 4.9", "0.021, 0.04", "510, 900", "0.3, 7", "1e-6, 1"})
    void aLogarithmicAxisBearsNumbersToReadFrom(double from, double to) {
        List<Axis.Tick> numbers = Axis.logarithmic(from, to).numbers();
        assertTrue(numbers.size() >= 2, numbers.toString());
        assertTrue(numbers.stream().allMatch(each -> each.value() >= from && each.value() <= to), numbers.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -7.5e14, 1e300, -1e-300, 42, Double.MAX_VALUE})
    void anAxisOfOneValueIsAroundIt(double value) {
        Axis axis = Axis.of(value, value, 4);
        assertTrue(axis.from() < axis.to(), axis.toString());
        assertTrue(axis.ticks().between(axis.from(), axis.to()).size() < 100);
    }
}
