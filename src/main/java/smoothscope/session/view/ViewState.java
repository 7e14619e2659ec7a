package smoothscope.session.view;

import com.google.gson.annotations.JsonAdapter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Viewport;
import smoothscope.plane.ClassTriple;

/**
 * What the user is doing, as one value: saved, restored, undone, copied as text or as a command.
 *
 * @param recordings the files looked at; empty for the shipped one
 * @param beside the files of another recording that the row below the reference shows; empty where all rows show the same one
 * @param classes A, B and C
 * @param alphas the α of each row of panels, from top to bottom
 * @param epoch the epoch looked at
 * @param seeds which seeds the panels show, where there are several
 * @param options how the figure is drawn
 * @param viewports what panels look at where somebody zoomed or panned, by the panel's index (row by row)
 * @param large the index of the one panel that is shown large, if any
 */
@JsonAdapter(ViewStateText.Adapter.class)
public record ViewState(
        List<Path> recordings,
        List<Path> beside,
        ClassTriple classes,
        List<Double> alphas,
        int epoch,
        SeedChoice seeds,
        FigureOptions options,
        Map<Integer, Viewport> viewports,
        Optional<Integer> large) {
    public ViewState {
        recordings = List.copyOf(recordings);
        beside = List.copyOf(beside);
        alphas = List.copyOf(alphas);
        viewports = Map.copyOf(viewports);
        if (alphas.isEmpty()) {
            throw new IllegalArgumentException("a state shows at least one α");
        }
    }

    /** The α of the reference in the first row, "without smoothing" as a rule. */
    public double referenceAlpha() {
        return alphas.get(0);
    }

    /** The α of the network in the last row, which is compared with the reference: the one the slider moves. */
    public double comparedAlpha() {
        return alphas.get(alphas.size() - 1);
    }

    /** Another recording beside the reference, or none; the scale is another one, so every panel is shown whole. */
    public ViewState withBeside(List<Path> others) {
        return new ViewState(recordings, others, classes, alphas, epoch, seeds, options, Map.of(), large);
    }

    /** The same view of files that lie elsewhere. */
    public ViewState withFiles(UnaryOperator<Path> where) {
        return new ViewState(
                recordings.stream().map(where).toList(),
                beside.stream().map(where).toList(),
                classes,
                alphas,
                epoch,
                seeds,
                options,
                viewports,
                large);
    }

    /** Other classes lie elsewhere: every panel fits them anew. */
    public ViewState withClasses(ClassTriple other) {
        return new ViewState(recordings, beside, other, alphas, epoch, seeds, options, Map.of(), large);
    }

    public ViewState withAlphas(List<Double> others) {
        return new ViewState(recordings, beside, classes, others, epoch, seeds, options, viewports, large);
    }

    public ViewState withComparedAlpha(double alpha) {
        return withAlpha(alphas.size() - 1, alpha);
    }

    /** Another α in one row of panels. */
    public ViewState withAlpha(int row, double alpha) {
        List<Double> others = new ArrayList<>(alphas);
        others.set(row, alpha);
        return withAlphas(others);
    }

    public ViewState withEpoch(int other) {
        return new ViewState(recordings, beside, classes, alphas, other, seeds, options, viewports, large);
    }

    public ViewState withSeeds(SeedChoice other) {
        return new ViewState(recordings, beside, classes, alphas, epoch, other, options, viewports, large);
    }

    /** Another way of drawing; another scale shows every panel whole. */
    public ViewState withOptions(FigureOptions other) {
        Map<Integer, Viewport> kept = other.scale() == options.scale() ? viewports : Map.of();
        return new ViewState(recordings, beside, classes, alphas, epoch, seeds, other, kept, large);
    }

    public ViewState withViewports(Map<Integer, Viewport> others) {
        return new ViewState(recordings, beside, classes, alphas, epoch, seeds, options, others, large);
    }

    /** One panel large, or all of them; a zoom belongs to the panel's size, so it ends. */
    public ViewState withLarge(Optional<Integer> panel) {
        return new ViewState(recordings, beside, classes, alphas, epoch, seeds, options, Map.of(), panel);
    }
}
