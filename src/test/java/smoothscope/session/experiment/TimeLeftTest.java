package smoothscope.session.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    /** 2 epochs of 1,000 images are done, 8 are to come: 8,000 images of each network, 400 a second of both together. */
    @Test
    void whatIsLeftIsToldAtThePaceOfLate() {
        assertEquals(40, Experiment.secondsLeft(10, 2, 2000, 400).orElseThrow(), 1e-9);
        assertEquals(0, Experiment.secondsLeft(10, 10.5, 10_500, 400).orElseThrow(), "its end is reached");
    }

    @Test
    void withoutAnEndOrAPaceNothingIsTold() {
        assertEquals(OptionalDouble.empty(), Experiment.secondsLeft(0, 2, 2000, 400));
        assertEquals(OptionalDouble.empty(), Experiment.secondsLeft(10, 0, 0, 0));
    }
}
