package smoothscope.app.plot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import smoothscope.app.alpha.RowText;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.session.PanelPlace;
import smoothscope.session.Row;
import smoothscope.session.finding.PanelSummary;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;

/**
 * A panel in words, for those who do not see it.
 *
 * @param heading which split and which network it shows
 * @param summary its clusters in numbers
 * @param small whether its points take so little of it, on the scale that all panels share, that their shape is hard to see
 */
record PanelWords(String heading, String summary, boolean small) {
    /** Points that take less than this share of their panel are hard to tell apart. */
    private static final double SMALL = 1.0 / 3;

    /** Of each panel that was painted, in their order. */
    static List<PanelWords> of(Shown shown, FigureLayout painted) {
        return painted.panels().stream().map(panel -> of(shown, painted, panel)).toList();
    }

    private static PanelWords of(Shown shown, FigureLayout painted, PanelLayout panel) {
        PanelPlace place = PanelPlace.seen(shown.session().splits(), shown.state(), panel.row(), panel.column());
        Row shows = shown.rows().get(place.row());
        String split = Texts.of(place.split() == Split.TRAIN ? "split.train" : "split.validation");
        String heading = split + ", " + RowText.of(shows, false);
        if (shows.name().isEmpty() && (shows.trained() || shows instanceof Row.Live)) {
            heading += " · " + RowText.moment(shows, String.valueOf(shows.moment()));
        }
        PanelSummary summary =
                PanelSummary.of(panel.projection(), painted.figure().options());
        return new PanelWords(heading, summary(summary, names(shown)), small(painted, panel));
    }

    private static List<String> names(Shown shown) {
        List<String> all = ClassText.names(shown.session());
        return IntStream.range(0, 3)
                .mapToObj(slot -> all.get(shown.state().classes().at(slot)))
                .toList();
    }

    private static boolean small(FigureLayout painted, PanelLayout panel) {
        return shared(painted)
                && panel.panel().viewport().isEmpty()
                && panel.projection().size() > 0
                && panel.filled() < SMALL;
    }

    /** Whether all panels that are seen have one scale, and there are several. */
    static boolean shared(FigureLayout painted) {
        return painted.panels().size() > 1 && painted.figure().options().scale() == ScaleMode.SHARED;
    }

    private static String summary(PanelSummary summary, List<String> names) {
        if (summary.examples() == 0) {
            return Texts.of("panel.empty");
        }
        String clusters = summary.clusters().stream()
                .map(each -> Texts.of(
                        "panel.cluster",
                        names.get(each.place()),
                        Decimals.count(each.examples()),
                        units(each.spread())))
                .collect(Collectors.joining(" "));
        String nearest = summary.nearest()
                .map(pair -> Texts.of(
                        "panel.nearest", names.get(pair.first()), names.get(pair.second()), units(pair.distance())))
                .orElse("");
        String wrong = Texts.of("panel.wrong", Decimals.count(summary.wrong()), Decimals.count(summary.examples()));
        return String.join(" ", clusters, nearest, wrong).strip();
    }

    private static String units(double length) {
        return Decimals.aligned(length, 2);
    }

    String text() {
        return Texts.of("panel.words", heading, summary);
    }
}
