package smoothscope.figure.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Tints;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.snapshot.Projection;

/** The examples of a figure's panels, each as its mark. */
public final class PointPasses {
    private final FigureOptions options;
    private final MarkStyles marks;

    public PointPasses(FigureLayout layout) {
        this.options = layout.figure().options();
        this.marks = MarkStyles.of(layout);
    }

    /** Other classes below, then the three, then what was chosen in outlines while all else fades, then rings around mistakes. */
    public List<Pass> passes(PanelLayout panel) {
        List<Pass> passes = new ArrayList<>();
        boolean chosen = panel.panel().highlighted().isPresent();
        int[] highlighted = panel.panel().highlighted().orElseGet(() -> new int[0]);
        IntFunction<Mark> usual = chosen ? marks::faint : marks::of;
        DrawOrder order = DrawOrder.Mixed.of(panel.projection().size());
        if (options.others()) {
            passes.add(new Pass(panel, order, marks(Projection.OTHER, Projection.OTHER, usual)));
        }
        Optional<Tints> tints = chosen ? Optional.empty() : panel.panel().tints();
        if (tints.isPresent()) {
            for (int tint : tints.get().inOrder()) {
                DrawOrder alike = new DrawOrder.Chosen(tints.get().having(tint));
                passes.add(new Pass(
                        panel,
                        alike,
                        marks(
                                0,
                                Projection.OTHER - 1,
                                slot -> marks.tinted(slot, tints.get().by(), tint))));
            }
        } else {
            passes.add(new Pass(panel, order, marks(0, Projection.OTHER - 1, usual)));
        }
        if (chosen) {
            DrawOrder these = new DrawOrder.Listed(highlighted);
            // Where outlines touch they become one and hide no other mark.
            passes.add(new Pass(panel, these, marks(0, Projection.OTHER, marks::outline)));
            passes.add(new Pass(panel, these, marks(0, Projection.OTHER, marks::solid)));
        }
        if (options.mistakes() && Mistakes.areRinged(panel.projection())) {
            boolean[] wrong = panel.projection().wrong();
            DrawOrder ringed = chosen
                    ? new DrawOrder.Listed(
                            Arrays.stream(highlighted).filter(i -> wrong[i]).toArray())
                    : new DrawOrder.Chosen(wrong);
            passes.add(new Pass(panel, ringed, marks(0, Projection.OTHER - 1, slot -> marks.mistake())));
        }
        return passes;
    }

    /** A mark for each slot from the first to the last whose examples are drawn. */
    private Mark[] marks(int first, int last, IntFunction<Mark> mark) {
        Mark[] marked = new Mark[Projection.OTHER + 1];
        IntStream.rangeClosed(first, last).filter(options::shows).forEach(slot -> marked[slot] = mark.apply(slot));
        return marked;
    }
}
