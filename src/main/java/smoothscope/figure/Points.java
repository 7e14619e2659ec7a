package smoothscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import smoothscope.snapshot.Projection;

/** The examples of a figure's panels, each as its mark. */
final class Points {
    private final FigureOptions options;
    private final Marks marks;

    Points(FigureLayout layout) {
        this.options = layout.figure().options();
        this.marks = Marks.of(layout);
    }

    /** Other classes below, then the three, then what was chosen in rings, then rings around mistakes. */
    List<Pass> passes(PanelLayout panel) {
        List<Pass> passes = new ArrayList<>();
        Order order = Order.Mixed.of(panel.projection().size());
        if (options.others()) {
            passes.add(new Pass(panel, order, marks(Projection.OTHER, Projection.OTHER, marks::of)));
        }
        passes.add(new Pass(panel, order, marks(0, Projection.OTHER - 1, marks::of)));
        int[] lit = panel.panel().lit();
        if (lit.length > 0) {
            Order chosen = new Order.Listed(lit);
            // Where rings touch they become one outline and hide no other mark.
            passes.add(new Pass(panel, chosen, marks(0, Projection.OTHER, place -> marks.lit())));
            passes.add(new Pass(panel, chosen, marks(0, Projection.OTHER, marks::solid)));
        }
        if (options.mistakes()) {
            Order wrong = new Order.Chosen(panel.projection().wrong());
            passes.add(new Pass(panel, wrong, marks(0, Projection.OTHER - 1, place -> marks.mistake())));
        }
        return passes;
    }

    /** A mark for each place from the first to the last whose examples are drawn. */
    private Mark[] marks(int first, int last, IntFunction<Mark> mark) {
        Mark[] marked = new Mark[Projection.OTHER + 1];
        IntStream.rangeClosed(first, last).filter(options::shows).forEach(place -> marked[place] = mark.apply(place));
        return marked;
    }
}
