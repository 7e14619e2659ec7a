package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.UnknownName;

class ClassNamesTest {
    private static final List<String> CIFAR =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
    private static final List<String> ODD = List.of(
            "crane", "tench, Tinca tinca", "crane", "meerkat", "7", "cleaver, chopper", "Meerkat", "7.5", "chopper");

    @Test
    void namesInAnyCaseAndIndicesMayBeMixed() {
        assertEquals(new ClassTriple(0, 1, 2), ClassNames.triple("airplane,automobile,bird", CIFAR));
        assertEquals(new ClassTriple(9, 3, 5), ClassNames.triple(" Truck , 3, DOG ", CIFAR));
        assertEquals(new ClassTriple(9, 0, 8), ClassNames.triple("9;0;8", CIFAR));
    }

    @Test
    void aNameWinsOverAnIndex() {
        assertEquals(4, ClassNames.index("7", ODD));
        assertEquals(8, ClassNames.index("8", ODD));
    }

    @Test
    void aNameInItsOwnCaseWinsOverAnother() {
        assertEquals(3, ClassNames.index("meerkat", ODD));
        assertEquals(6, ClassNames.index("Meerkat", ODD));
        refused(
                InvalidSetting.class,
                "MEERKAT",
                "Several classes are called \"MEERKAT\": name one by its index, 3, 6.");
    }

    @Test
    void ofEqualNamesTheIndexIsNeeded() {
        refused(InvalidSetting.class, "Crane", "Several classes are called \"Crane\": name one by its index, 0, 2.");
        assertEquals(2, ClassNames.index("2", ODD));
    }

    @Test
    void namesWithCommasAreUnderstoodWhereOneReadingFits() {
        assertEquals(new ClassTriple(1, 3, 5), ClassNames.triple("tench, Tinca tinca; meerkat; cleaver, chopper", ODD));
        assertEquals(new ClassTriple(1, 3, 5), ClassNames.triple("tench,tinca tinca,meerkat,cleaver, chopper", ODD));
        assertEquals(new ClassTriple(2, 1, 8), ClassNames.triple("2,tench, Tinca tinca,chopper", ODD));
        List<String> nested = List.of("a", "b", "a, b", "b, a", "c");
        assertEquals(new ClassTriple(0, 1, 4), ClassNames.triple("a,b,c", nested));
        refusedTriple(
                InvalidSetting.class,
                "a,b,a,c",
                nested,
                "\"a,b,a,c\" can be read as a; b, a; c | a, b; a; c: separate the classes by ;.");
    }

    @Test
    void anUnknownNameIsAnsweredWithNearOnes() {
        refusedTriple(
                UnknownName.class,
                "airplane,automobil,bird",
                CIFAR,
                "There is no class \"automobil\"; near ones are: automobile.");
        refusedTriple(
                UnknownName.class,
                "0,1,10",
                CIFAR,
                "There is no class \"10\"; known are: " + String.join(", ", CIFAR) + ".");
    }

    @Test
    void missingSurplusAndEqualClassesAreRefused() {
        refusedTriple(InvalidSetting.class, "", CIFAR, "Three classes are needed, got 0 in \"\".");
        refusedTriple(InvalidSetting.class, "cat,dog", CIFAR, "Three classes are needed, got 2 in \"cat,dog\".");
        refusedTriple(
                InvalidSetting.class,
                "cat,dog,ship,frog",
                CIFAR,
                "Three classes are needed, got 4 in \"cat,dog,ship,frog\"; where names hold commas, separate the classes by ;.");
        refusedTriple(InvalidSetting.class, "cat,dog,3", CIFAR, "Three different classes are needed, got cat, dog, 3.");
    }

    private static void refused(Class<? extends Problem> kind, String text, String sentence) {
        assertEquals(
                sentence, assertThrows(kind, () -> ClassNames.index(text, ODD)).sentence());
    }

    private static void refusedTriple(
            Class<? extends Problem> kind, String text, List<String> classes, String sentence) {
        assertEquals(
                sentence,
                assertThrows(kind, () -> ClassNames.triple(text, classes)).sentence());
    }

    @Test
    void anyNumberOfClassesOrTwoMayBeNamed() {
        assertArrayEquals(new int[] {3, 0}, ClassNames.indices("cat, 0, CAT", CIFAR));
        assertArrayEquals(new int[] {1, 5}, ClassNames.indices("tench,Tinca tinca; cleaver, chopper", ODD));
        assertArrayEquals(new int[] {9, 1}, ClassNames.pair("truck,automobile", CIFAR));
        assertEquals(
                "At least one class is needed, got \",\".",
                assertThrows(InvalidSetting.class, () -> ClassNames.indices(",", CIFAR))
                        .sentence());
        for (String other : List.of("cat", "cat,3", "cat,dog,deer")) {
            assertEquals(
                    "Two different classes are needed, got \"" + other + "\".",
                    assertThrows(InvalidSetting.class, () -> ClassNames.pair(other, CIFAR))
                            .sentence());
        }
    }
}
