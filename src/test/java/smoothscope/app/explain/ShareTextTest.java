package smoothscope.app.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.target.SmoothedTarget;
import smoothscope.target.SmoothingConvention;

class ShareTextTest {
    @ParameterizedTest
    @CsvSource({"0,0.00", "1,1.00", "0.9,0.90", "0.955,0.955", "0.95005,0.95", "0.0005,0.0005", "0.00042,0.00042"})
    void twoPlacesAtLeastAndNoNeedlessZeros(double share, String said) {
        assertEquals(said, ShareText.of(share));
    }

    /** It was said to be 0.0001, twice as much. */
    @Test
    void ofAThousandClassesTheShareOfEachIsSaidAsItIs() {
        SmoothedTarget target = SmoothingConvention.UNIFORM.target(0.05, 1000);
        assertEquals("0.00005", ShareText.of(target.off()));
        assertEquals("0.00005", ShareText.among(1000, target.off()));
    }

    @ParameterizedTest
    @CsvSource({"3,0.0000", "10,0.0000", "100,0.00000", "1000,0.000000"})
    void amongSoManyClassesNoShareIsWiderThanTheWidest(int classes, String widest) {
        assertEquals(widest, ShareText.widest(classes));
        for (double alpha = 0; alpha < 0.9; alpha += 0.000_37) {
            String said = ShareText.among(
                    classes, SmoothingConvention.UNIFORM.target(alpha, classes).off());
            assertTrue(said.length() <= widest.length(), said);
        }
    }
}
