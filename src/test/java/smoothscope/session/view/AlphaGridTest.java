package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    void thePapersSmoothingIsTheUsualOne() {
        assertEquals(0.1, grid.usual());
        assertEquals(0.2, new AlphaGrid(List.of(0.0, 0.2)).usual());
    }
}
