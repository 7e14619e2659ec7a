package smoothscope.figure;

import java.util.List;

/**
 * The panels of one network, one per column.
 *
 * @param label what the row shows, for instance {@code "with smoothing · α = 0.1"}
 * @param note what has to be said besides, for instance {@code "between α = 0.05 and 0.1"}; may be empty
 */
public record FigureRow(String label, String note, List<Panel> panels) {
    /** Between the parts of a label. */
    public static final String BETWEEN = " · ";

    public FigureRow {
        panels = List.copyOf(panels);
    }

    /** The label's last part, which tells the row from others: {@code "α = 0.1"}. */
    public String shortLabel() {
        return label.substring(label.lastIndexOf(BETWEEN) < 0 ? 0 : label.lastIndexOf(BETWEEN) + BETWEEN.length());
    }
}
