package smoothscope.app.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import smoothscope.app.alpha.NameText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.text.Texts;
import smoothscope.session.finding.Comparison;
import smoothscope.session.finding.Findings;
import smoothscope.session.finding.OverSeeds;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.target.SmoothedTarget;
import smoothscope.text.Table;

/** The numbers on the screen as a table for other programs. */
public final class NumberTable {
    private NumberTable() {}

    /** With all their digits; over several seeds the means, and beside each the standard deviation. */
    public static Table exact(Findings findings) {
        return new NumberTable.Of(findings).table(false);
    }

    /** As they stand on the screen, to be read. */
    public static Table rounded(Findings findings) {
        return new NumberTable.Of(findings).table(true);
    }

    private record Of(Findings findings) {
        private Comparison comparison() {
            return findings.comparison();
        }

        /** Whether standard deviations stand in columns of their own. */
        private boolean spreads(boolean rounded) {
            return !rounded
                    && comparison().lines().stream()
                            .anyMatch(line -> line.seeds().isPresent());
        }

        private boolean theory() {
            return !comparison().ofStudents();
        }

        Table table(boolean rounded) {
            List<String> head = new ArrayList<>(
                    List.of(Texts.of("split." + comparison().split().label())));
            for (int place = 0; place < 2; place++) {
                head.add(head(place));
                if (spreads(rounded)) {
                    head.add("± " + head(place));
                }
            }
            if (theory()) {
                head.add(Texts.of("numbers.theory"));
            }
            List<List<String>> lines = new ArrayList<>();
            comparison().lines().forEach(line -> lines.add(line(line, rounded)));
            if (theory()) {
                lines.add(loss(rounded));
            }
            return new Table(head, lines, List.of(0));
        }

        private String head(int place) {
            SnapshotKey network =
                    place == 0 ? comparison().reference() : comparison().compared();
            String said = comparison().acrossRecordings()
                    ? Texts.of("row.of", NameText.of(comparison().recordings().get(place)), RowText.at(network))
                    : RowText.column(network);
            return said.replace("\n", " ");
        }

        private List<String> line(Comparison.Line line, boolean rounded) {
            List<String> cells = new ArrayList<>(
                    List.of(Texts.of("measure." + line.measure().name().toLowerCase(Locale.ROOT))));
            for (int place = 0; place < 2; place++) {
                cells.addAll(rounded ? List.of(known(NumberText.of(line, place))) : exact(line, place));
            }
            if (theory()) {
                cells.add(rounded ? known(NumberText.theory(line.measure(), line.theory())) : digits(line.theory()));
            }
            return cells;
        }

        private List<String> exact(Comparison.Line line, int place) {
            Optional<OverSeeds.Spread> spread =
                    line.seeds().map(seeds -> place == 0 ? seeds.reference() : seeds.compared());
            OptionalDouble single = place == 0 ? line.reference() : line.compared();
            String value = spread.map(over -> String.valueOf(over.mean())).orElseGet(() -> digits(single));
            return spreads(false)
                    ? List.of(
                            value,
                            spread.map(over -> String.valueOf(over.deviation())).orElse(""))
                    : List.of(value);
        }

        private List<String> loss(boolean rounded) {
            List<String> cells = new ArrayList<>(List.of(Texts.of("measure.loss")));
            for (double loss :
                    List.of(findings.reference().loss(), findings.compared().loss())) {
                cells.add(loss(loss, rounded));
                if (spreads(rounded)) {
                    cells.add("");
                }
            }
            double floor =
                    findings.compared().target().map(SmoothedTarget::floor).orElse(Double.NaN);
            cells.add(loss(floor, rounded));
            return cells;
        }

        private static String loss(double nats, boolean rounded) {
            return rounded ? known(TermText.loss(nats)) : digits(OptionalDouble.of(nats));
        }

        private static String known(String text) {
            return text.equals(NumberText.UNKNOWN) ? "" : text;
        }

        private static String digits(OptionalDouble value) {
            return value.isPresent() && Double.isFinite(value.getAsDouble()) ? String.valueOf(value.getAsDouble()) : "";
        }
    }
}
