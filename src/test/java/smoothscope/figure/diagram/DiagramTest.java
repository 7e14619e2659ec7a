package smoothscope.figure.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.Theme;
import smoothscope.figure.file.DrawnText;
import smoothscope.figure.paint.Drawing;
import smoothscope.measure.Measure;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

class DiagramTest {
    private static final Recording RECORDING = PlantedRecording.of(30, 0, 0.05, 0.1);

    private static ReliabilityDiagram reliability(Recording recording, List<Double> alphas) {
        return new ReliabilityDiagram(recording, alphas, OptionalInt.empty(), Theme.LIGHT);
    }

    private static SweepDiagram sweep(Recording recording) {
        return new SweepDiagram(recording, OptionalInt.empty(), Theme.LIGHT);
    }

    @Test
    void textIsLegible() throws Exception {
        DrawnText.of(sweep(RECORDING)).assertLegible(List.of());
        DrawnText.of(reliability(RECORDING, List.of(0.0, 0.1))).assertLegible(List.of());
        DrawnText.of(reliability(RECORDING, List.of(0.05))).assertLegible(List.of());
    }

    @Test
    void reliabilityTellsTheErrorThatIsMeasured() throws Exception {
        Map<String, Double> measured =
                SnapshotMeasures.of(RECORDING, RECORDING.last(0.1).orElseThrow(), Split.VALIDATION, Optional.empty());
        List<String> texts = DrawnText.of(reliability(RECORDING, List.of(0.1))).texts();
        String error = String.format(Locale.ROOT, "ECE %.3f", measured.get(Measure.ECE.label()));
        String scaled = String.format(
                Locale.ROOT,
                "ECE %.3f at T = %.2f",
                measured.get(Measure.ECE_AT_TEMPERATURE.label()),
                measured.get(Measure.TEMPERATURE.label()));
        assertTrue(texts.contains(error) && texts.contains(scaled), error + ", " + scaled + " in " + texts);
    }

    @Test
    void aRecordingOfOneAlphaAndOfOneSplitIsDrawn() throws IOException {
        Recording one = PlantedRecording.of(5, 0.1);
        Examples examples = one.examples();
        Recording validation = new Recording(
                new Examples(examples.labels(), filled(examples.size()), new int[examples.size()]),
                one.classes(),
                one.snapshots(),
                one.meta());
        for (Recording recording : List.of(one, validation)) {
            assertTrue(png(sweep(recording)).length > 10_000);
            assertTrue(png(reliability(recording, List.of(0.1))).length > 10_000);
        }
    }

    private static byte[] filled(int size) {
        byte[] splits = new byte[size];
        Arrays.fill(splits, (byte) 1);
        return splits;
    }

    @Test
    void theSameDiagramMakesTheSameBytes() throws IOException {
        assertArrayEquals(png(sweep(RECORDING)), png(sweep(RECORDING)));
        assertEquals("CIFAR-10 · AlexNet · epoch 12 · seed 1", sweep(RECORDING).heading());
    }

    private static byte[] png(Drawing drawing) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawing.image(1), "png", png);
        return png.toByteArray();
    }
}
