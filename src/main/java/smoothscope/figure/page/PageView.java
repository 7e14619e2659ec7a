package smoothscope.figure.page;

import java.util.List;
import java.util.OptionalLong;
import smoothscope.plane.ClassTriple;

/**
 * What a page shows when it is opened.
 *
 * @param title its heading
 * @param classes the three classes
 * @param alphas the α of the upper and of the lower row, held by the page
 * @param epoch held by the page
 * @param seed held by the page; empty where it tells no seeds apart
 */
public record PageView(String title, ClassTriple classes, List<Double> alphas, int epoch, OptionalLong seed) {
    public PageView {
        alphas = List.copyOf(alphas);
        if (alphas.isEmpty() || alphas.size() > 2) {
            throw new IllegalArgumentException("a page has one row or two, not " + alphas.size());
        }
    }
}
