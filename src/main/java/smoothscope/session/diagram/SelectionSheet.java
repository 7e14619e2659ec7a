package smoothscope.session.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.ContactSheet;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.data.Pictures;
import smoothscope.session.finding.ExampleDetails;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

/** The chosen examples as a sheet of pictures. */
public final class SelectionSheet {
    /** Of more, the first stand for all. */
    private static final int MOST = 240;

    private SelectionSheet() {}

    /** @param pictures where their images are looked for */
    public static ContactSheet of(Session session, ViewState state, Selection chosen, Pictures pictures, Theme theme) {
        List<ContactSheet.Entry> entries = Arrays.stream(chosen.rows())
                .limit(MOST)
                .mapToObj(example -> entry(session, ExampleDetails.of(session, state, example), pictures))
                .toList();
        return new ContactSheet(
                String.format(Locale.ROOT, "%s · %,d examples", session.title(), chosen.size()),
                caption(session.measuredRows(state), chosen.size()),
                entries,
                theme);
    }

    private static ContactSheet.Entry entry(Session session, ExampleDetails example, Pictures pictures) {
        Optional<ContactSheet.Picture> picture = pictures.of(example.meta(), example.split(), example.image())
                .map(each -> new ContactSheet.Picture(each.width(), each.height(), each.argb()));
        return new ContactSheet.Entry(
                picture,
                session.classes().get(example.label()),
                (example.split() == Split.TRAIN ? "training " : "validation ") + example.image(),
                example.opinions().stream()
                        .map(opinion -> new ContactSheet.Opinion(
                                String.format(
                                        Locale.ROOT,
                                        "%s %.0f %%",
                                        session.classes().get(opinion.predicted()),
                                        100 * opinion.confidence()),
                                opinion.predicted() != example.label()))
                        .toList());
    }

    private static String caption(List<Row> rows, int size) {
        String networks = rows.stream()
                .map(row -> row.name().map(name -> name.english() + " · ").orElse("")
                        + FourPanels.label(row.network().key()))
                .collect(Collectors.joining("; "));
        return "Under each picture: the true class; its split and index there; what each network takes it for, with its confidence, in colour"
                + " where that is wrong. Networks, from top to bottom: " + networks + "."
                + (size > MOST ? " Shown are the first " + MOST + "." : "");
    }
}
