package smoothscope.app.alpha;

import java.util.List;
import smoothscope.app.text.Texts;
import smoothscope.session.RecordingName;
import smoothscope.session.Session;
import smoothscope.session.Sight;

/** What is open, and what each row of panels shows, in words. */
public final class RowText {
    private RowText() {}

    /** What was trained on what; of two recordings what they share, and both names. */
    public static String title(Session session) {
        List<RecordingName> names = session.names();
        if (names.isEmpty()) {
            return NameText.of(session.called());
        }
        String both = Texts.of("pair.title", NameText.of(names.get(0)), NameText.of(names.get(1)));
        String shared = NameText.of(session.common());
        return shared.isEmpty() ? both : Texts.of("pair.shared", shared, both);
    }

    /**
     * What a row shows: its α and, of two recordings, which one and its epoch.
     *
     * @param row 0 for the upper one
     * @param brief whether there is room for the least alone
     */
    public static String of(Session session, int row, Sight sight, boolean brief) {
        return session.paired() ? named(NameText.brief(session.names().get(row)), sight, brief) : alone(sight, brief);
    }

    private static String alone(Sight sight, boolean brief) {
        if (brief) {
            return sight.measured() ? Texts.of("row.choose", AlphaText.plain(sight.alpha())) : alpha(sight);
        }
        if (!sight.measured()) {
            return Texts.of("row.between", between(sight));
        }
        String said = Texts.of(sight.alpha() == 0 ? "row.without" : "row.with", AlphaText.plain(sight.alpha()));
        return sight.untrained() ? said + " " + Texts.of("row.untrained") : said;
    }

    private static String named(String name, Sight sight, boolean brief) {
        String said = Texts.of("row.of", name, alpha(sight));
        if (brief) {
            return said;
        }
        if (sight.trained()) {
            return said + " "
                    + Texts.of("row.epoch", String.valueOf(sight.lower().epoch()));
        }
        return sight.untrained() ? said + " " + Texts.of("row.untrained") : said;
    }

    private static String alpha(Sight sight) {
        return sight.measured()
                ? Texts.of("row.alpha", AlphaText.plain(sight.alpha()))
                : Texts.of(
                        "row.alpha.between",
                        AlphaText.plain(sight.alpha()),
                        AlphaText.tick(sight.place().lower()),
                        AlphaText.tick(sight.place().upper()));
    }

    private static Object[] between(Sight sight) {
        return new Object[] {
            AlphaText.plain(sight.alpha()),
            AlphaText.plain(sight.place().lower()),
            AlphaText.plain(sight.place().upper())
        };
    }
}
