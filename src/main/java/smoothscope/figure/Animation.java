package smoothscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotKey;

/** Figures shown one after the other, again and again; each is made when it is needed. */
public final class Animation {
    /**
     * One picture.
     *
     * @param hundredths how long it is shown, in hundredths of a second
     */
    public record Frame(Figure figure, int hundredths) {}

    /** Pictures between two measured values of α. */
    private static final int BETWEEN = 11;

    private static final int PASSING = 5;
    private static final int MEASURED = 70;
    private static final int LAST = 200;

    private final List<Supplier<Frame>> frames;

    private Animation(List<Supplier<Frame>> frames) {
        this.frames = List.copyOf(frames);
    }

    /**
     * Smoothing rises from the least α to the greatest: the first row stays at the least, the second follows, on one scale. Between
     * measured values the points move on straight lines, and the row says so.
     *
     * @param alphas measured values, ascending
     * @param epoch which epoch, or empty for the last of each α
     */
    public static Animation sweep(
            Recording recording, ClassTriple triple, List<Double> alphas, OptionalInt epoch, FigureOptions options) {
        Figure whole = FourPanels.of(recording, triple, alphas, epoch, options);
        List<FigureRow> measured = whole.rows();
        List<SnapshotKey> networks = alphas.stream()
                .map(alpha -> FourPanels.snapshot(recording, alpha, epoch).key())
                .toList();
        Figure still = options.extent().isPresent()
                ? whole
                : whole.withOptions(options.withExtent(Extent.of(whole.projections())));
        List<Supplier<Frame>> frames = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            FigureRow row = measured.get(i);
            boolean last = i == measured.size() - 1;
            frames.add(() -> frame(still, row, last ? LAST : MEASURED));
            for (int step = 1; !last && step <= BETWEEN; step++) {
                FigureRow next = measured.get(i + 1);
                SnapshotKey lower = networks.get(i);
                SnapshotKey upper = networks.get(i + 1);
                double share = step / (BETWEEN + 1.0);
                frames.add(() -> frame(still, between(row, next, lower, upper, share), PASSING));
            }
        }
        return new Animation(frames);
    }

    /**
     * A figure at each of some measured values, and on the way from each to the next.
     *
     * @param measured ascending, at least one
     */
    public static Animation through(List<Double> measured, DoubleFunction<Figure> figures) {
        List<Supplier<Frame>> frames = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            double here = measured.get(i);
            boolean last = i == measured.size() - 1;
            frames.add(() -> new Frame(figures.apply(here), last ? LAST : MEASURED));
            for (int step = 1; !last && step <= BETWEEN; step++) {
                double between = here + step / (BETWEEN + 1.0) * (measured.get(i + 1) - here);
                frames.add(() -> new Frame(figures.apply(between), PASSING));
            }
        }
        return new Animation(frames);
    }

    /**
     * The paper's figure at several epochs, on one scale.
     *
     * @param alphas measured values, a row for each
     * @param epochs an empty one is the last
     */
    public static Animation through(
            Recording recording,
            ClassTriple triple,
            List<Double> alphas,
            List<OptionalInt> epochs,
            FigureOptions options) {
        List<Figure> figures = epochs.stream()
                .map(epoch -> FourPanels.of(recording, triple, alphas, epoch, options))
                .toList();
        Extent all = Extent.of(figures.stream()
                .flatMap(figure -> figure.projections().stream())
                .toList());
        return of(figures, figure -> figure.withOptions(options.withExtent(all)));
    }

    /** A figure for each of some values, for instance epochs. */
    public static <T> Animation of(List<T> values, Function<T, Figure> figures) {
        List<Supplier<Frame>> frames = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            int hundredths = i == values.size() - 1 ? LAST : MEASURED;
            frames.add(() -> new Frame(figures.apply(value), hundredths));
        }
        return new Animation(frames);
    }

    private static Frame frame(Figure whole, FigureRow second, int hundredths) {
        return new Frame(
                whole.rows().size() == 1
                        ? whole
                        : whole.withRows(List.of(whole.rows().get(0), second)),
                hundredths);
    }

    private static FigureRow between(
            FigureRow here, FigureRow there, SnapshotKey lower, SnapshotKey upper, double share) {
        List<Projection> projections = new ArrayList<>();
        for (int column = 0; column < here.panels().size(); column++) {
            Projection from = here.panels().get(column).projection();
            projections.add(from.towards(there.panels().get(column).projection(), share));
        }
        double alpha = lower.alpha() + share * (upper.alpha() - lower.alpha());
        return FourPanels.between(alpha, lower, upper, projections);
    }

    public int size() {
        return frames.size();
    }

    /** All pictures in their order. */
    public Stream<Frame> frames() {
        return frames.stream().map(Supplier::get);
    }

    /** One picture. */
    public Frame frame(int index) {
        return frames.get(index).get();
    }
}
