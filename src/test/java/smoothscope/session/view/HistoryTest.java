package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void aDragIsUndoneAsOne() {
        History<String> history = new History<>("start");
        history.go("chosen");
        history.go("dragging", "drag 1");
        history.go("dragged", "drag 1");
        assertEquals(Optional.of("chosen"), history.undo());
        assertEquals(Optional.of("start"), history.undo());
        assertTrue(history.undo().isEmpty());
        assertEquals(Optional.of("chosen"), history.redo());
        assertEquals(Optional.of("dragged"), history.redo());
    }

    @Test
    void aDragBackToWhereItBeganIsNoStep() {
        History<String> history = new History<>("start");
        history.go("chosen");
        history.go("dragging", "drag 1");
        history.go("chosen", "drag 1");
        assertEquals("chosen", history.now());
        history.go("dragged again", "drag 1");
        assertEquals(Optional.of("chosen"), history.undo());
        assertEquals(Optional.of("start"), history.undo());
        assertTrue(history.undo().isEmpty());
    }

    @Test
    void whatChangesNothingIsNoStep() {
        History<String> history = new History<>("start");
        history.go("start");
        assertTrue(history.undo().isEmpty());
    }

    @Test
    void aNewWayForgetsWhatWasUndone() {
        History<String> history = new History<>("start");
        history.go("one");
        history.undo();
        history.go("other");
        assertTrue(history.redo().isEmpty());
    }

    @Test
    void twoHundredStepsAreKept() {
        History<Integer> history = new History<>(0);
        for (int state = 1; state <= 250; state++) {
            history.go(state);
        }
        int undone = 0;
        while (history.undo().isPresent()) {
            undone++;
        }
        assertEquals(200, undone);
        assertEquals(50, history.now());
    }

    @Test
    void whatHappensByItselfIsNoStep() {
        History<String> history = new History<>("start");
        history.go("chosen");
        history.amend("chosen, and loaded");
        assertEquals("chosen, and loaded", history.now());
        assertEquals(Optional.of("start"), history.undo());
    }

    @Test
    void aDragGoesOnAfterAnUndoAsAStepOfItsOwn() {
        History<String> history = new History<>("start");
        history.go("one", "drag");
        history.go("two");
        history.undo();
        history.go("three", "drag");
        assertEquals(Optional.of("one"), history.undo());
    }
}
