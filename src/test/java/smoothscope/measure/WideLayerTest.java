package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A layer like Inception-v4's on all of ImageNet's validation images. Its size: -Dwide.examples, -Dwide.classes, -Dwide.width. */
@Tag("soak")
class WideLayerTest {
    @Test
    void aThousandClassesOfFiftyThousandExamplesAreMeasuredInMinutes() {
        PlantedLayer layer = PlantedLayer.random(
                1,
                Integer.getInteger("wide.classes", 1000),
                Integer.getInteger("wide.width", 1536),
                Integer.getInteger("wide.examples", 50_000),
                1);
        long began = System.nanoTime();

        Map<String, Double> values = assertTimeout(
                Duration.ofMinutes(15),
                () -> ActivationMeasures.of(layer.activations(), layer.labels(), layer.weights(), layer.bias())
                        .values());

        System.out.printf("%.1f s: %s%n", (System.nanoTime() - began) / 1e9, values);
        assertTrue(values.keySet().containsAll(List.of("nc1", "nc3", "nc4", "separation")));
    }
}
