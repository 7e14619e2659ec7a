package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlphaGridTest {
    private final AlphaGrid grid = new AlphaGrid(List.of(0.3, 0.0, 0.05, 0.1));

    @Test
    void aMeasuredValueStandsOnItself() {
        AlphaGrid.Place place = grid.place(0.05);
        assertTrue(place.measured());
        assertEquals(0.05, place.nearest());
    }

    @Test
    void betweenTwoMeasuredValuesTheShareIsLinear() {
        AlphaGrid.Place place = grid.place(0.15);
        assertFalse(place.measured());
        assertEquals(0.1, place.lower());
        assertEquals(0.3, place.upper());
        assertEquals(0.25, place.share(), 1e-12);
        assertEquals(0.1, place.nearest());
    }

    @Test
    void outsideTheGridTheNearerEndCounts() {
        assertEquals(0.3, grid.place(0.9).lower());
        assertEquals(0.0, grid.place(-1).lower());
    }

    @Test
    void aValueSnapsOnlyWithinReach() {
        assertEquals(0.1, grid.snapped(0.104, 0.005));
        assertEquals(0.11, grid.snapped(0.11, 0.005));
    }

    @Test
    void stepsGoFromMeasuredToMeasured() {
        assertEquals(0.1, grid.step(0.07, 1));
        assertEquals(0.05, grid.step(0.07, -1));
        assertEquals(0.3, grid.step(0.3, 1));
        assertEquals(0.0, grid.step(0.0, -1));
    }

    @Test
    void valuesAreAscendingAndEachIsThereOnce() {
        assertEquals(List.of(0.0, 0.05, 0.1, 0.3), grid.values());
        assertEquals(List.of(0.1), new AlphaGrid(List.of(0.1, 0.1)).values());
        assertEquals(0.0, grid.least());
        assertEquals(0.3, grid.greatest());
        assertEquals(0.05, new AlphaGrid(List.of(0.1, 0.05)).least());
        assertThrows(IllegalArgumentException.class, () -> new AlphaGrid(List.of()));
    }

    @Test
    void inTheMiddleTheUpperValueIsTheNearer() {
        assertEquals(0.3, grid.place(0.2).nearest());
        assertEquals(0.1, grid.place(0.199).nearest());
        assertEquals(0.5, new AlphaGrid(List.of(0.0, 0.5)).place(0.25).nearest());
        assertEquals(0.3, grid.place(0.201).nearest());
    }

    @Test
    void whatDiffersByRoundingStandsOnTheMeasuredValue() {
        for (double near : new double[] {0.1 - 5e-10, 0.1 + 5e-10}) {
            assertTrue(grid.place(near).measured());
            assertEquals(0.1, grid.place(near).lower());
            assertEquals(0.1, grid.place(near).upper());
            assertEquals(0.3, grid.step(near, 1));
            assertEquals(0.05, grid.step(near, -1));
            assertEquals(0.1, new AlphaGrid(List.of(0.0, near, 0.4)).usual(), 1e-9);
        }
        assertFalse(grid.place(0.1 - 1e-8).measured());
        assertFalse(grid.place(0.1 + 1e-8).measured());
    }

    @Test
    void beyondAnEndNothingIsInterpolated() {
        for (double far : new double[] {-1, 0.9}) {
            AlphaGrid.Place place = grid.place(far);
            assertTrue(place.measured());
            assertEquals(place.lower(), place.upper());
            assertEquals(0, place.share());
        }
        assertEquals(0.0, grid.held(-1));
        assertEquals(0.3, grid.held(0.9));
        assertEquals(0.07, grid.held(0.07));
    }

    @Test
    void aSnapReachesExactlyAsFarAsItSays() {
        AlphaGrid halves = new AlphaGrid(List.of(0.0, 0.5));
        assertEquals(0.5, halves.snapped(0.375, 0.125));
        assertEquals(0.375, halves.snapped(0.375, 0.124));
        assertEquals(0.5, halves.snapped(0.625, 0.125));
    }

    @Test
    void noStepStaysAndALongStepGoesNoFurtherThanAShortOne() {
        assertEquals(0.07, grid.step(0.07, 0));
        assertEquals(0.1, grid.step(0.05, 1));
        assertEquals(0.1, grid.step(0.05, 3));
        assertEquals(0.0, grid.step(0.05, -3));
        assertEquals(0.3, grid.step(0.1, 1));
        assertEquals(0.05, grid.step(0.1, -1));
        assertEquals(0.0, grid.step(-0.5, 1));
        assertEquals(0.3, grid.step(0.5, -1));
    }

    @Test
    void thePapersSmoothingIsTheUsualOne() {
        assertEquals(0.1, grid.usual());
        assertEquals(0.2, new AlphaGrid(List.of(0.0, 0.2)).usual());
    }
}
