package smoothscope.session.view;

import com.google.gson.annotations.JsonAdapter;
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
public record ViewState(
        List<Path> recordings,
        List<Path> beside,
        ClassTriple classes,
        List<Double> alphas,
        int epoch,
        SeedChoice seeds,
        FigureOptions options,
        Map<Integer, Viewport> viewports,
        Optional<Integer> large)
        implements ViewStateBuilder.With {
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
    @Override
    public ViewState withBeside(List<Path> others) {
        return with(state -> state.beside(others).viewports(Map.of()));
    }

    /** The same view of files that lie elsewhere. */
    public ViewState withFiles(UnaryOperator<Path> where) {
        return with(state -> state.recordings(recordings.stream().map(where).toList())
                .beside(beside.stream().map(where).toList()));
    }

    /** Other classes lie elsewhere: every panel fits them anew. */
    @Override
    public ViewState withClasses(ClassTriple other) {
        return with(state -> state.classes(other).viewports(Map.of()));
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

    /** Another way of drawing; another scale shows every panel whole. */
    @Override
    public ViewState withOptions(FigureOptions other) {
        Map<Integer, Viewport> kept = other.scale() == options.scale() ? viewports : Map.of();
        return with(state -> state.options(other).viewports(kept));
    }

    /** One panel large, or all of them; a zoom belongs to the panel's size, so it ends. */
    @Override
    public ViewState withLarge(Optional<Integer> panel) {
        return with(state -> state.large(panel).viewports(Map.of()));
    }
}
