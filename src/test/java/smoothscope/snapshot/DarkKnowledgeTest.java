package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.measure.Softening;
import smoothscope.measure.TeacherInformation;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;

/** Networks that give every example's own class a logit of 2, and each other class 0: what they tell is known in closed form. */
class DarkKnowledgeTest {
    private static DarkKnowledge teacher(int size, int classes, byte split) {
        float[][] columns = new float[classes][size];
        int[] labels = new int[size];
        byte[] splits = new byte[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % classes;
            splits[i] = split;
            columns[labels[i]][i] = 2;
        }
        double[] gram = new double[classes * classes];
        for (int k = 0; k < classes; k++) {
            gram[k * classes + k] = 1;
        }
        Snapshot network = new Snapshot(0, 1, new Logits(columns), new Templates(gram), null, Map.of());
        return new DarkKnowledge(
                new Examples(labels, splits, IntStream.range(0, size).toArray()), network, Split.TRAIN);
    }

    /** Smoothness of targets of K classes at a temperature: K/(K − 1) of what is off the label. */
    private static double gamma(int classes, double temperature) {
        double on = Math.exp(2 / temperature);
        double off = (classes - 1) / (on + classes - 1);
        return off * classes / (classes - 1);
    }

    @Test
    void aSmoothnessIsReachedAtTheTemperatureThatGivesIt() {
        DarkKnowledge teacher = teacher(8, 4, (byte) 0);
        double wanted = gamma(4, 1.7);
        assertEquals(1.7, teacher.temperature(new Softening.Gamma(wanted)).orElseThrow(), 1e-6);
        assertEquals(Optional.of(3.0), teacher.temperature(new Softening.Temperature(3)));
        TeacherInformation told = teacher.told(1.7);
        assertEquals(wanted, told.gamma(), 1e-9);
        assertEquals(0, told.toldClass(), 1e-9, "every wrong class is as likely");
        assertEquals(0, told.toldImage(), 1e-9, "every image says the same");
        assertSame(told, teacher.told(1.7));
    }

    @Test
    void theCourseRisesFromAQuarterToSixtyFour() {
        List<TeacherInformation> course = teacher(8, 4, (byte) 0).course();
        assertEquals(49, course.size());
        assertEquals(gamma(4, 0.25), course.get(0).gamma(), 1e-9);
        assertEquals(gamma(4, 4), course.get(24).gamma(), 1e-9);
        assertEquals(gamma(4, 64), course.get(48).gamma(), 1e-9);
    }

    @Test
    void whoNoLongerWantsTheCourseGetsNoneOfIt() {
        assertEquals(List.of(), teacher(8, 4, (byte) 0).course(() -> false));
    }

    @Test
    void theLeastSmoothnessIsThatOfTheCoolestTemperature() {
        assertEquals(
                gamma(4, TeacherInformation.COOLEST), teacher(8, 4, (byte) 0).leastGamma(), 1e-12);
    }

    @Test
    void withoutExamplesNothingIsKnown() {
        DarkKnowledge none = teacher(8, 4, (byte) 1);
        assertEquals(0, none.examples());
        assertFalse(none.sampled());
        assertEquals(List.of(), none.course());
        assertTrue(Double.isNaN(none.leastGamma()));
        assertEquals(Optional.empty(), none.temperature(new Softening.Gamma(0.3)));
    }

    @Test
    void upToFourMillionLogitsAllExamplesAreLookedAtThenEveryNth() {
        DarkKnowledge all = teacher(1_000_000, 4, (byte) 0);
        assertFalse(all.sampled());
        assertEquals(1_000_000, all.examples());
        DarkKnowledge half = teacher(1_000_001, 4, (byte) 0);
        assertTrue(half.sampled());
        assertEquals(500_001, half.examples());
    }

    /** Of very many classes every class is to be met twenty times, though these are more logits. */
    @Test
    void ofEveryClassTwentyAreLookedAtWhereThereAreSoMany() {
        DarkKnowledge whole = teacher(12_000, 600, (byte) 0);
        assertFalse(whole.sampled());
        assertEquals(12_000, whole.examples());
    }

    @Test
    void aSampleTellsWhatTheWholeDoes() {
        DarkKnowledge half = teacher(1_000_001, 4, (byte) 0);
        assertEquals(gamma(4, 2), half.told(2).gamma(), 1e-9);
    }

    @Test
    void likenessIsWorkedOutOnceAndTheNetworkIsTheOneGiven() {
        DarkKnowledge teacher = teacher(8, 4, (byte) 0);
        assertEquals(4, teacher.likeness().classes());
        assertSame(teacher.likeness(), teacher.likeness());
        assertEquals(8, teacher.network().logits().examples());
    }
}
