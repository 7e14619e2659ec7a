package smoothscope.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final List<String> CIFAR10 =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    @Test
    void aMisspeltNameIsAnsweredWithTheNearOnes() {
        assertEquals(
                "There is no class \"brid\"; near ones are: bird.",
                new UnknownName("class", "brid", CIFAR10).sentence());
    }

    @Test
    void theBeginningOfANameFindsIt() {
        assertTrue(new UnknownName("class", "auto", CIFAR10).sentence().contains("automobile"));
    }

    @Test
    void aNameLikeNoOtherIsAnsweredWithWhatThereIs() {
        List<String> many = IntStream.range(0, 100).mapToObj(i -> "class-" + i).toList();
        String sentence = new UnknownName("class", "zzzzzz", many).sentence();
        assertTrue(sentence.contains("known are: class-0, class-1"), sentence);
        assertTrue(sentence.endsWith("and 88 more."), sentence);
    }

    @Test
    void aNumberIsAnsweredWithAllNumbersThereAre() {
        assertEquals(
                "There is no α \"0.2\"; known are: 0, 0.05, 0.1, 0.75.",
                new UnknownName("α", "0.2", List.of("0", "0.05", "0.1", "0.75")).sentence());
    }

    @Test
    void aSentenceHasOneLineWhateverItsCauseSays() {
        IOException cause = new IOException("no\nspace\r\n  left");
        String sentence = new Unwritable(Path.of("r.npz"), cause).sentence();
        assertEquals("r.npz cannot be written: no space left.", sentence);
    }

    @Test
    void theReasonOfARefusedWriteIsInPlainWords() {
        String sentence = new Unwritable(Path.of("r.npz"), new AccessDeniedException("r.npz")).sentence();
        assertEquals("r.npz cannot be written: permission denied.", sentence);
    }

    @Test
    void detailsHoldTheSentenceTheNextStepAndTheCause() {
        Problem problem = new Unreadable(Path.of("r.npz"), new IOException("at byte 7"), "ends too early");
        String details = problem.details();
        assertTrue(details.startsWith(problem.sentence()), details);
        assertTrue(details.contains(problem.nextStep()), details);
        assertTrue(details.contains("at byte 7"), details);
        assertFalse(problem.sentence().contains("byte 7"));
    }

    @Test
    void aPercentSignInANameIsNoGap() {
        Path file = Path.of("50%d %s.npz");
        assertEquals("50%d %s.npz is no folder.", new Unreadable(file, "is no folder").sentence());
    }

    @Test
    void anotherLanguagePutsTheArgumentsWhereItWantsThem() {
        Problem problem = new InvalidSetting("From %s to %s: %s.", 0.1, 2, Sentence.of("%s is gone", "x"));
        Map<String, String> backwards = Map.of("From %s to %s: %s.", "%3$s, <- %2$s <- %1$s", "%s is gone", "gone %s");
        assertEquals("From 0.1 to 2: x is gone.", problem.sentence());
        assertEquals("gone x, <- 2 <- 0.1", problem.sentence(backwards::get));
    }

    @Test
    void whatIsSaidAsItIsStaysInEveryLanguage() {
        Problem problem = new InvalidSetting(Sentence.asItIs("論文 100 %"), "Write it.");
        assertEquals("論文 100 %", problem.sentence(english -> english));
    }
}
