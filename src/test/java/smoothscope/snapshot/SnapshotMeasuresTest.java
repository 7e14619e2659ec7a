package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.measure.Known.known;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealVector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.measure.ActivationMeasures;
import smoothscope.measure.Calibration;
import smoothscope.measure.LogitMeasures;
import smoothscope.measure.Measure;
import smoothscope.measure.PlantedLayer;
import smoothscope.measure.Temperature;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;

class SnapshotMeasuresTest {
    private static final ClassTriple TRIPLE = new ClassTriple(3, 0, 2);
    private static final PlantedLayer LAYER = PlantedLayer.random(21, 5, 12, 600, 0.4);

    /** A planted layer as a recording of one snapshot, its first half training examples. */
    private static final class Planting {
        private final PlantedLayer layer;
        private double alpha = 0.1;
        private boolean norms = true;
        private boolean classGram = true;
        private @Nullable String convention;
        private int trainingExamples;
        private Map<String, Double> extra = Map.of();

        Planting(PlantedLayer layer) {
            this.layer = layer;
            this.trainingExamples = layer.examples() / 2;
        }

        PlantedLayer part(Split split) {
            int from = split == Split.TRAIN ? 0 : trainingExamples;
            int to = split == Split.TRAIN ? trainingExamples : layer.examples();
            return layer.withLabels(Arrays.copyOfRange(layer.labels(), from, to))
                    .withActivations(Arrays.copyOfRange(layer.activations(), from * layer.width(), to * layer.width()));
        }

        ActivationMeasures measured(Split split) {
            PlantedLayer part = part(split);
            return ActivationMeasures.of(part.activations(), part.labels(), part.weights(), part.bias());
        }

        Recording recording() {
            int examples = layer.examples();
            float[] logits = new float[examples * layer.classes()];
            float[] squaredNorms = new float[examples];
            byte[] splits = new byte[examples];
            for (int i = 0; i < examples; i++) {
                RealVector example = extended(layer.activation(i), 1);
                squaredNorms[i] = (float) example.dotProduct(example);
                splits[i] = (byte) (i < trainingExamples ? 0 : 1);
                for (int k = 0; k < layer.classes(); k++) {
                    logits[i * layer.classes() + k] =
                            (float) example.dotProduct(extended(layer.weight(k), layer.bias()[k]));
                }
            }
            Map<Split, Snapshot.Stored> stored = new EnumMap<>(Split.class);
            for (Split split : Split.values()) {
                if (part(split).examples() > 0) {
                    Map<String, Double> values = new HashMap<>(measured(split).values());
                    values.putAll(extra);
                    double[] means = measured(split).classGram();
                    stored.put(split, classGram ? new Snapshot.Stored(values, means) : new Snapshot.Stored(values));
                }
            }
            Snapshot snapshot = new Snapshot(
                    alpha,
                    1,
                    Logits.ofRows(logits, layer.classes()),
                    Templates.of(layer.weights(), layer.bias()),
                    norms ? squaredNorms : null,
                    stored);
            JsonObject meta = new JsonObject();
            if (convention != null) {
                meta.addProperty("convention", convention);
            }
            List<String> names =
                    IntStream.range(0, layer.classes()).mapToObj(k -> "c" + k).toList();
            return new Recording(
                    new Examples(layer.labels(), splits, new int[examples]), names, List.of(snapshot), new Meta(meta));
        }

        Map<String, Double> measure(Split split) {
            Recording recording = recording();
            return SnapshotMeasures.of(recording, recording.snapshots().get(0), split, Optional.of(TRIPLE));
        }
    }

