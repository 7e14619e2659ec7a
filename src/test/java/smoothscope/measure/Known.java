package smoothscope.measure;

import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** A measure that a test relies on to be there. */
public final class Known {
    private Known() {}

    public static double known(Map<String, Double> values, String name) {
        Double value = values.get(name);
        if (value == null) {
            return Assertions.fail(name + " is absent");
        }
        return value;
    }
}
