package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void theNamesAreThoseOfTheFileFormatInTheirOrder() {
        String names = "accuracy nll brier ece mce adaptive_ece temperature ece_at_temperature within between"
                + " within_between nc1 nc2_equinorm nc2_angle etf nc3 nc4 separation regularity in_plane_share"
                + " loss_floor logit_gap logit_gap_theory wrong_logit_spread gamma told_class told_image agreement target_gamma"
                + " mutual_information";

        assertEquals(List.of(names.split(" ")), Measure.labels());
    }

    @Test
    void whatIsNotFiniteIsNotKnown() {
        EnumMap<Measure, Double> values = new EnumMap<>(Measure.class);
        values.put(Measure.NC1, Double.NaN);
        values.put(Measure.WITHIN_BETWEEN, Double.POSITIVE_INFINITY);
        values.put(Measure.ECE, 0.0);
        values.put(Measure.ACCURACY, 0.5);

        Map<String, Double> named = Measure.byLabel(values);

        assertEquals(List.of("accuracy", "ece"), List.copyOf(named.keySet()));
    }
}
