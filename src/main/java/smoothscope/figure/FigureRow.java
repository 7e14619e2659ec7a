package smoothscope.figure;

import java.util.List;

/**
 * The panels of one network, one per column.
 *
 * @param label what the row shows, for instance {@code "with smoothing · α = 0.1"}
 * @param note what has to be said besides, for instance {@code "between α = 0.05 and 0.1"}; may be empty
 */
public record FigureRow(String label, String note, List<Panel> panels) {
    public FigureRow {
        panels = List.copyOf(panels);
    }
}
