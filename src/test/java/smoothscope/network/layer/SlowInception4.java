package smoothscope.network.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Inception-v4 once more, from its description alone: a table of parts, and loops over it that count, name and slowly compute.
 *
 * <p>A part is several ways side by side, a way is steps one after the other. A step {@code "name filters kernel"} is convolution, norm and
 * ReLU, its kernel {@code HxW}, with {@code /2} for a stride of 2 and {@code =} where zeros keep the size; {@code max} takes the largest of
 * 3×3 windows inside the image with a stride of 2, {@code mean} the mean of 3×3 windows over the pixels that are there. A step that ends in
 * {@code |} and two more steps divides in two.
 */
final class SlowInception4 {
    private static final double EPSILON = 1e-3;

    private static final List<List<String>> A = List.of(
            List.of("branch0 96 1x1"),
            List.of("branch1.0 64 1x1", "branch1.1 96 3x3="),
            List.of("branch2.0 64 1x1", "branch2.1 96 3x3=", "branch2.2 96 3x3="),
            List.of("mean", "branch3.1 96 1x1"));
    private static final List<List<String>> REDUCTION_A = List.of(
            List.of("branch0 384 3x3/2"),
            List.of("branch1.0 192 1x1", "branch1.1 224 3x3=", "branch1.2 256 3x3/2"),
            List.of("max"));
    private static final List<List<String>> B = List.of(
            List.of("branch0 384 1x1"),
            List.of("branch1.0 192 1x1", "branch1.1 224 1x7=", "branch1.2 256 7x1="),
            List.of(
                    "branch2.0 192 1x1",
                    "branch2.1 192 7x1=",
                    "branch2.2 224 1x7=",
                    "branch2.3 224 7x1=",
                    "branch2.4 256 1x7="),
            List.of("mean", "branch3.1 128 1x1"));
    private static final List<List<String>> REDUCTION_B = List.of(
            List.of("branch0.0 192 1x1", "branch0.1 192 3x3/2"),
            List.of("branch1.0 256 1x1", "branch1.1 256 1x7=", "branch1.2 320 7x1=", "branch1.3 320 3x3/2"),
            List.of("max"));
    private static final List<List<String>> C = List.of(
            List.of("branch0 256 1x1"),
            List.of("branch1_0 384 1x1", "branch1_1a 256 1x3= | branch1_1b 256 3x1="),
            List.of(
                    "branch2_0 384 1x1",
                    "branch2_1 448 3x1=",
                    "branch2_2 512 1x3=",
                    "branch2_3a 256 1x3= | branch2_3b 256 3x1="),
            List.of("mean", "branch3.1 256 1x1"));
    private static final List<List<List<String>>> PARTS = parts();

    private SlowInception4() {}

    private static List<List<List<String>>> parts() {
        List<List<List<String>>> parts = new ArrayList<>(List.of(
                List.of(List.of(" 32 3x3/2")),
                List.of(List.of(" 32 3x3")),
                List.of(List.of(" 64 3x3=")),
                List.of(List.of("max"), List.of("conv 96 3x3/2")),
                List.of(
                        List.of("branch0.0 64 1x1", "branch0.1 96 3x3"),
                        List.of("branch1.0 64 1x1", "branch1.1 64 1x7=", "branch1.2 64 7x1=", "branch1.3 96 3x3")),
                List.of(List.of("conv 192 3x3/2"), List.of("max")),
                A,
                A,
                A,
                A,
                REDUCTION_A));
        for (int i = 0; i < 7; i++) {
            parts.add(B);
        }
        parts.addAll(List.of(REDUCTION_B, C, C, C));
        return parts;
    }

    /** An image's channels as they pass through: {@code [channels, height, width]}. */
    private record Maps(int channels, int height, int width, double[] values) {
        Maps {
            if (height < 1 || width < 1) {
                throw new IllegalArgumentException("nothing is left of the image");
            }
        }
    }

