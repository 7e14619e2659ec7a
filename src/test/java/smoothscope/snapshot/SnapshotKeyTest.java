package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smoothscope.problem.UnknownName;

class SnapshotKeyTest {
    private static final SnapshotKey STUDENT = SnapshotKey.student(0.1, 2, Supervision.TEACHER);

    @Test
    void networksAreInTheOrderOfSupervisionAlphaTemperatureSeedAndEpoch() {
        List<SnapshotKey> ordered = List.of(
                new SnapshotKey(0, 9),
                new SnapshotKey(0, 2).withSeed(1),
                new SnapshotKey(0, 3).withSeed(1),
                new SnapshotKey(0, 1).withSeed(2),
                new SnapshotKey(0.1, 0),
                new SnapshotKey(0, 0).withoutAlpha(),
                SnapshotKey.student(0, 9, Supervision.TEACHER),
                STUDENT,
                SnapshotKey.student(0.1, 3, Supervision.TEACHER),
                SnapshotKey.student(0, 1, Supervision.CLASS_MEANS));
        List<SnapshotKey> mixed = new ArrayList<>(ordered);
        Collections.shuffle(mixed, new Random(4));
        assertEquals(ordered, mixed.stream().sorted().toList());
    }

    @Test
    void ofTheSameNetworkOnlyTheEpochDiffers() {
        assertTrue(STUDENT.isSameNetwork(STUDENT.atEpoch(7)));
        assertFalse(STUDENT.isSameNetwork(STUDENT.withSeed(1)));
        assertFalse(STUDENT.isSameNetwork(new SnapshotKey(0.1, 0)));
        assertEquals(7, STUDENT.atEpoch(7).epoch());
    }

    @Test
    void aTeacherSpeaksAtATemperatureAndLabelsDoNot() {
        assertTrue(STUDENT.isStudent());
        assertFalse(new SnapshotKey(0.1, 0).isStudent());
        assertThrows(
                IllegalArgumentException.class,
                () -> new SnapshotKey(0, OptionalLong.empty(), OptionalDouble.of(1), Supervision.LABELS, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SnapshotKey(0, OptionalLong.empty(), OptionalDouble.empty(), Supervision.TEACHER, 0));
    }

    @Test
    void anAlphaThatNobodySaidIsKnownOnceItIs() {
        SnapshotKey unknown = new SnapshotKey(0.2, 3).withoutAlpha();
        assertFalse(unknown.isAlphaKnown());
        assertEquals(0, unknown.alpha());
        assertEquals(new SnapshotKey(0.1, 3), unknown.withAlpha(0.1));
        assertEquals(Supervision.TEACHER, STUDENT.withAlpha(0.3).supervision());
    }

    @Test
    void aKeyIsReadLikeTheSettingsOfARun() {
        assertEquals("α = 0.1, epoch 30", new SnapshotKey(0.1, 30).toString());
        assertEquals("α = 0.1, T = 2.0, seed 3, epoch 0", STUDENT.withSeed(3).toString());
        assertEquals(
                "α = 0.0, T = 1.5, class means, epoch 0",
                SnapshotKey.student(0, 1.5, Supervision.CLASS_MEANS).toString());
    }

    @Test
    void splitsAndSupervisionsAreFoundByTheirNames() {
        assertEquals(Split.VALIDATION, Split.of("validation"));
        assertEquals(Split.TRAIN, Split.of("train"));
        assertEquals(
                "There is no split \"test\"; known are: train, validation.",
                assertThrows(UnknownName.class, () -> Split.of("test")).sentence());
        assertEquals(Optional.of(Supervision.CLASS_MEANS), Supervision.of("class means"));
        assertEquals(Optional.empty(), Supervision.of("Teacher"));
        assertEquals(List.of("labels", "unknown", "teacher", "class means"), Supervision.labels());
    }
}
