package smoothscope.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.problem.InvalidSetting;

class PlaneValuesTest {
    @Test
    void threeClassesMustDiffer() {
        assertThrows(InvalidSetting.class, () -> new ClassTriple(1, 1, 2));
        assertThrows(InvalidSetting.class, () -> new ClassTriple(1, 2, 1));
        assertThrows(InvalidSetting.class, () -> new ClassTriple(2, 1, 1));
        assertThrows(InvalidSetting.class, () -> new ClassTriple(0, -1, 1));
    }

    @Test
    void theNearestPlaceWithinReachIsFound() {
        List<Point> places = List.of(new Point(0, 0), new Point(3, 4), new Point(Double.NaN, 0), new Point(6, 8));
        Point at = new Point(3, 3);
        assertEquals(OptionalInt.of(1), at.nearest(IntStream.range(0, 4), places::get, 2));
        assertEquals(OptionalInt.of(0), at.nearest(IntStream.of(0, 2, 3), places::get, 5));
        assertEquals(OptionalInt.empty(), at.nearest(IntStream.range(0, 4), places::get, 0.5));
    }

    @Test
    void placesAreThoseOfTheTriple() {
        ClassTriple triple = new ClassTriple(7, 3, 5);
        for (int place = 0; place < 3; place++) {
            assertEquals(place, triple.place(triple.at(place)));
        }
        assertEquals(-1, triple.place(0));
        assertThrows(IndexOutOfBoundsException.class, () -> triple.at(3));
    }

    @Test
    void theGramMatrixHoldsTheBias() {
        Templates templates = Templates.of(new float[] {1, 2, 3, -1, 0, 2}, new float[] {0.5f, 4});

        assertArrayEquals(new double[] {14.25, 7, 7, 21}, templates.gram());
        assertEquals(14.25 - 14 + 21, templates.squaredDistance(0, 1));
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Templates.of(new float[5], new float[2]));
        assertThrows(IllegalArgumentException.class, () -> Templates.of(new float[0], new float[0]));
        assertThrows(IllegalArgumentException.class, () -> new Templates(new double[5]));
        assertThrows(IllegalArgumentException.class, () -> new Logits(new float[0][]));
        assertThrows(IllegalArgumentException.class, () -> new Logits(new float[][] {{1, 2}, {1}}));
        assertThrows(IllegalArgumentException.class, () -> Logits.ofRows(new float[5], 2));
        assertThrows(IllegalArgumentException.class, () -> Logits.ofRows(new float[5], 0));
    }

    @Test
    void logitsByClassAreTheLogitsByExample() {
        Logits logits = Logits.ofRows(new float[] {1, 2, 3, 4, 5, 6}, 3);
        double[] row = new double[3];
        logits.row(1, row);

        assertEquals(2, logits.examples());
        assertEquals(3, logits.classes());
        assertArrayEquals(new double[] {4, 5, 6}, row);
        assertArrayEquals(new float[] {2, 5}, logits.column(1));
        assertEquals(6, logits.at(1, 2));
    }

    @Test
    void theFirstOfEqualLogitsIsPredicted() {
        Logits logits = Logits.ofRows(new float[] {2, 2, 1, 0, 3, 3, -1, -2, -1}, 3);

        assertArrayEquals(new int[] {0, 1, 0}, logits.predicted());
    }

    @Test
    void aRegularTriangleHasRegularityOne() {
        Triangle regular = new Triangle(new Point(-1, 0), new Point(1, 0), new Point(0, Math.sqrt(3)));
        Triangle right = new Triangle(new Point(0, 0), new Point(3, 0), new Point(3, 4));

        assertEquals(1, regular.regularity(), 1e-15);
        assertEquals(2, regular.meanSide(), 1e-15);
        assertEquals(0.6, right.regularity(), 1e-15);
        assertEquals(4, right.meanSide(), 1e-15);
    }

    @Test
    void aClusterWithoutExamplesLeavesNoNumber() {
        Triangle open = new Triangle(new Point(0, 0), new Point(Double.NaN, Double.NaN), new Point(1, 1));

        assertTrue(Double.isNaN(open.regularity()));
        assertTrue(Double.isNaN(open.meanSide()));
    }
}