    /** One convolution with its norm, spelled out. */
    private record Unit(String name, int filters, int high, int wide, int stride, boolean keepsSize) {
        static Unit of(String part, String text) {
            String[] words = text.split(" ", -1);
            String kernel = words[2];
            String[] sides = kernel.replaceAll("[/=].*", "").split("x", -1);
            return new Unit(
                    words[0].isEmpty() ? part : part + "." + words[0],
                    Integer.parseInt(words[1]),
                    Integer.parseInt(sides[0]),
                    Integer.parseInt(sides[1]),
                    kernel.endsWith("/2") ? 2 : 1,
                    kernel.endsWith("="));
        }

        int up() {
            return keepsSize ? high / 2 : 0;
        }

        int left() {
            return keepsSize ? wide / 2 : 0;
        }
    }

    /** All arrays of the state by name, with their shapes. */
    static Map<String, List<Long>> parameters(int channels, int classes) {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        Maps end = walk(empty(channels, 299, 299), (unit, maps) -> {
            long filters = unit.filters();
            shapes.put(unit.name() + ".conv.weight", List.of(filters, (long) maps.channels(), (long) unit.high(), (long)
                    unit.wide()));
            for (String norm : List.of("weight", "bias", "running_mean", "running_var")) {
                shapes.put(unit.name() + ".bn." + norm, List.of(filters));
            }
            return shape(unit, maps);
        });
        shapes.put("last_linear.weight", List.of((long) classes, (long) end.channels()));
        shapes.put("last_linear.bias", List.of((long) classes));
        return shapes;
    }

    /** The side of the maps after each part, for square images. */
    static int[] sides(int side) {
        int[] sides = new int[PARTS.size()];
        Maps maps = empty(3, side, side);
        for (int i = 0; i < sides.length; i++) {
            maps = part(i, maps, SlowInception4::shape);
            sides[i] = maps.height();
        }
        return sides;
    }

