package smoothscope.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.UnknownName;

class SmoothingConventionTest {
    @ParameterizedTest
    @CsvSource({
        "10, .05, .9550, .0050, 5.252, .2824, 5.142, .3084",
        "10, .10, .9100, .0100, 4.511, .5003, 4.394, .5448",
        "10, .30, .7300, .0300, 3.192, 1.1765, 3.045, 1.2700",
        "100, .05, .9505, .0005, 7.550, .4245, 7.540, .4283",
        "100, .10, .9010, .0010, 6.804, .7778, 6.792, .7846",
        "1000, .10, .9001, .0001, 9.105, 1.0148, 9.104, 1.0158"
    })
    void targetsGapsAndFloorsAreThoseOfTheTable(
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
        assertEquals(othersGap, others.gap(), 5e-4);
        assertEquals(othersFloor, others.floor(), 5e-5);
        assertEquals(
                0, SmoothingConvention.OTHERS_NORMALIZED.target(alpha, classes).floor());
        assertEquals(others.floor(), SmoothingConvention.OTHERS_NORMALIZED.offset(alpha, classes), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void everyTargetSumsToOne(SmoothingConvention convention) {
        for (int classes : new int[] {2, 10, 1000}) {
            SmoothedTarget target = convention.target(0.3, classes);
            assertEquals(1, target.on() + (classes - 1) * target.off(), 1e-12);
        }
    }

    @Test
    void theTargetOfCommonWriteUpsDoesNotSumToOneAndIsNeverUsed() {
        double alpha = 0.1;
        double sum = 1 - alpha + 9 * (alpha / 10);
        assertTrue(sum < 0.995, "it sums to " + sum);
        for (SmoothingConvention convention : SmoothingConvention.values()) {
            SmoothedTarget target = convention.target(alpha, 10);
            assertTrue(target.on() != 1 - alpha || target.off() != alpha / 10);
        }
    }

    @Test
    void equalAlphasOfTwoConventionsAreNotTheSameSmoothing() {
        SmoothedTarget uniform = SmoothingConvention.UNIFORM.target(0.1, 10);
        assertTrue(SmoothingConvention.OTHERS.target(0.1, 10).off() > 1.1 * uniform.off(), "α/9 against α/10");
        SmoothedTarget mapped = SmoothingConvention.OTHERS.target(0.1 * 9 / 10, 10);
        assertEquals(uniform.on(), mapped.on(), 1e-12);
        assertEquals(uniform.off(), mapped.off(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void withoutSmoothingTheTargetIsHardAndTheGapUnbounded(SmoothingConvention convention) {
        SmoothedTarget hard = convention.target(0, 10);
        assertEquals(1, hard.on());
        assertEquals(0, hard.off());
        assertEquals(0, hard.floor());
        assertEquals(Double.POSITIVE_INFINITY, hard.gap());
    }

    @Test
    void smoothingThatInvertsTheClassesIsRefused() {
        assertThrows(InvalidSetting.class, () -> SmoothingConvention.OTHERS.target(0.91, 10));
        assertThrows(InvalidSetting.class, () -> SmoothingConvention.OTHERS_NORMALIZED.target(0.91, 10));
        assertTrue(SmoothingConvention.UNIFORM.target(0.91, 10).gap() > 0);
    }

    @ParameterizedTest
    @EnumSource
    void alphaOutsideItsRangeIsRefused(SmoothingConvention convention) {
        for (double alpha : new double[] {-0.1, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(InvalidSetting.class, () -> convention.target(alpha, 10));
        }
    }

    @Test
    void conventionsAreFoundByTheirNames() {
        for (SmoothingConvention convention : SmoothingConvention.values()) {
            assertEquals(convention, SmoothingConvention.of(convention.label()));
        }
        assertThrows(UnknownName.class, () -> SmoothingConvention.of("other"));
    }
}
