package smoothscope.figure.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TypographyTest {
    @Test
    void whatFitsStays() {
        assertEquals("airplane", Typography.fitted("airplane", Typography.TEXT, 200));
    }

    @Test
    void asMuchAsFitsIsKept() {
        String text = "automobile-airplane-bird";
        String fitted = Typography.fitted(text, Typography.TEXT, 100);
        assertTrue(fitted.endsWith("…") && text.startsWith(fitted.substring(0, fitted.length() - 1)), fitted);
        assertTrue(Typography.width(fitted, Typography.TEXT) <= 100);
        assertTrue(Typography.width(text.substring(0, fitted.length()) + "…", Typography.TEXT) > 100);
    }

    @Test
    void aNameOfAMillionCharactersTakesNoTime() {
        String name = "n".repeat(1_000_000);
        String fitted = assertTimeout(Duration.ofSeconds(5), () -> Typography.fitted(name, Typography.TEXT, 150));
        assertTrue(Typography.width(fitted, Typography.TEXT) <= 150);
        assertTrue(assertTimeout(
                                Duration.ofSeconds(5),
                                () -> Typography.lines("a b ".repeat(300_000), Typography.TEXT, 900))
                        .size()
                < 100);
    }

    @Test
    void wideCharactersAreNotCutInTwo() {
        String fitted = Typography.fitted("😀😀😀😀😀😀😀😀", Typography.TEXT, 60);
        assertTrue(fitted.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), fitted);
    }
}
