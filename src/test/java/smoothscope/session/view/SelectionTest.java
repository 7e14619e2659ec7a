package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
    @Test
    void anExampleChosenTwiceCountsOnceAndOneChosenAgainIsLetGo() {
        Selection chosen = Selection.of(7, 3, 7);
        assertArrayEquals(new int[] {3, 7}, chosen.rows());
        assertEquals(2, chosen.size());
        assertArrayEquals(new int[] {3, 5, 7}, chosen.toggled(5).rows());
        assertArrayEquals(new int[] {7}, chosen.toggled(3).rows());
        assertSame(Selection.NONE, chosen.toggled(3).toggled(7));
        assertArrayEquals(new int[] {0}, Selection.NONE.toggled(0).rows());
    }

    @Test
    void onlyNoneIsEmpty() {
        assertTrue(Selection.NONE.isEmpty());
        assertTrue(Selection.of().isEmpty());
        assertEquals(0, Selection.of().size());
        assertFalse(Selection.of(0).isEmpty());
    }

    @Test
    void theSameExamplesAreTheSameSelection() {
        Selection chosen = Selection.of(1, 2);
        assertEquals(chosen, Selection.of(2, 1));
        assertNotEquals(chosen, Selection.of(1, 3));
        assertNotEquals(chosen, new Object());
        assertTrue(Set.of(chosen).contains(Selection.of(2, 1, 1)));
        assertNotEquals(0, chosen.hashCode());
    }

    @Test
    void whoChangesTheCopyChangesNoSelection() {
        Selection chosen = Selection.of(4, 9);
        chosen.rows()[0] = 100;
        assertArrayEquals(new int[] {4, 9}, chosen.rows());
    }

    @Test
    void chosenRowsAreFoundInAPanelsRowsAndOthersLeftOut() {
        assertArrayEquals(new int[] {0, 3}, Selection.of(9, 5, 2).within(new int[] {2, 3, 4, 9}));
        assertArrayEquals(new int[] {}, Selection.of(1).within(new int[] {2, 3}));
    }
}
