package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.plane.ClassPlane;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.LogitDifferences;
import smoothscope.plane.Point;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Projection;

class PanelSummaryTest {
    /** A lies at (0, 0) and (2, 0), B at (10, 0), one of no class at (50, 50); C has no example. */
    private static Projection planted() {
        Point nowhere = new Point(Double.NaN, Double.NaN);
        Point origin = Point.ORIGIN;
        LogitDifferences none = PlantedRecordings.small().snapshots().stream()
                .findFirst()
                .map(each -> new ClassPlane(each.templates(), new ClassTriple(0, 1, 2)).logitDifferences())
                .orElseThrow();
        return new Projection(
                new int[] {0, 1, 2, 3},
                new byte[] {0, 0, 1, Projection.OTHER},
                new double[] {0, 2, 10, 50},
                new double[] {0, 0, 0, 50},
                new boolean[] {false, true, false, true},
                List.of(origin, origin, origin),
                List.of(new Point(1, 0), new Point(10, 0), nowhere),
                none);
    }

    @Test
    void spreadIsTheRootOfTheMeanSquareAndAnAbsentClassIsNotTold() {
        PanelSummary all = PanelSummary.of(planted(), FigureOptions.DEFAULT.withOthers(true));
        assertEquals(List.of(new PanelSummary.Cluster(0, 2, 1), new PanelSummary.Cluster(1, 1, 0)), all.clusters());
        assertEquals(Optional.of(new PanelSummary.Pair(0, 1, 9)), all.nearest());
        assertEquals(4, all.examples());
        assertEquals(2, all.wrong());
    }

    @Test
    void whatIsNotDrawnIsNotTold() {
        PanelSummary alone = PanelSummary.of(
                planted(), FigureOptions.DEFAULT.withOthers(false).withHidden(Set.of(0)));
        assertEquals(List.of(new PanelSummary.Cluster(1, 1, 0)), alone.clusters());
        assertEquals(Optional.empty(), alone.nearest());
        assertEquals(1, alone.examples());
        assertEquals(0, alone.wrong());
    }

    @Test
    void theNearestTwoOfThreeAreTold() {
        Projection three = projection(
                new byte[] {0, 0, 1, 2, 2},
                new double[] {0, 0, 10, 7, 13},
                new double[] {1, 7, 4, 9, 17},
                List.of(new Point(0, 4), new Point(10, 4), new Point(10, 13)));
        PanelSummary summary = PanelSummary.of(three, FigureOptions.DEFAULT);
        assertEquals(Optional.of(new PanelSummary.Pair(1, 2, 9)), summary.nearest());
        assertEquals(
                List.of(
                        new PanelSummary.Cluster(0, 2, 3),
                        new PanelSummary.Cluster(1, 1, 0),
                        new PanelSummary.Cluster(2, 2, 5)),
                summary.clusters());
        assertEquals(5, summary.examples());
    }

    @Test
    void ofPairsAsNearTheFirstIsTold() {
        Projection row = projection(
                new byte[] {0, 1, 2},
                new double[] {0, 5, 10},
                new double[3],
                List.of(Point.ORIGIN, new Point(5, 0), new Point(10, 0)));
        assertEquals(
                Optional.of(new PanelSummary.Pair(0, 1, 5)),
                PanelSummary.of(row, FigureOptions.DEFAULT).nearest());
    }

    private static Projection projection(byte[] slots, double[] u, double[] v, List<Point> centroids) {
        Projection planted = planted();
        return new Projection(
                IntStream.range(0, u.length).toArray(),
                slots,
                u,
                v,
                new boolean[u.length],
                planted.templates(),
                centroids,
                planted.differences());
    }
}
