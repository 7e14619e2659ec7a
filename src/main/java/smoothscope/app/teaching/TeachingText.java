package smoothscope.app.teaching;

import java.util.List;
import java.util.Locale;
import smoothscope.app.alpha.RowText;
import smoothscope.app.text.Texts;
import smoothscope.measure.Softening;
import smoothscope.session.teaching.Taught;

/** What networks tell as teachers, in words and numbers. */
public final class TeachingText {
    /** Two teachers that tell so nearly the same are said to tell the same. */
    private static final double SAME = 0.02;

    private TeachingText() {}

    /** Nats as they stand beside a picture: three decimals, four where the first of them is small. */
    static String nats(double value) {
        return String.format(Locale.ROOT, value < 0.00995 ? "%.4f" : "%.3f", value);
    }

    static String temperature(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    static String gamma(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** How soft targets are made, as it stands beside the slider. */
    public static String softening(Softening softening) {
        return softening instanceof Softening.Temperature
                ? Texts.of("teaching.at.temperature", temperature(softening.value()))
                : Texts.of("teaching.at.gamma", String.format(Locale.ROOT, "%.2f", softening.value()));
    }

    /** What the networks on the screen amount to as teachers. */
    static String verdict(List<Taught> rows, Softening softening) {
        for (Taught row : rows) {
            if (!row.known()) {
                return Texts.of(
                        "teaching.never",
                        who(row),
                        String.format(Locale.ROOT, "%.2f", softening.value()),
                        String.format(Locale.ROOT, "%.2f", row.teacher().leastGamma()));
            }
        }
        Taught first = rows.get(0);
        Taught last = rows.get(rows.size() - 1);
        if (first.row().network() == last.row().network()) {
            return Texts.of(
                    "teaching.one",
                    who(first),
                    nats(first.told().told()),
                    nats(first.told().toldClass()),
                    nats(first.told().toldImage()));
        }
        if (softening instanceof Softening.Temperature) {
            return Texts.of(
                    "teaching.mixed",
                    temperature(softening.value()),
                    gamma(first.told().gamma()),
                    gamma(last.told().gamma()));
        }
        double ratio = last.told().told() / first.told().told();
        String key = Math.abs(ratio - 1) < SAME ? "teaching.same" : ratio < 1 ? "teaching.less" : "teaching.more";
        return Texts.of(
                key,
                who(last),
                nats(last.told().told()),
                who(first),
                nats(first.told().told()),
                ratio < 2
                        ? String.format(Locale.ROOT, "%.0f %%", 100 * Math.abs(ratio - 1))
                        : String.format(Locale.ROOT, "× %.1f", ratio),
                nats(last.told().toldImage()),
                nats(first.told().toldImage()),
                nats(last.told().toldClass()),
                nats(first.told().toldClass()));
    }

    private static String who(Taught taught) {
        return RowText.said(taught.row());
    }
}
