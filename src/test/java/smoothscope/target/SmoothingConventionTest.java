package smoothscope.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.UnknownName;

class SmoothingConventionTest {
    private static final double[] ALPHAS = {0, 1e-9, 0.02, 0.05, 0.1, 0.3, 0.45};
    private static final int[] CLASSES = {2, 3, 10, 100, 1000};

    /** The reference table: α, on, off, gap, floor of the paper's convention; gap and floor of the other. */
    @ParameterizedTest
    @CsvSource({
        "10, 0.05, 0.9550, 0.0050, 5.252, 0.2824, 5.142, 0.3084",
        "10, 0.10, 0.9100, 0.0100, 4.511, 0.5003, 4.394, 0.5448",
        "10, 0.30, 0.7300, 0.0300, 3.192, 1.1765, 3.045, 1.2700",
        "100, 0.05, 0.9505, 0.0005, 7.550, 0.4245, 7.540, 0.4283",
        "100, 0.10, 0.9010, 0.0010, 6.804, 0.7778, 6.792, 0.7846",
        "1000, 0.10, 0.9001, 0.0001, 9.105, 1.0148, 9.104, 1.0158"
    })
    void theTableOfTheReferenceIsReproduced(
            int classes,
            double alpha,
            double on,
            double off,
            double gap,
            double floor,
            double othersGap,
            double othersFloor) {
        SmoothedTarget uniform = SmoothingConvention.UNIFORM.target(alpha, classes);
        assertEquals(on, uniform.on(), 5e-5);
        assertEquals(off, uniform.off(), 5e-5);
        assertEquals(gap, uniform.gap(), 5e-4);
        assertEquals(floor, uniform.floor(), 5e-5);

        SmoothedTarget others = SmoothingConvention.OTHERS.target(alpha, classes);
        assertEquals(1 - alpha, others.on(), 1e-15);
        assertEquals(alpha / (classes - 1), others.off(), 1e-15);
        assertEquals(othersGap, others.gap(), 5e-4);
        assertEquals(othersFloor, others.floor(), 5e-5);

        SmoothedTarget normalized = SmoothingConvention.OTHERS_NORMALIZED.target(alpha, classes);
        assertEquals(others.on(), normalized.on());
        assertEquals(others.off(), normalized.off());
        assertEquals(others.gap(), normalized.gap());
        assertEquals(0.0, normalized.floor());
        assertEquals(othersFloor, SmoothingConvention.OTHERS_NORMALIZED.offset(alpha, classes), 5e-5);
        assertEquals(0.0, SmoothingConvention.OTHERS.offset(alpha, classes));
    }

    @ParameterizedTest
    @EnumSource(SmoothingConvention.class)
    void everyTargetSumsToOne(SmoothingConvention convention) {
        for (int classes : CLASSES) {
            for (double alpha : ALPHAS) {
                SmoothedTarget target = convention.target(alpha, classes);
                assertEquals(1, target.on() + (classes - 1) * target.off(), 1e-12, alpha + " of " + classes);
                assertTrue(target.on() > target.off());
            }
        }
    }

    /** 1 − α for the label beside α/K for the others, as some write-ups have it, loses α/K; no convention here gives that. */
    @ParameterizedTest
    @EnumSource(SmoothingConvention.class)
    void theCommonMistakeDoesNotSumToOneAndIsNeverProduced(SmoothingConvention convention) {
        for (int classes : CLASSES) {
            double alpha = 0.1;
            double mistaken = 1 - alpha + (classes - 1) * alpha / classes;
            assertEquals(1 - alpha / classes, mistaken, 1e-12);

            SmoothedTarget target = convention.target(alpha, classes);
            boolean likeTheMistake =
                    Math.abs(target.on() - (1 - alpha)) < 1e-12 && Math.abs(target.off() - alpha / classes) < 1e-12;
            assertTrue(!likeTheMistake, convention + " of " + classes);
        }
    }

