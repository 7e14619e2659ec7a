package smoothscope.session;

import java.util.List;
import smoothscope.figure.FourPanels;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

/**
 * Which panel: its row, and the split that its column shows. In a state of the view panels go by numbers, two a row whatever is seen of them.
 *
 * @param row from the top, also where only one panel is seen
 */
public record PanelPlace(int row, Split split) {
    private static final int COLUMNS = FourPanels.SPLITS.size();

    /** The place of a number. */
    public static PanelPlace of(int number) {
        return new PanelPlace(number / COLUMNS, FourPanels.SPLITS.get(number % COLUMNS));
    }

    /**
     * What is seen in a row and column of the picture.
     *
     * @param splits what the columns show where no panel is large
     */
    public static PanelPlace seen(List<Split> splits, ViewState state, int row, int column) {
        return state.large().map(PanelPlace::of).orElseGet(() -> new PanelPlace(row, splits.get(column)));
    }

    /** Its number in a state of the view. */
    public int number() {
        return row * COLUMNS + FourPanels.SPLITS.indexOf(split);
    }
}
