package smoothscope.app.measures;

import java.util.Locale;
import java.util.OptionalDouble;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.NameText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.text.Texts;
import smoothscope.session.finding.Comparison;
import smoothscope.session.finding.Findings;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.target.SmoothedTarget;

/** The numbers as text with tabs between the columns, to be pasted into a spreadsheet; with all their digits. */
public final class NumberTable {
    private NumberTable() {}

    public static String of(Findings findings) {
        Comparison comparison = findings.comparison();
        StringBuilder table = new StringBuilder();
        line(
                table,
                Texts.of("split." + comparison.split().label()),
                head(comparison, 0),
                head(comparison, 1),
                Texts.of("numbers.theory"));
        for (Comparison.Line each : comparison.lines()) {
            line(
                    table,
                    Texts.of("measure." + each.measure().name().toLowerCase(Locale.ROOT)),
                    digits(each.reference()),
                    digits(each.compared()),
                    digits(each.theory()));
        }
        line(
                table,
                Texts.of("measure.loss"),
                digits(OptionalDouble.of(findings.reference().loss())),
                digits(OptionalDouble.of(findings.compared().loss())),
                findings.compared()
                        .target()
                        .map(SmoothedTarget::floor)
                        .map(String::valueOf)
                        .orElse(""));
        return table.toString();
    }

    private static String head(Comparison comparison, int place) {
        SnapshotKey network = place == 0 ? comparison.reference() : comparison.compared();
        return comparison.acrossRecordings()
                ? Texts.of(
                        "row.of",
                        NameText.of(comparison.recordings().get(place)),
                        Texts.of("numbers.at" + RowText.kind(network), AlphaText.plain(network.alpha())))
                : RowText.column(network);
    }

    private static void line(StringBuilder table, String... cells) {
        table.append(String.join("\t", cells)).append('\n');
    }

    private static String digits(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? String.valueOf(value.getAsDouble()) : "";
    }
}
