package smoothscope.network.file;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import smoothscope.network.layer.Architecture;
import smoothscope.network.weights.StoredWeights;

/**
 * Which network some weights are of, by the names and shapes of their arrays.
 *
 * @param classes K, the rows of the head
 * @param channels of the images that it takes; 0 where the shapes do not tell
 */
public record Recognition(Architecture architecture, int classes, int channels) {
    /** Empty where no network that is known here has such parameters. */
    public static Optional<Recognition> of(StoredWeights weights) {
        Map<String, Shape> shapes = weights.shapes();
        return Stream.<Optional<Architecture>>of(small(shapes), photographs(shapes), inception(shapes), own(shapes))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> new Recognition(
                        found,
                        (int) shapes.getOrDefault(found.head() + ".weight", new Shape(0))
                                .get(0),
                        channels(shapes)));
    }

    private static int channels(Map<String, Shape> shapes) {
        return Stream.of("conv1.weight", "features.0.conv.weight")
                .map(shapes::get)
                .filter(shape -> shape != null && shape.dimension() == 4)
                .findFirst()
                .map(shape -> (int) shape.get(1))
                .orElse(0);
    }

    /** Networks for CIFAR: with {@code linear} for a head the ways past have no parameters, with {@code head} they do. */
    private static Optional<Architecture> small(Map<String, Shape> shapes) {
        if (!is(shapes, "conv1.weight", 16, -1, 3, 3) || !is(shapes, "layer3.0.bn1.weight", 64)) {
            return Optional.empty();
        }
        int[] blocks = blocks(shapes, 3);
        boolean even = Arrays.stream(blocks).allMatch(each -> each == blocks[0]);
        boolean plain = shapes.keySet().stream().noneMatch(name -> name.contains(".downsample."));
        if (!even || !is(shapes, plain ? "linear.weight" : "head.weight", -1, 64)) {
            return Optional.empty();
        }
        String label = "resnet" + (6 * blocks[0] + 2) + (plain ? "a" : "");
        return Arrays.stream(Architecture.values())
                .filter(each -> each.label().equals(label))
                .findFirst();
    }

    private static Optional<Architecture> photographs(Map<String, Shape> shapes) {
        if (!is(shapes, "conv1.weight", 64, -1, 7, 7) || !shapes.containsKey("fc.weight")) {
            return Optional.empty();
        }
        boolean bottleneck = shapes.containsKey("layer1.0.conv3.weight");
        return switch (Arrays.toString(blocks(shapes, 4))) {
            case "[2, 2, 2, 2]" -> bottleneck ? Optional.empty() : Optional.of(Architecture.RESNET18);
            case "[3, 4, 6, 3]" -> Optional.of(bottleneck ? Architecture.RESNET50 : Architecture.RESNET34);
            case "[3, 4, 23, 3]" -> bottleneck ? Optional.of(Architecture.RESNET101) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Architecture> inception(Map<String, Shape> shapes) {
        return is(shapes, "last_linear.weight", -1, 1536) && is(shapes, "features.0.conv.weight", 32, -1, 3, 3)
                ? Optional.of(Architecture.INCEPTION4)
                : Optional.empty();
    }

    private static Optional<Architecture> own(Map<String, Shape> shapes) {
        if (is(shapes, "head.weight", -1, 192) && is(shapes, "conv1.weight", 64, -1, 5, 5)) {
            return Optional.of(Architecture.ALEXNET);
        }
        if (is(shapes, "head.weight", -1, 64) && is(shapes, "conv3.weight", 64, 32, 3, 3)) {
            return Optional.of(Architecture.SMALL);
        }
        return is(shapes, "head.weight", -1, 128) && is(shapes, "fc2.weight", 128, 256)
                ? Optional.of(Architecture.MLP)
                : Optional.empty();
    }

    /** Blocks in each stage. */
    private static int[] blocks(Map<String, Shape> shapes, int stages) {
        int[] blocks = new int[stages];
        for (int stage = 0; stage < stages; stage++) {
            while (shapes.containsKey("layer" + (stage + 1) + "." + blocks[stage] + ".conv1.weight")) {
                blocks[stage]++;
            }
        }
        return blocks;
    }

    /** @param sides lengths of its axes; negative where any will do */
    private static boolean is(Map<String, Shape> shapes, String name, long... sides) {
        Shape shape = shapes.get(name);
        if (shape == null || shape.dimension() != sides.length) {
            return false;
        }
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] >= 0 && shape.get(i) != sides[i]) {
                return false;
            }
        }
        return true;
    }
}
