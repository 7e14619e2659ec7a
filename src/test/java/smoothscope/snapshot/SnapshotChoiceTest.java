package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static smoothscope.snapshot.PlantedGrid.key;
import static smoothscope.snapshot.PlantedGrid.student;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.UnknownName;

class SnapshotChoiceTest {
    /** α 0 at epochs 0, 2 and 8; α 0.1 at 0 and 4. */
    private static final Recording GRID = new PlantedGrid()
            .with(key(0, 0))
            .with(key(0, 8))
            .with(key(0, 2))
            .with(key(0.1, 0))
            .with(key(0.1, 4))
            .recording();

    private static final Recording STUDENTS = new PlantedGrid()
            .with(key(0, 4))
            .with(student(0, 1))
            .with(student(0, 2.5))
            .with(student(0.1, 4))
            .with(SnapshotKey.student(0.1, 4, Supervision.CLASS_MEANS))
            .recording();

    private static final Recording SEEDS = new PlantedGrid()
            .with(key(0, 4).withSeed(1))
            .with(key(0.1, 4).withSeed(1))
            .with(key(0, 4).withSeed(3))
            .with(key(0.2, 4))
            .recording();

    private static void refused(Class<? extends Problem> kind, String sentence, Executable choice) {
        assertEquals(sentence, assertThrows(kind, choice).sentence());
    }

    @Test
    void withoutAnEpochTheLastIsMeant() {
        assertEquals(key(0, 8), SnapshotChoice.one(GRID, 0.0, null).key());
        assertEquals(key(0.1, 4), SnapshotChoice.one(GRID, 0.1, null).key());
        assertEquals(key(0, 2), SnapshotChoice.one(GRID, 0.0, 2).key());
        refused(
                UnknownName.class,
                "There is no epoch of α = 0 \"3\"; known are: 0, 2, 8.",
                () -> SnapshotChoice.one(GRID, 0.0, 3));
    }

    @Test
    void withoutAnAlphaTheOnlyOneIsMeant() {
        Recording one = new PlantedGrid().with(key(0.1, 2)).with(key(0.1, 4)).recording();
        assertEquals(key(0.1, 4), SnapshotChoice.one(one, null, null).key());
        refused(
                InvalidSetting.class,
                "The recording holds several α, so one must be given: 0, 0.1.",
                () -> SnapshotChoice.one(GRID, null, null));
    }

