package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.snapshot.PlantedGrid.key;
import static smoothscope.snapshot.PlantedGrid.student;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final Recording GRID = new PlantedGrid()
            .with(key(0.1, 4))
            .with(key(0, 8))
            .with(key(0, 2))
            .with(key(0.1, 6))
            .recording();

    @Test
    void alphasAndEpochsAreAscendingAndEachIsThereOnce() {
        assertEquals(List.of(0.0, 0.1), GRID.alphas());
        assertEquals(List.of(2, 8), GRID.epochs(0));
        assertEquals(List.of(4, 6), GRID.epochs(0.1));
        assertEquals(List.of(), GRID.epochs(0.2));
        assertEquals(List.of(2, 4, 6, 8), GRID.epochs());
    }

    @Test
    void aSnapshotIsFoundByAlphaAndEpochAndTheLatestOfATimelineCounts() {
        assertEquals(Optional.of(GRID.snapshots().get(2)), GRID.at(0, 2));
        assertEquals(Optional.empty(), GRID.at(0, 4));
        assertEquals(Optional.empty(), GRID.at(0.1, 2));
        Recording steered = new PlantedGrid().with(key(0, 2)).with(key(0, 2)).recording();
        assertSame(steered.snapshots().get(1), steered.at(0, 2).orElseThrow());
        assertSame(steered.snapshots().get(1), steered.last(0).orElseThrow());
    }

    @Test
    void theLastIsThatOfTheLastEpochWhereverItStands() {
        assertEquals(key(0, 8), GRID.last(0).orElseThrow().key());
        assertEquals(key(0.1, 6), GRID.last(0.1).orElseThrow().key());
        assertEquals(Optional.empty(), GRID.last(0.3));
    }

    @Test
    void betweenTwoEpochsTheEarlierStandsAndBeforeTheFirstTheFirst() {
        assertEquals(2, GRID.before(0, 7).epoch());
        assertEquals(8, GRID.before(0, 8).epoch());
        assertEquals(8, GRID.before(0, 100).epoch());
        assertEquals(2, GRID.before(0, 1).epoch());
    }

    @Test
    void otherExamplesOrClassesAndNoSnapshotAreRefused() {
        Examples other = new Examples(new int[1], new byte[1], new int[1]);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Recording(other, PlantedGrid.CLASSES, GRID.snapshots(), Meta.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Recording(GRID.examples(), List.of("a", "b"), GRID.snapshots(), Meta.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Recording(GRID.examples(), PlantedGrid.CLASSES, List.of(), Meta.empty()));
    }

    @Test
    void seedsAreThoseOfTheNetworksElseTheRuns() {
        assertEquals(List.of(), GRID.seeds());
        PlantedGrid run = new PlantedGrid().seed(7).with(key(0, 1));
        assertEquals(List.of(7L), run.recording().seeds());
        run.with(key(0, 1).withSeed(5))
                .with(key(0, 1).withSeed(2))
                .with(key(0.1, 1).withSeed(5));
        assertEquals(List.of(2L, 5L), run.recording().seeds());
    }

    /** Seeds 1 to 4; 4 lacks α = 0.1. Right answers of both last networks together: 5, 3, 4. */
    private static PlantedGrid seeds() {
        return new PlantedGrid()
                .with(key(0, 4).withSeed(1), 3, Map.of())
                .with(key(0.1, 4).withSeed(1), 2, Map.of())
                .with(key(0, 4).withSeed(2), 1, Map.of())
                .with(key(0.1, 4).withSeed(2), 2, Map.of())
                .with(key(0, 4).withSeed(3), 2, Map.of())
                .with(key(0.1, 4).withSeed(3), 2, Map.of())
                .with(key(0, 4).withSeed(4), 2, Map.of());
    }

    @Test
    void theTypicalSeedHasEveryAlphaAndIsInTheMiddleByAccuracy() {
        Recording all = seeds().recording();
        assertEquals(List.of(1L, 2L, 3L), all.completeSeeds());
        assertEquals(List.of(key(0, 4).withSeed(3), key(0.1, 4).withSeed(3)), PlantedGrid.keys(all.ofTypicalSeed()));
        Recording two = all.with(all.snapshots().subList(0, 4));
        assertEquals(List.of(2L), two.ofTypicalSeed().seeds(), "of two the less accurate one");
    }

    @Test
    void whereNoSeedHasEveryAlphaEverythingIsShown() {
        Recording none = new PlantedGrid()
                .with(key(0, 4).withSeed(1))
                .with(key(0.1, 4).withSeed(2))
                .recording();
        assertSame(none, none.ofTypicalSeed());
        assertSame(GRID, GRID.ofTypicalSeed());
    }

    @Test
    void eachSeedIsARecordingOfItsOwn() {
        List<Recording> each = seeds().recording().ofEachSeed();
        assertEquals(4, each.size());
        assertEquals(List.of(4L), each.get(3).seeds());
        assertEquals(1, each.get(3).snapshots().size());
        assertEquals(List.of(GRID), GRID.ofEachSeed());
    }

    @Test
    void halfPrecisionIsKeptByWhatIsTakenOutAndByItsOrigin() {
        Recording half = new Recording(GRID.examples(), GRID.classes(), GRID.snapshots(), GRID.meta(), true);
        assertTrue(half.with(GRID.snapshots().subList(0, 1)).half());
        assertTrue(Origin.named(half, "smoothscope observe").half());
        assertFalse(Origin.named(GRID, "smoothscope observe").half());
    }

    @Test
    void theOriginIsTheCommandAndTheVersion() {
        Recording named = Origin.named(
                new PlantedGrid().said("network", "small").with(key(0, 1)).recording(), "go");
        assertEquals(Optional.of("go"), named.meta().text("command"));
        assertEquals(Optional.of("development"), named.meta().text("version"));
        assertEquals(Optional.of("small"), named.meta().network());
    }

    private static Map<String, Double> gamma(double smoothness) {
        return Map.of("target_gamma", smoothness);
    }

    @Test
    void studentsOfEquallySmoothTargetsAreTheTypicalSeries() {
        Recording recording = new PlantedGrid()
                .with(student(0, 1), 3, gamma(0.1))
                .with(student(0, 5), 3, gamma(0.301))
                .with(student(0.1, 1), 3, gamma(0.02))
                .with(student(0.1, 2), 3, gamma(0.299))
                .recording();
        assertTrue(recording.hasStudents());
        assertEquals(
                List.of(student(0, 5), student(0.1, 2)), PlantedGrid.keys(recording.ofTypicalSeries()), "γ = 0.30");
    }

    @Test
    void whereSmoothnessIsNotKnownOrOfFewerAlphaOneTemperatureIsTheSeries() {
        Recording unknown = new PlantedGrid()
                .with(student(0, 2))
                .with(student(0, 1))
                .with(student(0.1, 2))
                .with(student(0.1, 1))
                .recording();
        assertEquals(
                List.of(student(0, 1), student(0.1, 1)),
                PlantedGrid.keys(unknown.ofTypicalSeries()),
                "the lower of two temperatures");
        Recording fewer = new PlantedGrid()
                .with(student(0, 2), 3, gamma(0.2))
                .with(student(0.1, 2), 3, gamma(0.1))
                .with(student(0, 3), 3, gamma(0.1))
                .with(student(0.2, 2), 3, gamma(0.4))
                .recording();
        assertEquals(
                List.of(student(0, 2), student(0.1, 2), student(0.2, 2)), PlantedGrid.keys(fewer.ofTypicalSeries()));
    }

    @Test
    void aSeriesHoldsAllSeedsAndEpochsOfItsNetworksAndNoTwoOfOneAlpha() {
        Recording recording = new PlantedGrid()
                .with(student(0, 1).withSeed(1), 3, gamma(0.3))
                .with(student(0, 1).withSeed(2).atEpoch(2), 3, gamma(0.3))
                .with(student(0, 1.5).withSeed(1), 3, gamma(0.5))
                .with(student(0, 1.6).withSeed(1), 3, gamma(0.5))
                .with(student(0.1, 1.7).withSeed(1), 3, gamma(0.5))
                .with(SnapshotKey.student(0, 1, Supervision.CLASS_MEANS), 3, gamma(0.3))
                .with(key(0, 4))
                .recording();
        assertEquals(
                List.of(student(0, 1).withSeed(1), student(0, 1).withSeed(2).atEpoch(2)),
                PlantedGrid.keys(recording.ofTypicalSeries()));
    }

    @Test
    void studentsOfClassMeansAreASeriesWhereThereAreNoOthers() {
        SnapshotKey means = SnapshotKey.student(0, 3, Supervision.CLASS_MEANS);
        Recording recording =
                new PlantedGrid().with(key(0, 4)).with(means, 3, gamma(0.3)).recording();
        assertEquals(List.of(means), PlantedGrid.keys(recording.ofTypicalSeries()));
    }

    @Test
    void whatIsMeasuredLaterJoinsWhatWasStored() {
        Snapshot plain = new PlantedGrid()
                .with(key(0, 4), 3, gamma(0.3))
                .recording()
                .snapshots()
                .get(0);
        Snapshot measured =
                plain.measured(Map.of(Split.TRAIN, Map.of("nc1", 0.5), Split.VALIDATION, Map.of("nc1", 0.75)));
        assertEquals(
                Map.of("target_gamma", 0.3, "nc1", 0.5),
                measured.stored(Split.TRAIN).values());
        assertEquals(Map.of("nc1", 0.75), measured.stored(Split.VALIDATION).values());
        assertEquals(gamma(0.3), plain.stored(Split.TRAIN).values());
    }

    @Test
    void networksWithoutATeacherAndAPairThatIsSteeredStayTogether() {
        assertFalse(GRID.hasStudents());
        assertSame(GRID, GRID.ofTypicalSeries());
        Recording live = new PlantedGrid()
                .said("live", "true")
                .with(student(0, 1))
                .with(student(0, 2))
                .recording();
        assertSame(live, live.ofTypicalSeries());
    }
}
