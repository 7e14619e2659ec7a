package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Templates;

class SuggestionsTest {
    private static final List<String> NAMES = List.of("p", "q", "r", "s", "t");
    /** p and q point nearly the same way, the others away from them and from each other. */
    private static final Templates TEMPLATES =
            Templates.of(new float[] {1, 0, 0, 0.9f, 0.1f, 0, -1, 0.5f, 0, -1, -0.5f, 0, 0.1f, 0, 1}, new float[5]);

    private final Suggestions suggestions = new Suggestions(NAMES, TEMPLATES);

    @Test
    void theMostAlikePairIsFoundWithAThirdFarFromBoth() {
        ClassTriple trio = suggestions.alikePairAndThird();
        assertEquals(0, trio.a());
        assertEquals(1, trio.b());
        assertTrue(trio.c() > 1);
    }

    @Test
    void theMostSeparableTrioHoldsOneOfTheAlikePairAtMost() {
        ClassTriple trio = suggestions.mostSeparable();
        assertTrue(trio.place(0) < 0 || trio.place(1) < 0);
    }

    @Test
    void thePapersTriosAreFoundByName() {
        assertEquals(
                List.of(new ClassTriple(2, 1, 0)), Suggestions.paper(List.of("bird", "Automobile", "airplane", "cat")));
        assertTrue(suggestions.paper().isEmpty());
        assertEquals(new ClassTriple(0, 1, 2), Suggestions.first(NAMES));
    }

    @Test
    void anyThreeAreThree() {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            ClassTriple trio = suggestions.random(random);
            assertTrue(Math.max(trio.a(), Math.max(trio.b(), trio.c())) < NAMES.size());
        }
    }
}