    @Test
    void aTypedAlphaIsAMeasuredOneToAMillionth() {
        assertEquals(0.1, SnapshotChoice.measured(GRID, 0.1000009));
        assertEquals(0.1, SnapshotChoice.measured(GRID, 0.0999991));
        assertEquals(0.0, SnapshotChoice.measured(GRID, 0));
        refused(
                UnknownName.class,
                "There is no α in the recording \"0.100002\"; known are: 0, 0.1.",
                () -> SnapshotChoice.measured(GRID, 0.100002));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 2, Double.NaN})
    void outsideItsRangeNothingIsAnAlpha(double typed) {
        assertThrows(InvalidSetting.class, () -> SnapshotChoice.measured(GRID, typed));
    }

    @Test
    void severalSnapshotsKeepTheirOrderInTheFile() {
        assertEquals(GRID.snapshots(), SnapshotChoice.all(GRID, null, null));
        assertEquals(GRID.snapshots().subList(3, 5), SnapshotChoice.all(GRID, 0.1, null));
        assertEquals(List.of(GRID.snapshots().get(0), GRID.snapshots().get(3)), SnapshotChoice.all(GRID, null, 0));
        assertEquals(List.of(GRID.snapshots().get(2)), SnapshotChoice.all(GRID, 0.0, 2));
        refused(
                UnknownName.class,
                "There is no epoch \"4\"; known are: 0, 2, 8.",
                () -> SnapshotChoice.all(GRID, 0.0, 4));
    }

    @Test
    void ofSeveralSeedsOneMustBeGiven() {
        refused(
                InvalidSetting.class,
                "The recording holds several seeds, so one must be given: 1, 3.",
                () -> SnapshotChoice.one(SEEDS, 0.0, null));
        Recording third = SnapshotChoice.ofSeed(SEEDS, 3L);
        assertEquals(List.of(key(0, 4).withSeed(3), key(0.2, 4)), PlantedGrid.keys(third));
        assertSame(SEEDS, SnapshotChoice.ofSeed(SEEDS, null));
        refused(
                UnknownName.class,
                "There is no seed in the recording \"2\"; known are: 1, 3.",
                () -> SnapshotChoice.ofSeed(SEEDS, 2L));
    }

    @Test
    void severalSeedsAreTakenTogetherWithWhatBearsNone() {
        assertSame(SEEDS, SnapshotChoice.ofSeeds(SEEDS, List.of()));
        assertSame(SEEDS, SnapshotChoice.ofSeeds(SEEDS, List.of(1L, 3L)));
        assertEquals(
                List.of(key(0, 4).withSeed(1), key(0.1, 4).withSeed(1), key(0.2, 4)),
                PlantedGrid.keys(SnapshotChoice.ofSeeds(SEEDS, List.of(1L))));
        assertThrows(UnknownName.class, () -> SnapshotChoice.ofSeeds(SEEDS, List.of(1L, 2L)));
    }

    @Test
    void studentsAreFoundByWhatTheyLearnedFromAndTheTemperature() {
        assertSame(STUDENTS, SnapshotChoice.ofStudents(STUDENTS, null, null));
        assertEquals(
                List.of(student(0, 1), student(0, 2.5), student(0.1, 4)),
                PlantedGrid.keys(SnapshotChoice.ofStudents(STUDENTS, "teacher", null)));
        assertEquals(List.of(key(0, 4)), PlantedGrid.keys(SnapshotChoice.ofStudents(STUDENTS, "labels", null)));
        assertEquals(
                List.of(SnapshotKey.student(0.1, 4, Supervision.CLASS_MEANS)),
                PlantedGrid.keys(SnapshotChoice.ofStudents(STUDENTS, "class means", 4.0)));
    }

    @Test
    void aTypedTemperatureIsATeachersToATwoThousandth() {
        assertEquals(List.of(student(0, 2.5)), PlantedGrid.keys(SnapshotChoice.ofStudents(STUDENTS, null, 2.504)));
        assertEquals(List.of(student(0, 2.5)), PlantedGrid.keys(SnapshotChoice.ofStudents(STUDENTS, null, 2.496)));
        // 0.5 is exact, and so is a five hundredth more than a power of two
        assertEquals(List.of(student(0, 1)), PlantedGrid.keys(SnapshotChoice.ofStudents(STUDENTS, null, 1.001)));
        refused(
                UnknownName.class,
                "There is no temperature in the recording \"2.51\"; known are: 1, 2.5, 4.",
                () -> SnapshotChoice.ofStudents(STUDENTS, "teacher", 2.51));
        refused(
                InvalidSetting.class,
                "No network of the recording that learned from labels has a temperature, got 77.",
                () -> SnapshotChoice.ofStudents(STUDENTS, "labels", 77.0));
    }

    @Test
    void anUnknownOrAbsentSupervisionIsRefused() {
        refused(
                UnknownName.class,
                "There is no supervision \"teachers\"; near ones are: teacher.",
                () -> SnapshotChoice.ofStudents(STUDENTS, "teachers", null));
        refused(
                UnknownName.class,
                "There is no supervision in the recording \"class means\"; known are: labels.",
                () -> SnapshotChoice.ofStudents(GRID, "class means", null));
    }

    @Test
    void networksOfOneAlphaThatLearnedFromDifferentThingsAreNotMixedUp() {
        refused(
                InvalidSetting.class,
                "The recording holds several networks of α = 0, so what they learned from must be given: labels; teacher at"
                        + " T = 1; teacher at T = 2.5.",
                () -> SnapshotChoice.one(STUDENTS, 0.0, null));
        Recording taught = SnapshotChoice.ofStudents(STUDENTS, "teacher", 4.0);
        assertEquals(student(0.1, 4), SnapshotChoice.one(taught, 0.1, null).key());
    }
}
