package smoothscope.session.finding;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Split;

/** Finds examples of what is on the screen. */
public final class ExampleSearch {
    private ExampleSearch() {}

    /**
     * The example of an image, by the session's number.
     *
     * @param image its index in its data set's split
     * @throws InvalidSetting where no row's recording holds it
     */
    public static int of(Session session, Split split, int image) {
        return IntStream.range(0, session.examples())
                .filter(number -> session.sources().stream().anyMatch(source -> {
                    OptionalInt row = source.numbering().row(number);
                    Examples examples = source.recording().examples();
                    return row.isPresent()
                            && examples.split(row.getAsInt()) == split
                            && examples.image(row.getAsInt()) == image;
                }))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        "The recording does not hold image %s of the split %s.", image, split.label()));
    }

    /** Those of some examples that the network of one row at least gives to another class. */
    public static Selection wrong(Session session, ViewState state, Selection among) {
        var rows = session.measuredRows(state);
        return Selection.of(IntStream.of(among.rows())
                .filter(number -> rows.stream().anyMatch(row -> isWrong(row, number)))
                .toArray());
    }

    private static boolean isWrong(Row row, int number) {
        OptionalInt held = row.source().numbering().row(number);
        return held.isPresent()
                && row.network().predicted()[held.getAsInt()]
                        != row.recording().examples().label(held.getAsInt());
    }
}
