package smoothscope.app.alpha;

import java.util.List;
import smoothscope.app.text.Texts;
import smoothscope.session.RecordingName;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.text.Decimals;

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
     * What a row shows: its α and, of several recordings, which one and its epoch.
     *
     * @param brief whether there is room for the least alone
     */
    public static String of(Row row, boolean brief) {
        return row.name().map(name -> named(NameText.brief(name), row, brief)).orElseGet(() -> alone(row, brief));
    }

    /** The epoch or the step of a row. */
    public static String moment(Row row, String number) {
        return Texts.of(row.unit() == Row.Unit.STEP ? "step.number" : "epoch.number", number);
    }

    private static String alone(Row row, boolean brief) {
        SnapshotKey key = row.network().key();
        if (brief) {
            return row instanceof Row.Between || !key.isAlphaKnown()
                    ? alpha(row)
                    : Texts.of("row.choose" + kind(key), AlphaText.plain(key.alpha()));
        }
        if (row instanceof Row.Between between) {
            return Texts.of(
                    "row.between" + kind(key),
                    AlphaText.plain(between.alpha()),
                    AlphaText.plain(between.lower().alpha()),
                    AlphaText.plain(between.upper().alpha()));
        }
        String said = network(key);
        return row.untrained() ? said + " " + Texts.of("row.untrained") : said;
    }

    /** What stands over a column of numbers. */
    public static String column(SnapshotKey key) {
        return key.isStudent() || key.alpha() > 0 || !key.isAlphaKnown() ? at(key) : Texts.of("numbers.without");
    }

    /** A network's α, as it stands over its numbers. */
    public static String at(SnapshotKey key) {
        return key.isAlphaKnown()
                ? Texts.of("numbers.at" + kind(key), AlphaText.plain(key.alpha()))
                : Texts.of("numbers.unknown");
    }

    /** The end of the names of texts that tell students from networks that learned from labels. */
    public static String kind(SnapshotKey key) {
        return switch (key.supervision()) {
            case LABELS, UNKNOWN -> "";
            case TEACHER -> ".student";
            case CLASS_MEANS -> ".means";
        };
    }

    /** A row in a sentence. */
    public static String said(Row row) {
        SnapshotKey key = row.network().key();
        return key.isStudent() && row.name().isEmpty()
                ? Texts.of("row.said" + kind(key), AlphaText.plain(key.alpha()))
                : of(row, true);
    }

    /** A network in a list: of students all that tells them apart. */
    public static String listed(SnapshotKey key) {
        return key.isStudent() || !key.isAlphaKnown()
                ? network(key)
                : Texts.of("row.choose", AlphaText.plain(key.alpha()));
    }

    /** What a network is: its smoothing, or whose student. */
    static String network(SnapshotKey key) {
        String alpha = AlphaText.plain(key.alpha());
        String temperature = Decimals.places(key.temperature().orElse(1), 2);
        return switch (key.supervision()) {
            case LABELS -> Texts.of(key.alpha() == 0 ? "row.without" : "row.with", alpha);
            case UNKNOWN -> Texts.of("row.unknown");
            case TEACHER, CLASS_MEANS -> Texts.of("row" + kind(key), alpha, temperature);
        };
    }

    private static String named(String name, Row row, boolean brief) {
        String said = Texts.of("row.of", name, alpha(row));
        if (brief) {
            return said;
        }
        if (row.trained()) {
            return said + " " + Texts.of("row.epoch", String.valueOf(row.moment()));
        }
        return row.untrained() ? said + " " + Texts.of("row.untrained") : said;
    }

    private static String alpha(Row row) {
        SnapshotKey key = row.network().key();
        return row instanceof Row.Between between
                ? Texts.of(
                        "row.alpha.between" + kind(key),
                        AlphaText.plain(between.alpha()),
                        AlphaText.tick(between.lower().alpha()),
                        AlphaText.tick(between.upper().alpha()))
                : key.isStudent() || !key.isAlphaKnown()
                        ? network(key)
                        : Texts.of("row.alpha", AlphaText.plain(key.alpha()));
    }
}
