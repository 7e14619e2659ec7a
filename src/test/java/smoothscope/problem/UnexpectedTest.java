package smoothscope.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class UnexpectedTest {
    @Test
    void aProblemThatFuturesWrappedIsItself() {
        Problem problem = new InvalidSetting("x");
        assertSame(
                problem,
                Unexpected.problem(new CompletionException(new ExecutionException(new CompletionException(problem)))));
    }

    @Test
    void whateverElseWasThrownIsASentenceWithItsTrace() {
        Problem problem = Unexpected.problem(new IllegalStateException("odd"));
        assertEquals("This should not have happened: IllegalStateException: odd.", problem.sentence());
        assertTrue(problem.details().contains("UnexpectedTest"), problem.details());
    }

    @Test
    void littleMemoryIsToldAsSuch() {
        Throwable wrapped = new RuntimeException(new OutOfMemoryError());
        assertTrue(Unexpected.problem(wrapped).sentence().contains("memory"));
    }

    @Test
    void aSystemWithoutFontsIsToldWhatToInstall() {
        Problem problem = Unexpected.problem(
                new NoClassDefFoundError("Could not initialize class sun.font.FontManagerFactory$1"));
        assertTrue(problem.nextStep().contains("fontconfig"), problem.nextStep());
    }
}
