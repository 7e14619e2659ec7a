package smoothscope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                7,
                999,
                1000,
                12_345,
                999_999,
                1_000_000,
                1_281_167,
                -1,
                -999,
                -1000,
                -123_456,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void aCountIsWrittenInThrees(long number) {
        assertEquals(String.format(Locale.ROOT, "%,d", number), Decimals.count(number));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0.0,0", "0.05,0.05", "128,128", "1e-7,0.0000001", "1200,1200", "-3.50,-3.5"})
    void neitherAnExponentNorNeedlessZeros(double value, String written) {
        assertEquals(written, Decimals.plain(value));
    }

    @ParameterizedTest
    @CsvSource({"0.33333,4,0.3333", "0.00004,4,0", "-0.00004,4,0", "0.10001,3,0.1", "0.00005,4,0", "0.00015,4,0.0002"})
    void placesAreRoundedHalfToEven(double value, int places, String written) {
        assertEquals(written, Decimals.places(value, places));
    }

    @ParameterizedTest
    @CsvSource({
        "1601881723,1,1.6 × 10⁹",
        "2147483647,0,2.1 × 10⁹",
        "-4e12,2,-4 × 10¹²",
        "99999,1,99999.0",
        "3.04,1,3.0",
        "Infinity,2,∞",
        "NaN,2,NaN"
    })
    void whatIsTooLargeToBeReadInFullHasAPowerOfTen(double value, int places, String written) {
        assertEquals(Double.isNaN(value) ? "–" : written, Decimals.aligned(value, places));
    }

    @ParameterizedTest
    @CsvSource({"0,3,0", "12.44,3,12.4", "0.00000123,2,1.2 × 10⁻⁶", "1601881723,3,1.6 × 10⁹", "0.0333,2,0.033"})
    void whatIsTooSmallLikewise(double value, int digits, String written) {
        assertEquals(written, Decimals.readable(value, digits));
    }

    @ParameterizedTest
    @CsvSource({"3.04,3.0", "12.4,12", "1601881723,1.6 × 10⁹"})
    void factorsHaveAPlaceWhereItTells(double factor, String written) {
        assertEquals(written, Decimals.times(factor));
    }

    @ParameterizedTest
    @CsvSource({"0.0333,2,0.033", "3333,2,3300", "0,2,0", "9.96,2,10"})
    void digitsCountFromTheFirst(double value, int digits, String written) {
        assertEquals(written, Decimals.digits(value, digits));
    }
}
