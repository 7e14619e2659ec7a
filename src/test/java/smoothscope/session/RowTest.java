package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.plane.ClassTriple;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

class RowTest {
    private static final Recording RECORDING = PlantedRecordings.small();
    private static final Session SESSION = new Session(Path.of("one.npz"), RECORDING);
    private static final ClassTriple CLASSES = new ClassTriple(0, 1, 2);

    private static ViewState at(double... alphas) {
        return new ViewDefaults(SESSION)
                .start(FigureOptions.DEFAULT)
                .withAlphas(java.util.Arrays.stream(alphas).boxed().toList());
    }

    private static Snapshot network(double alpha, int epoch) {
        return RECORDING.at(alpha, epoch).orElseThrow();
    }

    private static double[] v(Row row) {
        return row.projection(CLASSES, Split.VALIDATION, false).v();
    }

    @Test
    void aMeasuredAlphaShowsItsNetworkAtTheLastEpochMeasuredBefore() {
        Row row = SESSION.rows(at(0, 0.3).withEpoch(5)).get(1);
        assertSame(network(0.3, 4), assertInstanceOf(Row.Measured.class, row).network());
        assertEquals(4, row.moment());
        assertEquals(Row.Unit.EPOCH, row.unit());
    }

    @Test
    void betweenTwoAlphaPointsAreOnTheirWayAndNumbersAreTheNearestNetworks() {
        Row row = SESSION.rows(at(0, 0.15)).get(1);
        Row.Between between = assertInstanceOf(Row.Between.class, row);
        assertSame(network(0.1, 8), between.lower());
        assertSame(network(0.3, 8), between.upper());
        assertEquals(0.25, between.share(), 1e-12);
        assertEquals(0.15, row.alpha(), 1e-12);
        assertSame(network(0.1, 8), row.network());
        assertSame(network(0.3, 8), SESSION.rows(at(0, 0.21)).get(1).network());
        Projection from = Projection.of(RECORDING, between.lower(), CLASSES, Split.VALIDATION, false);
        Projection to = Projection.of(RECORDING, between.upper(), CLASSES, Split.VALIDATION, false);
        assertArrayEquals(from.towards(to, between.share()).v(), v(row));
    }

    @Test
    void aNetworkIsNotComparedWithItself() {
        assertEquals(List.of(network(0, 8), network(0.05, 8)), SESSION.networks(at(0, 0.01)));
        assertEquals(List.of(network(0.1, 8), network(0.05, 8)), SESSION.networks(at(0.1, 0.09)));
        assertEquals(List.of(network(0.3, 8), network(0.05, 8), network(0.3, 8)), SESSION.networks(at(0.3, 0.06, 0.3)));
    }

    @Test
    void anUntrainedNetworkSaysSo() {
        Row before = SESSION.rows(at(0, 0.1).withEpoch(0)).get(1);
        assertEquals(true, before.untrained());
        assertEquals(false, before.trained());
        Row after = SESSION.rows(at(0, 0.1).withEpoch(2)).get(1);
        assertEquals(false, after.untrained());
        assertEquals(true, after.trained());
    }
}
