package smoothscope.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void blanksAroundALineBreakBecomeOne() {
        assertEquals("no space  left", OneLine.of(" no \r\n\t space  left\n"));
    }

    @Test
    void whatATerminalWouldObeyIsTakenOut() {
        assertEquals("a [2J b", OneLine.of("a\u001b[2J\u0007b"));
    }

    @Test
    void aMillionBlanksTakeNoTime() {
        String blanks = " ".repeat(1_000_000);
        assertTimeout(Duration.ofSeconds(5), () -> OneLine.of("a" + blanks + "b"));
    }

    @Test
    void ofALongTextBeginningAndEndStay() {
        String line = OneLine.of("begin " + "x".repeat(100_000) + " end");
        assertEquals(OneLine.LONGEST_SENTENCE, line.length());
        assertTrue(line.startsWith("begin x") && line.endsWith("x end"), line);
    }

    @Test
    void noCharacterIsCutInTwo() {
        String line = OneLine.of("😀".repeat(5_000) + "x" + "😀".repeat(5_000));
        assertTrue(line.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), line);
    }
}