    /** Two writings compared as if they were one: at K = 10, α = 0.1 the gaps are 4.511 and 4.394. The map between them is (K − 1)/K. */
    @Test
    void theTwoWritingsDifferAtOneAlphaAndAgreeUnderTheirMap() {
        for (int classes : CLASSES) {
            double alpha = 0.3;
            SmoothedTarget uniform = SmoothingConvention.UNIFORM.target(alpha, classes);
            SmoothedTarget others = SmoothingConvention.OTHERS.target(alpha, classes);
            SmoothedTarget mapped = SmoothingConvention.OTHERS.target(alpha * (classes - 1) / classes, classes);

            assertTrue(uniform.gap() > others.gap() + 1e-4);
            assertEquals(uniform.on(), mapped.on(), 1e-12);
            assertEquals(uniform.off(), mapped.off(), 1e-12);
            assertEquals(uniform.gap(), mapped.gap(), 1e-9);
            assertEquals(uniform.floor(), mapped.floor(), 1e-9);
        }
    }

    @Test
    void theGapIsThatOfTheOptimum() {
        for (int classes : CLASSES) {
            for (double alpha : new double[] {0.02, 0.1, 0.75}) {
                double expected = Math.log(1 + classes * (1 - alpha) / alpha);
                assertEquals(
                        expected,
                        SmoothingConvention.UNIFORM.target(alpha, classes).gap(),
                        1e-9);
            }
        }
    }

    /** Cross-entropy against the target is least where the probabilities are the target, and is the floor there. */
    @ParameterizedTest
    @EnumSource(SmoothingConvention.class)
    void noProbabilitiesReachBelowTheFloor(SmoothingConvention convention) {
        int classes = 10;
        double alpha = 0.1;
        SmoothedTarget target = convention.target(alpha, classes);
        double offset = convention.offset(alpha, classes);
        double least = Double.POSITIVE_INFINITY;
        double at = 0;
        for (double gap = 0; gap < 12; gap += 1e-3) {
            double p = Math.exp(gap) / (Math.exp(gap) + classes - 1);
            double wrong = (1 - p) / (classes - 1);
            double loss = -target.on() * Math.log(p) - (classes - 1) * target.off() * Math.log(wrong) - offset;
            at = loss < least ? gap : at;
            least = Math.min(least, loss);
        }
        assertEquals(target.floor(), least, 1e-6);
        assertEquals(target.gap(), at, 1e-3);
    }

    @ParameterizedTest
    @EnumSource(SmoothingConvention.class)
    void withoutSmoothingTheLabelIsHardAndTheGapHasNoBound(SmoothingConvention convention) {
        SmoothedTarget target = convention.target(0, 10);

        assertEquals(1.0, target.on());
        assertEquals(0.0, target.off());
        assertEquals(0.0, target.floor(), "positive zero, or a table would show −0");
        assertEquals(Double.POSITIVE_INFINITY, target.gap());
    }

    @ParameterizedTest
    @EnumSource(
            value = SmoothingConvention.class,
            names = {"OTHERS", "OTHERS_NORMALIZED"})
    void othersRefusesToInvertTheClasses(SmoothingConvention convention) {
        for (int classes : CLASSES) {
            double limit = (classes - 1.0) / classes;
            assertEquals(0, convention.target(limit, classes).gap(), 1e-12);
            InvalidSetting refused =
                    assertThrows(InvalidSetting.class, () -> convention.target(Math.nextUp(limit), classes));
            assertTrue(refused.sentence().contains("(K − 1)/K"), refused.sentence());
        }
        assertTrue(SmoothingConvention.UNIFORM.target(0.999, 2).gap() > 0, "uniform never inverts");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
    void alphaOutsideItsRangeIsRefused(double alpha) {
        for (SmoothingConvention convention : SmoothingConvention.values()) {
            assertThrows(InvalidSetting.class, () -> convention.target(alpha, 10));
        }
    }

    @Test
    void oneClassCannotBeSmoothed() {
        assertThrows(InvalidSetting.class, () -> SmoothingConvention.UNIFORM.target(0.1, 1));
    }

    @Test
    void aConventionIsFoundByItsName() {
        for (SmoothingConvention convention : SmoothingConvention.values()) {
            assertEquals(convention, SmoothingConvention.of(convention.label()));
        }
        assertNotEquals(SmoothingConvention.OTHERS, SmoothingConvention.of("others-normalized"));
        UnknownName unknown = assertThrows(UnknownName.class, () -> SmoothingConvention.of("unifrom"));
        assertTrue(unknown.sentence().contains("near ones are: uniform"), unknown.sentence());
    }

    @Test
    void aTargetThatIsNoDistributionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SmoothedTarget(1.2, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new SmoothedTarget(0.9, -0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new SmoothedTarget(0.9, 0.1, Double.NaN));
    }
}
