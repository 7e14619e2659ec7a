package smoothscope.network.torchscript;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.Template;
import smoothscope.problem.UnknownName;
import smoothscope.problem.WrongContents;

/**
 * The last layer of a foreign module: the one parameter {@code [K, D]} whose product with what the module returns as activations, plus a
 * bias, is what it returns as logits.
 *
 * @param name of the weights among the parameters
 * @param weights {@code [K, D]} row by row
 * @param bias {@code [K]}, zeros where there is none
 * @param logits which of the returned arrays they are
 * @param activations which of the returned arrays they are, or −1 where the module returns logits alone
 */
record TorchHead(String name, float[] weights, float[] bias, int logits, int activations) {
    /** Share of the logits' range by which the product may miss them. */
    private static final double SAME = 1e-3;
    /** The same of logits that were rounded to half precision. */
    private static final double SAME_HALF = 2e-3;
    /** The same of logits that were rounded to bfloat16. */
    private static final double SAME_BFLOAT16 = 1e-2;

    /** Bits of a number in single precision that the shorter types leave empty. */
    private static final int BEYOND_HALF = 0x1FFF;

    private static final int BEYOND_BFLOAT16 = 0xFFFF;
    /** How far the sum of a row of probabilities may be from 1. */
    private static final float ONE = 5e-3f;

    private static final String WEIGHT = ".weight";
    private static final String BIAS = ".bias";

    /** A parameter that may be the head's weights, how far it is from giving the logits, and how far it may be, as shares of their range. */
    private record Trial(TorchHead head, double error, double allowed) {}

    static TorchHead find(TorchModule module, List<NDArray> returned, int classes, Optional<String> wanted) {
        List<Integer> logits = new ArrayList<>();
        for (int i = 0; i < returned.size(); i++) {
            if (isTable(returned.get(i)) && returned.get(i).getShape().get(1) == classes) {
                logits.add(i);
            }
        }
        if (logits.isEmpty()) {
            throw refused(
                    module,
                    "none of what it returns (%s) are the logits of the data set's %s classes",
                    shapes(returned),
                    classes);
        }
        if (logits.stream().anyMatch(z -> areProbabilities(returned.get(z)))) {
            throw WrongContents.ofData(
                    module.file(),
                    Sentence.of("it returns probabilities (each row sums to 1), where logits are needed"),
                    Sentence.of("Export the network without its softmax."));
        }
        Map<String, NDArray> heads = candidates(module, classes, wanted);
        List<Trial> trials = new ArrayList<>();
        for (int z : logits) {
            for (int x = 0; x < returned.size(); x++) {
                if (x != z && isTable(returned.get(x))) {
                    trials.addAll(trials(module, heads, returned, z, x));
                }
            }
        }
        return trials.isEmpty() ? unproven(module, heads, returned, logits) : proven(module, trials);
    }

    /** Parameters of K rows; with a name, that one. */
    private static Map<String, NDArray> candidates(TorchModule module, int classes, Optional<String> wanted) {
        Map<String, NDArray> heads = new LinkedHashMap<>(module.parameters());
        heads.replaceAll((name, array) -> TorchModule.asTable(array));
        heads.values().removeIf(each -> !isTable(each) || each.getShape().get(0) != classes);
        if (wanted.isPresent()) {
            String name = wanted.get().endsWith(WEIGHT) ? wanted.get() : wanted.get() + WEIGHT;
            if (!heads.containsKey(name) && !heads.containsKey(wanted.get())) {
                throw new UnknownName(
                        Sentence.of("parameter of %s rows", classes), wanted.get(), List.copyOf(heads.keySet()));
            }
            heads.keySet().removeIf(each -> !each.equals(name) && !each.equals(wanted.get()));
        }
        if (heads.isEmpty()) {
            throw module.parameters().isEmpty()
                    ? refused(module, "it has no parameters: export it without freezing or optimising it")
                    : refused(module, "none of its parameters has a row for each of the %s classes", classes);
        }
        return heads;
    }

    private static List<Trial> trials(
            TorchModule module, Map<String, NDArray> heads, List<NDArray> returned, int z, int x) {
        NDArray logits = returned.get(z);
        NDArray activations = returned.get(x);
        double range = Math.max(
                Float.MIN_NORMAL, logits.max().getFloat() - logits.min().getFloat());
        List<Trial> trials = new ArrayList<>();
        heads.forEach((name, weights) -> {
            if (weights.getShape().get(1) == activations.getShape().get(1)) {
                NDArray bias = bias(module, name, weights);
                NDArray product = activations.matMul(weights.transpose());
                NDArray computed = bias == null ? product : product.add(bias);
                NDArray apart = computed.sub(logits);
                if (areLogarithms(logits)) {
                    apart = apart.sub(apart.mean(new int[] {1}, true)); // log-probabilities are a number a row away
                }
                double error = apart.abs().max().getFloat() / range;
                trials.add(new Trial(of(name, weights, bias, z, x), error, allowed(logits)));
            }
        });
        return trials;
    }

