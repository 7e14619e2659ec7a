package smoothscope.network.onnx;

import java.nio.FloatBuffer;
import java.util.List;
import smoothscope.network.Images;
import smoothscope.problem.Sentence;
import smoothscope.problem.WrongContents;

/**
 * How a graph takes its images. A length of 0 is free.
 *
 * @param batch how many images at once
 */
record Takes(Layout layout, long batch, long height, long width, long channels) {
    private static final List<Integer> FLOATS = List.of(1, 10, 11);

    /** The order of an image's numbers. */
    enum Layout {
        CHANNELS_FIRST,
        CHANNELS_LAST,
        /** A row of numbers, channel by channel; then {@code width} is their count. */
        ROW
    }

    static Takes of(Graph graph) {
        if (graph.inputs().size() != 1) {
            throw WrongContents.ofUnreadableNetwork(
                    graph.file(),
                    Sentence.of(
                            "its network takes %s inputs, not images alone",
                            graph.inputs().size()));
        }
        Graph.Input input = graph.inputs().get(0);
        if (!FLOATS.contains(input.type())) {
            throw WrongContents.ofUnreadableNetwork(
                    graph.file(), Sentence.of("its network does not take its images as floating-point numbers"));
        }
        List<Long> sides = input.sides().stream().map(side -> Math.max(0, side)).toList();
        return switch (sides.size()) {
            case 0 -> new Takes(Layout.CHANNELS_FIRST, 0, 0, 0, 0);
            case 2 -> new Takes(Layout.ROW, sides.get(0), 0, sides.get(1), 0);
            case 4 -> {
                boolean last = isColour(sides.get(3)) && !isColour(sides.get(1));
                yield last
                        ? new Takes(Layout.CHANNELS_LAST, sides.get(0), sides.get(1), sides.get(2), sides.get(3))
                        : new Takes(Layout.CHANNELS_FIRST, sides.get(0), sides.get(2), sides.get(3), sides.get(1));
            }
            default ->
                throw WrongContents.ofUnreadableNetwork(
                        graph.file(), Sentence.of("its network takes numbers on %s axes, not images", sides.size()));
        };
    }

    private static boolean isColour(long side) {
        return side == 1 || side == 3;
    }

    /** Whether it takes images of one size alone. */
    boolean isFixed() {
        return height > 0 && width > 0 && layout != Layout.ROW;
    }

    /** Lengths of the axes of so many images. */
    long[] shape(Images images) {
        long count = images.count();
        long height = images.size().height();
        long width = images.size().width();
        long channels = images.size().channels();
        return switch (layout) {
            case CHANNELS_FIRST -> new long[] {count, channels, height, width};
            case CHANNELS_LAST -> new long[] {count, height, width, channels};
            case ROW -> new long[] {count, height * width * channels};
        };
    }

    /** The numbers of images in its order. */
    float[] values(Images images) {
        FloatBuffer from = images.floats();
        float[] last = new float[from.remaining()];
        from.get(last);
        int channels = images.size().channels();
        if (layout == Layout.CHANNELS_LAST || channels == 1) {
            return last;
        }
        float[] first = new float[last.length];
        int pixels = images.size().height() * images.size().width();
        for (int image = 0, at = 0; image < images.count(); image++) {
            int origin = image * pixels * channels;
            for (int c = 0; c < channels; c++) {
                for (int pixel = 0; pixel < pixels; pixel++) {
                    first[at++] = last[origin + pixel * channels + c];
                }
            }
        }
        return first;
    }
}
