package smoothscope.session.teaching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.MovedChart;
import smoothscope.figure.diagram.MovedDiagram;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;
import smoothscope.text.Decimals;

/**
 * Which two networks are compared to see who moved.
 *
 * @param since the earlier epoch of the lower row's network; empty to compare the upper row with the lower one
 * @param softening how both are seen: at one smoothness, or at one temperature; empty for the logits as they are
 */
public record Moved(OptionalInt since, Optional<Softening> softening) {
    /** The first network of a state. */
    private Row before(Session session, ViewState state) {
        if (since.isEmpty()) {
            return session.measuredRows(state).get(0);
        }
        List<Row> earlier = session.measuredRows(state.withEpoch(since.getAsInt()));
        return earlier.get(earlier.size() - 1);
    }

    /** Who moved, of one split. */
    public Movement in(Session session, ViewState state, Split split) {
        List<Row> rows = session.measuredRows(state);
        return Movement.of(
                session, before(session, state), rows.get(rows.size() - 1), state.classes(), split, softening);
    }

    /** The picture of both splits, with its own title and caption. */
    public MovedDiagram diagram(Session session, ViewState state, Theme theme) {
        List<Movement> both = Stream.of(Split.values())
                .map(split -> in(session, state, split))
                .toList();
        ClassTriple triple = state.classes();
        List<String> names = Stream.of(triple.a(), triple.b(), triple.c())
                .map(session.classes()::get)
                .toList();
        List<MovedDiagram.Part> parts = List.of(part("training", both.get(0)), part("validation", both.get(1)));
        return new MovedDiagram(
                "Who moved: " + title(both.get(0)),
                session.title() + ". " + caption(names, both.get(0)),
                parts,
                names,
                theme);
    }

    private static MovedDiagram.Part part(String split, Movement movement) {
        String crossed = movement.moves().crossed() + " of " + movement.moves().size() + " crossed a line";
        return new MovedDiagram.Part(split + " · " + crossed, movement.moves());
    }

    private static String title(Movement movement) {
        Row before = movement.before().row();
        Row after = movement.after().row();
        String from = named(before);
        String to = named(after);
        if (before.moment() == after.moment()) {
            return from + " → " + to + " (" + moment(after) + ")";
        }
        return from + ", " + moment(before) + " → " + (from.equals(to) ? "" : to + ", ") + moment(after);
    }

    private static String named(Row row) {
        SnapshotKey key = row.network().key();
        String network = key.supervision() == Supervision.LABELS
                ? "α = " + FourPanels.number(key.alpha())
                : FourPanels.label(key);
        return row.name().map(name -> name.english() + " · " + network).orElse(network);
    }

    private static String moment(Row row) {
        return (row.unit() == Row.Unit.STEP ? "step " : "epoch ") + row.moment();
    }

    private String caption(List<String> names, Movement movement) {
        String scale = softening.isPresent() && softening.get() instanceof Softening.Gamma && movement.softened()
                ? "Each network's logits are divided by the temperature at which its softmax has one smoothness γ on the training examples (T = "
                        + Decimals.places(movement.before().temperature(), 2) + " and "
                        + Decimals.places(movement.after().temperature(), 2)
                        + "), so that no mere change of scale shows."
                : softening.isPresent() && softening.get() instanceof Softening.Temperature && movement.softened()
                        ? "All logits are divided by one temperature, T = "
                                + Decimals.places(movement.before().temperature(), 2)
                                + ", so that a change of scale shows as well."
                        : "The logits are taken as they are, so that a change of scale shows as well.";
        return "The plane of three logits, u = (z_B − z_A)/√2 and v = (2z_C − z_A − z_B)/√6, of "
                + String.join(", ", names)
                + ": it needs no templates, so any two networks share it. A thin line leads from where the first network sees an example to where the"
                + " second one does; thick lines join the means, the circle is the start. On a dashed line two of the three logits are equal. "
                + scale + " Of each class at most " + MovedChart.MOST + " examples are drawn.";
    }
}
