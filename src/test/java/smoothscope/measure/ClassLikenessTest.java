package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import smoothscope.plane.Logits;

class ClassLikenessTest {
    private static final int[] LABELS = {0, 0, 1, 2};
    private static final int[] ROWS = {0, 1, 2, 3};

    /** Class 0 resembles 1 by 3 above 2; the true class's own logit says nothing. */
    private static Logits planted(float own, float shift, float factor) {
        return Logits.ofRows(
                new float[] {
                    own,
                    factor * 4 + shift,
                    factor * 1 + shift,
                    own,
                    factor * 2 + shift,
                    factor * -1 + shift,
                    factor * 5 + shift,
                    own,
                    shift,
                    factor * 1 + shift,
                    factor * 2 + shift,
                    own
                },
                3);
    }

    @Test
    void likenessIsTheMeanWrongLogitLessTheirMean() {
        ClassLikeness likeness = ClassLikeness.of(planted(9, 0, 1), LABELS, ROWS);
        assertEquals(1.5, likeness.at(0, 1), 1e-6);
        assertEquals(-1.5, likeness.at(0, 2), 1e-6);
        assertEquals(2.5, likeness.at(1, 0), 1e-6);
        assertTrue(Double.isNaN(likeness.at(1, 1)));
    }

    @Test
    void scaleAndShiftOfTheLogitsDoNotChangeThePattern() {
        ClassLikeness one = ClassLikeness.of(planted(9, 0, 1), LABELS, ROWS);
        assertEquals(1, one.correlation(ClassLikeness.of(planted(50, 7, 0.1f), LABELS, ROWS)), 1e-6);
        assertEquals(-1, one.correlation(ClassLikeness.of(planted(9, 0, -1), LABELS, ROWS)), 1e-6);
    }

    @Test
    void aClassWithoutExamplesIsLeftOut() {
        ClassLikeness likeness = ClassLikeness.of(planted(9, 0, 1), LABELS, new int[] {0, 2});
        assertTrue(Double.isNaN(likeness.at(2, 0)));
        assertEquals(1, likeness.correlation(likeness), 1e-12);
    }
}
