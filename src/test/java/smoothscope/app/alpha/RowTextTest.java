package smoothscope.app.alpha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Supervision;

class RowTextTest {
    @Test
    void aNetworkIsCalledByItsSmoothingAndAStudentByItsTeacher() {
        assertEquals("without smoothing · α = 0", RowText.network(new SnapshotKey(0, 3)));
        assertEquals("with smoothing · α = 0.10", RowText.network(new SnapshotKey(0.1, 3)));
        assertEquals(
                "student of α = 0.10, T = 1.41",
                RowText.network(SnapshotKey.student(0.1, 1.4136, Supervision.TEACHER)));
        assertEquals(
                "student of the class means of α = 0, T = 4.92",
                RowText.network(SnapshotKey.student(0, 4.9164, Supervision.CLASS_MEANS)));
    }

    @Test
    void numbersStandUnderTheirNetwork() {
        assertEquals("without", RowText.column(new SnapshotKey(0, 3)));
        assertEquals("α = 0.10", RowText.column(new SnapshotKey(0.1, 3)));
        assertEquals("student of\nα = 0", RowText.column(SnapshotKey.student(0, 4.9164, Supervision.TEACHER)));
        assertEquals("not said", RowText.column(new SnapshotKey(0, 3).withoutAlpha()));
        assertEquals("α = 0", RowText.at(new SnapshotKey(0, 3)));
        assertEquals("not said", RowText.at(new SnapshotKey(0, 3).withoutAlpha()));
        assertEquals("α = 0.10", RowText.listed(new SnapshotKey(0.1, 3)));
        assertEquals(
                "student of α = 0.10, T = 1.41", RowText.listed(SnapshotKey.student(0.1, 1.4136, Supervision.TEACHER)));
    }
}
