package smoothscope.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import smoothscope.snapshot.Projection;

/** The examples of a figure's panels, each as its mark. */
final class Points {
    /** Above this number of points an order other than the file's costs more time than it is worth. */
    private static final int SCATTERED = 200_000;

    private static final double GOLDEN = 0.6180339887498949;

    private static final int REMEMBERED = 8;
    /** Orders by their size: the next frame needs the same again. */
    private static final Map<Integer, int[]> ORDERS = new ConcurrentHashMap<>();

    private final FigureOptions options;
    private final Marks marks;

    Points(FigureLayout layout) {
        this.options = layout.figure().options();
        this.marks = Marks.of(layout);
    }

    /** Other classes below, then the three, then what was chosen in rings, then rings around mistakes. */
    List<Pass> passes(PanelLayout panel) {
        List<Pass> passes = new ArrayList<>();
        int[] order = order(panel.projection().size());
        if (options.others()) {
            passes.add(new Pass(panel, order, marks(Projection.OTHER, Projection.OTHER, marks::of)));
        }
        passes.add(new Pass(panel, order, marks(0, Projection.OTHER - 1, marks::of)));
        int[] lit = panel.panel().lit();
        if (lit.length > 0) {
            // Where rings touch they become one outline and hide no other mark.
            passes.add(new Pass(panel, lit, marks(0, Projection.OTHER, place -> marks.lit())));
            passes.add(new Pass(panel, lit, marks(0, Projection.OTHER, marks::solid)));
        }
        if (options.mistakes()) {
            passes.add(new Pass(
                    panel, mistakes(panel.projection()), marks(0, Projection.OTHER - 1, place -> marks.mistake())));
        }
        return passes;
    }

    /** A mark for each place from the first to the last whose examples are drawn. */
    private Mark[] marks(int first, int last, IntFunction<Mark> mark) {
        Mark[] marked = new Mark[Projection.OTHER + 1];
        IntStream.rangeClosed(first, last).filter(options::shows).forEach(place -> marked[place] = mark.apply(place));
        return marked;
    }

    private static int[] mistakes(Projection projection) {
        boolean[] wrong = projection.wrong();
        int[] mistakes = new int[projection.size()];
        int count = 0;
        for (int i = 0; i < wrong.length; i++) {
            mistakes[count] = i;
            count += wrong[i] ? 1 : 0;
        }
        return Arrays.copyOf(mistakes, count);
    }

    private static int[] order(int size) {
        if (ORDERS.size() > REMEMBERED) {
            ORDERS.clear();
        }
        return ORDERS.computeIfAbsent(size, Points::mixed);
    }

    /** Every index once, the file's order mixed, so that in a file sorted by class the last class does not cover the first. */
    private static int[] mixed(int size) {
        int stride = stride(size);
        int[] order = new int[size];
        for (int n = 1; n < size; n++) {
            order[n] = order[n - 1] + stride - (order[n - 1] + stride < size ? 0 : size);
        }
        return order;
    }

    /** A step that visits every index once. */
    private static int stride(int size) {
        if (size < 3 || size > SCATTERED) {
            return 1;
        }
        int stride = (int) (GOLDEN * size);
        while (greatestCommonDivisor(stride, size) != 1) {
            stride++;
        }
        return stride;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