    /** Numbers of a shorter type show that they were rounded to it. */
    private static double allowed(NDArray logits) {
        int used = 0;
        for (float each : logits.toFloatArray()) {
            used |= Float.floatToIntBits(each);
        }
        return (used & BEYOND_BFLOAT16) == 0 ? SAME_BFLOAT16 : (used & BEYOND_HALF) == 0 ? SAME_HALF : SAME;
    }

    private static TorchHead proven(TorchModule module, List<Trial> trials) {
        List<Trial> right = trials.stream()
                .filter(trial -> trial.error() <= trial.allowed())
                .toList();
        if (right.stream().map(trial -> trial.head().name()).distinct().count() == 1) {
            return right.get(0).head();
        }
        if (right.isEmpty()) {
            Trial nearest = trials.stream()
                    .min((one, other) -> Double.compare(one.error(), other.error()))
                    .orElseThrow();
            throw refused(
                    module,
                    "no last layer among its parameters turns the activations that it returns into its logits"
                            + " (nearest: %s, off by %.2g of their range)",
                    nearest.head().name(),
                    nearest.error());
        }
        throw ambiguous(module, right.stream().map(trial -> trial.head().name()).toList());
    }

    /** Without activations nothing can be proven: the head must be the only one possible, or named. */
    private static TorchHead unproven(
            TorchModule module, Map<String, NDArray> heads, List<NDArray> returned, List<Integer> logits) {
        if (returned.size() > 1) {
            throw refused(
                    module,
                    "no parameter of %s rows (one for each class) fits the activations that it returns (%s)",
                    returned.get(logits.get(0)).getShape().get(1),
                    shapes(returned));
        }
        if (heads.size() > 1) {
            throw ambiguous(module, List.copyOf(heads.keySet()));
        }
        Map.Entry<String, NDArray> only = heads.entrySet().iterator().next();
        return of(only.getKey(), only.getValue(), bias(module, only.getKey(), only.getValue()), logits.get(0), -1);
    }

    private static TorchHead of(String name, NDArray weights, @Nullable NDArray bias, int logits, int activations) {
        int classes = Math.toIntExact(weights.getShape().get(0));
        return new TorchHead(
                name,
                weights.toFloatArray(),
                bias == null ? new float[classes] : bias.toFloatArray(),
                logits,
                activations);
    }

    /** What stands beside the weights under the same name. */
    private static @Nullable NDArray bias(TorchModule module, String name, NDArray weights) {
        NDArray bias = name.endsWith(WEIGHT)
                ? module.parameters().get(name.substring(0, name.length() - WEIGHT.length()) + BIAS)
                : null;
        Shape rows = new Shape(weights.getShape().get(0));
        return bias != null && bias.getShape().equals(rows) ? bias : null;
    }

    private static boolean areProbabilities(NDArray rows) {
        return rows.min().getFloat() >= 0 && rows.max().getFloat() <= 1 + ONE && sumToOne(rows);
    }

    private static boolean areLogarithms(NDArray rows) {
        return rows.max().getFloat() <= ONE && sumToOne(rows.exp());
    }

    private static boolean sumToOne(NDArray rows) {
        return rows.sum(new int[] {1}).sub(1).abs().max().getFloat() <= ONE;
    }

    private static boolean isTable(NDArray array) {
        return array.getShape().dimension() == 2;
    }

    private static Sentence shapes(List<NDArray> arrays) {
        return arrays.isEmpty()
                ? Sentence.of("nothing")
                : Sentence.asItIs(String.join(
                        ", ",
                        arrays.stream().map(each -> each.getShape().toString()).toList()));
    }

    private static InvalidSetting ambiguous(TorchModule module, List<String> names) {
        return new InvalidSetting(
                "%s has several parameters that may be its last layer (%s): name it with --head.",
                module.file().getFileName(), String.join(", ", names));
    }

    private static WrongContents refused(TorchModule module, @Template String what, @Nullable Object... arguments) {
        return WrongContents.ofData(
                module.file(),
                Sentence.of(what, arguments),
                Sentence.of("The README shows how to export a network with its activations."));
    }
}