    /** Penultimate activations of one image {@code [height, width, 3]}, norms as they were learned. */
    static double[] activations(Map<String, float[]> arrays, float[] image, int height, int width) {
        double[] values = new double[image.length];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < height * width; i++) {
                values[c * height * width + i] = image[3 * i + c];
            }
        }
        Maps end = walk(new Maps(3, height, width, values), (unit, maps) -> computed(unit, maps, arrays));
        int pixels = end.height() * end.width();
        double[] means = new double[end.channels()];
        for (int c = 0; c < means.length; c++) {
            means[c] = Arrays.stream(end.values(), c * pixels, (c + 1) * pixels)
                    .average()
                    .orElseThrow();
        }
        return means;
    }

    private static Maps walk(Maps image, BiFunction<Unit, Maps, Maps> step) {
        Maps maps = image;
        for (int i = 0; i < PARTS.size(); i++) {
            maps = part(i, maps, step);
        }
        return maps;
    }

    private static Maps part(int number, Maps maps, BiFunction<Unit, Maps, Maps> step) {
        List<Maps> ends = new ArrayList<>();
        for (List<String> way : PARTS.get(number)) {
            Maps reached = maps;
            for (String text : way) {
                reached = step("features." + number, text, reached, step);
            }
            ends.add(reached);
        }
        return joined(ends);
    }

    private static Maps step(String part, String text, Maps maps, BiFunction<Unit, Maps, Maps> step) {
        if (text.equals("max")) {
            return largest(maps);
        }
        if (text.equals("mean")) {
            return mean(maps);
        }
        List<Maps> ends = new ArrayList<>();
        for (String each : text.split(" \\| ", -1)) {
            ends.add(step.apply(Unit.of(part, each), maps));
        }
        return joined(ends);
    }

    private static Maps joined(List<Maps> ends) {
        Maps first = ends.get(0);
        int channels = ends.stream().mapToInt(Maps::channels).sum();
        double[] values = new double[channels * first.height() * first.width()];
        int at = 0;
        for (Maps each : ends) {
            if (each.height() != first.height() || each.width() != first.width()) {
                throw new IllegalArgumentException("ways of different sizes");
            }
            System.arraycopy(each.values(), 0, values, at, each.values().length);
            at += each.values().length;
        }
        return new Maps(channels, first.height(), first.width(), values);
    }

    private static Maps empty(int channels, int height, int width) {
        return new Maps(channels, height, width, new double[channels * height * width]);
    }

    private static Maps shape(Unit unit, Maps maps) {
        return empty(
                unit.filters(),
                Math.floorDiv(maps.height() + 2 * unit.up() - unit.high(), unit.stride()) + 1,
                Math.floorDiv(maps.width() + 2 * unit.left() - unit.wide(), unit.stride()) + 1);
    }

    private static Maps computed(Unit unit, Maps from, Map<String, float[]> arrays) {
        Maps to = shape(unit, from);
        float[] kernel = array(arrays, unit.name() + ".conv.weight");
        int pixels = to.height() * to.width();
        for (int filter = 0; filter < unit.filters(); filter++) {
            for (int c = 0; c < from.channels(); c++) {
                for (int i = 0; i < unit.high(); i++) {
                    for (int j = 0; j < unit.wide(); j++) {
                        double weight = kernel[((filter * from.channels() + c) * unit.high() + i) * unit.wide() + j];
                        accumulate(unit, from, c, i - unit.up(), j - unit.left(), weight, to, filter * pixels);
                    }
                }
            }
            double mean = array(arrays, unit.name() + ".bn.running_mean")[filter];
            double variance = array(arrays, unit.name() + ".bn.running_var")[filter];
            double scale = array(arrays, unit.name() + ".bn.weight")[filter];
            double shift = array(arrays, unit.name() + ".bn.bias")[filter];
            for (int p = filter * pixels; p < (filter + 1) * pixels; p++) {
                double normed = (to.values()[p] - mean) / Math.sqrt(variance + EPSILON) * scale + shift;
                to.values()[p] = Math.max(0, normed);
            }
        }
        return to;
    }

    private static float[] array(Map<String, float[]> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    /** Adds one entry of the kernel times the pixels under it. */
    private static void accumulate(
            Unit unit, Maps from, int channel, int down, int right, double weight, Maps to, int at) {
        for (int y = 0; y < to.height(); y++) {
            int row = y * unit.stride() + down;
            if (row < 0 || row >= from.height()) {
                continue;
            }
            for (int x = 0; x < to.width(); x++) {
                int column = x * unit.stride() + right;
                if (column >= 0 && column < from.width()) {
                    to.values()[at + y * to.width() + x] +=
                            weight * from.values()[(channel * from.height() + row) * from.width() + column];
                }
            }
        }
    }

    private static Maps largest(Maps from) {
        Maps to =
                empty(from.channels(), Math.floorDiv(from.height() - 3, 2) + 1, Math.floorDiv(from.width() - 3, 2) + 1);
        for (int at = 0; at < to.values().length; at++) {
            int x = at % to.width();
            int y = at / to.width() % to.height();
            int c = at / to.width() / to.height();
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < 9; i++) {
                largest = Math.max(largest, value(from, c, 2 * y + i / 3, 2 * x + i % 3));
            }
            to.values()[at] = largest;
        }
        return to;
    }

    private static Maps mean(Maps from) {
        Maps to = empty(from.channels(), from.height(), from.width());
        for (int at = 0; at < to.values().length; at++) {
            int x = at % to.width();
            int y = at / to.width() % to.height();
            int c = at / to.width() / to.height();
            double sum = 0;
            int there = 0;
            for (int row = Math.max(0, y - 1); row <= Math.min(from.height() - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(from.width() - 1, x + 1); column++) {
                    sum += value(from, c, row, column);
                    there++;
                }
            }
            to.values()[at] = sum / there;
        }
        return to;
    }

    private static double value(Maps maps, int channel, int row, int column) {
        return maps.values()[(channel * maps.height() + row) * maps.width() + column];
    }
}
