package smoothscope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import smoothscope.problem.InvalidSetting;

/** What a form tells while its contents change faster than anything is made of them. */
class FormAnswersTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();

    private final FormAnswers<String, String> answers = new FormAnswers<>(
            waiting::add,
            Runnable::run,
            FormAnswersTest::made,
            told::add,
            problem -> told.add("refused: " + problem.sentence()),
            failure -> told.add("failed"));

    private static String made(String wanted) {
        if (wanted.isEmpty()) {
            throw new InvalidSetting("Nothing is wanted.");
        }
        return "made of " + wanted;
    }

    private static String wrong() {
        throw new InvalidSetting("A width is a number.");
    }

    private void work() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    @Test
    void whatWasMadeOfEarlierContentsDoesNotHideThatThePresentOnesAreRefused() {
        answers.ask(() -> "84 mm");
        answers.ask(FormAnswersTest::wrong);
        work();
        assertEquals(List.of("refused: A width is a number."), told);
    }

    @Test
    void ofSeveralContentsTheLastIsToldOf() {
        answers.ask(() -> "84 mm");
        answers.ask(() -> "85 mm");
        answers.ask(() -> "86 mm");
        work();
        assertEquals(List.of("made of 86 mm"), told);
    }

    @Test
    void afterARefusalTheNextContentsAreMade() {
        answers.ask(FormAnswersTest::wrong);
        answers.ask(() -> "84 mm");
        work();
        assertEquals(List.of("refused: A width is a number.", "made of 84 mm"), told);
    }

    @Test
    void whatIsRefusedWhileItIsMadeIsToldInTheSameWay() {
        answers.ask(() -> "");
        work();
        assertEquals(List.of("refused: Nothing is wanted."), told);
    }
}
