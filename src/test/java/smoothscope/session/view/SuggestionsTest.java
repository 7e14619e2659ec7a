package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
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

    /** Templates of the plane: three of length 1 at 0°, 120° and 240°, and two of length 3 at 45° and 225°; their mean is 0. */
    private static Templates compass() {
        double[] degrees = {45, 0, 120, 225, 240};
        double[] lengths = {3, 1, 1, 3, 1};
        double[] gram = new double[25];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                gram[5 * i + j] = lengths[i] * lengths[j] * Math.cos(Math.toRadians(degrees[i] - degrees[j]));
            }
        }
        return new Templates(gram);
    }

    @Test
    void theThirdOfAnAlikePairPointsAwayFromBothWhateverTheLengths() {
        assertEquals(new ClassTriple(3, 4, 0), new Suggestions(NAMES, compass()).alikePairAndThird());
    }

    @Test
    void threeAThirdOfAFullTurnApartAreTheMostSeparable() {
        ClassTriple trio = new Suggestions(NAMES, compass()).mostSeparable();
        assertEquals(Set.of(1, 2, 4), Set.of(trio.a(), trio.b(), trio.c()));
    }

    @Test
    void onlyCandidatesAreSuggested() {
        Suggestions few = new Suggestions(NAMES, compass(), List.of(2, 1, 0, 3));
        assertEquals(new ClassTriple(1, 0, 3), few.alikePairAndThird());
        ClassTriple separable = few.mostSeparable();
        assertTrue(separable.place(4) < 0);
        Random random = new Random(2);
        for (int i = 0; i < 50; i++) {
            assertTrue(few.random(random).place(4) < 0);
        }
    }

    @Test
    void whereAllAreEquallyAlikeTheFirstAreTaken() {
        double[] gram = new double[16];
        for (int k = 0; k < 4; k++) {
            gram[5 * k] = 1;
        }
        Suggestions regular = new Suggestions(List.of("a", "b", "c", "d"), new Templates(gram));
        assertEquals(new ClassTriple(0, 1, 2), regular.alikePairAndThird());
        assertEquals(new ClassTriple(0, 1, 2), regular.mostSeparable());
    }

    @Test
    void threeThatNobodyTakesForEachOtherAreKnownByName() {
        assertEquals(
                new ClassTriple(0, 1, 4),
                Suggestions.distinct(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")));
        assertEquals(
                new ClassTriple(3, 0, 1),
                Suggestions.distinct(List.of("triangle", "five-pointed star", "square", "ring")));
        assertEquals(new ClassTriple(1, 2, 0), Suggestions.distinct(List.of("bird", "airplane", "automobile", "ship")));
        assertEquals(new ClassTriple(0, 1, 2), Suggestions.distinct(NAMES));
    }

    @Test
    void thePapersTriosAreThoseOfTheCandidates() {
        List<String> names = List.of("cat", "airplane", "automobile", "bird", "dog");
        List<ClassTriple> papers = List.of(new ClassTriple(1, 2, 3));
        assertEquals(papers, new Suggestions(names, TEMPLATES).papers());
        assertEquals(papers.get(0), new Suggestions(names, TEMPLATES).paper().orElseThrow());
        assertEquals(papers, new Suggestions(names, TEMPLATES, List.of(1, 2, 3)).papers());
        assertEquals(List.of(), new Suggestions(names, TEMPLATES, List.of(0, 1, 2, 4)).papers());
    }

    @Test
    void likenessIsTheCosineAndAVectorAddedToEveryTemplateChangesNothing() {
        Templates plain = compass();
        double[] shifted = new double[25];
        // w̃_i + m with m at 90° and of length 2: the inner products gain 2 · (height of i + height of j) + 4
        double[] heights = {3 * Math.sqrt(0.5), 0, Math.sqrt(0.75), -3 * Math.sqrt(0.5), -Math.sqrt(0.75)};
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                shifted[5 * i + j] = plain.inner(i, j) + 2 * (heights[i] + heights[j]) + 4;
            }
        }
        for (Templates templates : List.of(plain, new Templates(shifted))) {
            TemplateSimilarity likeness = new TemplateSimilarity(templates);
            assertEquals(1, likeness.of(3, 3), 1e-12);
            assertEquals(-1, likeness.of(0, 3), 1e-12);
            assertEquals(Math.sqrt(0.5), likeness.of(0, 1), 1e-12);
            assertEquals(-0.5, likeness.of(4, 2), 1e-12);
        }
    }

    @Test
    void equalTemplatesAreNeitherAlikeNorUnlike() {
        TemplateSimilarity likeness = new TemplateSimilarity(new Templates(new double[] {2, 2, 2, 2}));
        assertEquals(0, likeness.of(0, 1));
    }
}