    private static RealVector extended(double[] vector, double last) {
        return MatrixUtils.createRealVector(vector).append(last);
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void whatTheFileHoldsGivesWhatTheActivationsGave(Split split) {
        Planting planting = new Planting(LAYER);
        Map<String, Double> expected = planting.measured(split).values();
        Map<String, Double> values = planting.measure(split);

        for (String name : Set.of("within", "between", "within_between")) {
            assertEquals(known(expected, name), known(values, name), 1e-5 * known(expected, name), name);
        }
        for (String name : Set.of("nc1", "nc2_equinorm", "nc2_angle", "etf", "nc3", "nc4", "separation")) {
            assertEquals(known(expected, name), known(values, name), 1e-12, name);
        }
    }

    /** Norms in single precision cannot tell how tight such clusters are. */
    @Test
    void tightClustersFarFromTheOriginHaveTheWidthThatTheirActivationsTold() {
        float[] far = new float[LAYER.activations().length];
        for (int i = 0; i < far.length; i++) {
            int label = LAYER.labels()[i / LAYER.width()];
            far[i] = 300 + (i % LAYER.width() == label ? 20 : 0) + 0.01f * LAYER.activations()[i];
        }
        Planting planting = new Planting(LAYER.withActivations(far));
        for (Split split : Split.values()) {
            double truth = known(planting.measured(split).values(), "within");
            assertEquals(truth, known(planting.measure(split), "within"));
            assertEquals(
                    truth / known(planting.measure(split), "between"),
                    known(planting.measure(split), "within_between"),
                    1e-12);
        }
    }

    @Test
    void aStoredValueYieldsToTheDataInTheFile() {
        Planting planting = new Planting(LAYER);
        Map<String, Double> truth = planting.measure(Split.TRAIN);
        planting.extra = Map.of("within", 99.0, "between", 99.0, "accuracy", 99.0, "nc1", 99.0);

        Map<String, Double> values = planting.measure(Split.TRAIN);

        for (String name : Set.of("within", "between", "accuracy")) {
            assertEquals(known(truth, name), known(values, name), name);
        }
        assertEquals(99, known(values, "nc1"), "only the activations could tell otherwise");
    }

    @Test
    void allMeasuresStandInTheirOrderAndWholeSplitValuesLast() {
        Planting planting = new Planting(LAYER);
        planting.extra = Map.of(
                "split_nll",
                0.3,
                "split_accuracy",
                0.8,
                "split_another",
                2.0,
                "another",
                1.0,
                "agreement",
                0.9,
                "target_gamma",
                0.3);

        List<String> expected = new ArrayList<>(Measure.labels());
        expected.remove(Measure.MUTUAL_INFORMATION.label()); // of a pair of classes that is asked for
        expected.addAll(List.of("another", "split_accuracy", "split_nll", "split_another"));

        assertEquals(expected, List.copyOf(planting.measure(Split.VALIDATION).keySet()));
    }

    @Test
    void logitMeasuresAreOfTheSplitsOwnExamples() {
        Planting planting = new Planting(LAYER);
        Recording recording = planting.recording();
        int[] rows = IntStream.range(300, 600).toArray();

        LogitMeasures.of(recording.snapshots().get(0).logits(), LAYER.labels(), rows)
                .forEach((name, value) -> assertEquals(value, known(planting.measure(Split.VALIDATION), name), name));
        assertNotEquals(known(planting.measure(Split.TRAIN), "nll"), known(planting.measure(Split.VALIDATION), "nll"));
    }

    @Test
    void bothSplitsAreJudgedAtTheTemperatureOfTheValidationSplit() {
        Planting planting = new Planting(LAYER);
        Logits logits = planting.recording().snapshots().get(0).logits();
        int[] train = IntStream.range(0, 300).toArray();
        int[] validation = IntStream.range(300, 600).toArray();
        double temperature = Temperature.fit(logits, LAYER.labels(), validation);

        Map<String, Double> values = planting.measure(Split.TRAIN);

        assertNotEquals(temperature, Temperature.fit(logits, LAYER.labels(), train), 1e-3);
        assertEquals(temperature, known(values, "temperature"));
        assertEquals(temperature, known(planting.measure(Split.VALIDATION), "temperature"));
        assertEquals(
                Calibration.of(logits, LAYER.labels(), train, temperature).expectedError(),
                known(values, "ece_at_temperature"));
    }

    @Test
    void regularityAndInPlaneShareEqualThoseOfExplicitVectors() {
        Planting planting = new Planting(LAYER);
        PlantedLayer part = planting.part(Split.VALIDATION);
        RealVector a = extended(LAYER.weight(TRIPLE.a()), LAYER.bias()[TRIPLE.a()]);
        RealVector ab =
                extended(LAYER.weight(TRIPLE.b()), LAYER.bias()[TRIPLE.b()]).subtract(a);
        RealVector ac =
                extended(LAYER.weight(TRIPLE.c()), LAYER.bias()[TRIPLE.c()]).subtract(a);
        RealVector e1 = ab.unitVector();
        RealVector e2 = ac.subtract(e1.mapMultiply(ac.dotProduct(e1))).unitVector();
        List<RealVector> examples = new ArrayList<>();
        for (int i = 0; i < part.examples(); i++) {
            if (TRIPLE.place(part.labels()[i]) >= 0) {
                examples.add(extended(part.activation(i), 1));
            }
        }
        RealVector mean =
                examples.stream().reduce(RealVector::add).orElseThrow().mapDivide(examples.size());
        double inPlane = 0;
        double total = 0;
        for (RealVector example : examples) {
            RealVector deviation = example.subtract(mean);
            inPlane += Math.pow(deviation.dotProduct(e1), 2) + Math.pow(deviation.dotProduct(e2), 2);
            total += deviation.dotProduct(deviation);
        }
        double[] sides = new double[3];
        for (int place = 0; place < 3; place++) {
            RealVector side = extended(part.classMean(TRIPLE.at(place)), 1)
                    .subtract(extended(part.classMean(TRIPLE.at((place + 1) % 3)), 1));
            sides[place] = Math.hypot(side.dotProduct(e1), side.dotProduct(e2));
        }
        Arrays.sort(sides);

        Map<String, Double> values = planting.measure(Split.VALIDATION);

        assertEquals(inPlane / total, known(values, "in_plane_share"), 1e-5);
        assertEquals(sides[0] / sides[2], known(values, "regularity"), 1e-5);
    }

    @Test
    void fullCollapseIsARegularTriangleInItsPlane() {
        Map<String, Double> values = new Planting(PlantedLayer.collapsed(4, 10, 3, 0.25)).measure(Split.TRAIN);

        assertEquals(1, known(values, "regularity"), 1e-5);
        assertEquals(1, known(values, "in_plane_share"), 1e-5);
        assertEquals(0, known(values, "within"), 1e-5);
        assertEquals(0, known(values, "wrong_logit_spread"), 1e-5);
    }

    @Test
    void whatTheFileOrTheCallDoesNotHoldIsAbsent() {
        Planting planting = new Planting(LAYER);
        planting.norms = false;
        assertFalse(planting.measure(Split.TRAIN).containsKey("in_plane_share"));
        assertTrue(planting.measure(Split.TRAIN).containsKey("regularity"));

        planting.classGram = false;
        assertTrue(planting.measure(Split.TRAIN).containsKey("between"), "stored when the snapshot was taken");

        Recording recording = new Planting(LAYER).recording();
        Map<String, Double> withoutClasses =
                SnapshotMeasures.of(recording, recording.snapshots().get(0), Split.TRAIN, Optional.empty());
        assertFalse(withoutClasses.containsKey("regularity"));
        assertFalse(withoutClasses.containsKey("in_plane_share"));
    }

    @Test
    void theoryFollowsTheRecordingsConvention() {
        Planting planting = new Planting(PlantedLayer.random(2, 10, 12, 100, 0));
        assertEquals(0.5003, known(planting.measure(Split.TRAIN), "loss_floor"), 5e-5);
        assertEquals(4.511, known(planting.measure(Split.TRAIN), "logit_gap_theory"), 5e-4);

        planting.convention = "others";
        assertEquals(0.5448, known(planting.measure(Split.TRAIN), "loss_floor"), 5e-5);
        assertEquals(4.394, known(planting.measure(Split.TRAIN), "logit_gap_theory"), 5e-4);

        planting.convention = "others-normalized";
        assertEquals(0, known(planting.measure(Split.TRAIN), "loss_floor"));
    }

    @Test
    void withoutSmoothingTheFloorIsZeroAndTheGapHasNoBound() {
        Planting planting = new Planting(LAYER);
        planting.alpha = 0;

        assertEquals(0, known(planting.measure(Split.TRAIN), "loss_floor"));
        assertFalse(planting.measure(Split.TRAIN).containsKey("logit_gap_theory"));
    }

    @Test
    void anAlphaThatTheConventionForbidsHasNoTheory() {
        Planting planting = new Planting(LAYER);
        planting.alpha = 0.9;
        planting.convention = "others";

        Map<String, Double> values = planting.measure(Split.TRAIN);

        assertFalse(values.containsKey("loss_floor"));
        assertFalse(values.containsKey("logit_gap_theory"));
        assertTrue(values.containsKey("accuracy"));
    }

    @Test
    void templatesWithoutAPlaneLeaveTheOtherMeasures() {
        float[] weights = LAYER.weights().clone();
        float[] bias = LAYER.bias().clone();
        System.arraycopy(weights, 0, weights, 2 * LAYER.width(), LAYER.width());
        bias[2] = bias[0];
        PlantedLayer equal = new PlantedLayer(LAYER.activations(), LAYER.labels(), weights, bias);

        Map<String, Double> values = new Planting(equal).measure(Split.TRAIN);

        assertFalse(values.containsKey("regularity"));
        assertFalse(values.containsKey("in_plane_share"));
        assertTrue(values.containsKey("nc2_angle"));
    }

    @Test
    void withoutValidationExamplesThereIsNoTemperature() {
        Planting planting = new Planting(LAYER);
        planting.trainingExamples = LAYER.examples();

        assertFalse(planting.measure(Split.TRAIN).containsKey("temperature"));
        assertFalse(planting.measure(Split.TRAIN).containsKey("ece_at_temperature"));
        assertEquals(Map.of(), planting.measure(Split.VALIDATION));
    }
}
