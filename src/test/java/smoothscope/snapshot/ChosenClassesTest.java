package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.UnknownName;

class ChosenClassesTest {
    private static final List<String> NAMES = List.of("tench, Tinca tinca", "meerkat", "cleaver", "n01440764");
    private static final List<String> FOLDERS = List.of("n01440764", "n02138441", "n03041632", "n09999999");

    private static int[] among(String text, List<String> folders) {
        return new ChosenClasses(text).among(NAMES, folders).stream().toArray();
    }

    @Test
    void classesAreNamedByNameIndexOrFolder() {
        assertArrayEquals(new int[] {1, 2, 3}, among("Meerkat, 2,3", List.of()));
        assertArrayEquals(new int[] {0, 1}, among("n02138441,n01440764", FOLDERS));
        assertArrayEquals(new int[] {3}, among("n01440764", List.of()), "without folders it is a name");
    }

    @Test
    void aSemicolonSeparatesNamesThatHoldCommas() {
        assertArrayEquals(new int[] {0, 2}, among("tench, tinca tinca; cleaver;", List.of()));
    }

    @Test
    void someClassIsNeededAndEachMustBeThere() {
        assertEquals(
                "At least one class is needed, got \" , \".",
                assertThrows(InvalidSetting.class, () -> among(" , ", FOLDERS)).sentence());
        assertThrows(UnknownName.class, () -> among("meerkat, dog", FOLDERS));
    }
}
