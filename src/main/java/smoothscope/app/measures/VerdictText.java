package smoothscope.app.measures;

import java.util.Locale;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.NameText;
import smoothscope.app.text.Texts;
import smoothscope.measure.Measure;
import smoothscope.session.Comparison;
import smoothscope.session.Findings;
import smoothscope.session.Sureness;
import smoothscope.session.Verdict;
import smoothscope.session.Verdict.CalibrationChange;
import smoothscope.session.Verdict.Clusters;

/** A verdict in words: a headline, and the reason from the numbers on the screen. */
final class VerdictText {
    private VerdictText() {}

    static String headline(Verdict verdict) {
        if (verdict.calibration() == CalibrationChange.SAME_ALPHA) {
            return Texts.of("verdict.same");
        }
        boolean doubting = verdict.calibration() == CalibrationChange.WORSE
                && verdict.after().under();
        String clusters = verdict.clusters().name().toLowerCase(Locale.ROOT);
        String calibration =
                doubting ? "doubting" : verdict.calibration().name().toLowerCase(Locale.ROOT);
        return Texts.of("verdict.headline." + clusters + "." + calibration);
    }

    static String reason(Verdict verdict) {
        if (verdict.calibration() == CalibrationChange.SAME_ALPHA) {
            return calibration(verdict);
        }
        return (clusters(verdict) + " " + calibration(verdict)).strip();
    }

    private static String clusters(Verdict verdict) {
        if (verdict.clusters() == Clusters.UNKNOWN || verdict.times().isEmpty()) {
            return "";
        }
        String clusters = verdict.clusters().name().toLowerCase(Locale.ROOT);
        if (verdict.paired()) {
            return Texts.of(
                    "verdict.pair.clusters." + clusters,
                    NumberText.factor(verdict.times().getAsDouble()));
        }
        return Texts.of(
                "verdict.clusters." + clusters,
                AlphaText.plain(verdict.alpha()),
                NumberText.factor(verdict.times().getAsDouble()));
    }

    /** What became of the calibration, and why. */
    static String calibration(Verdict verdict) {
        if (verdict.calibration() == CalibrationChange.UNKNOWN) {
            return "";
        }
        if (verdict.calibration() == CalibrationChange.SAME_ALPHA) {
            return Texts.of("verdict.same.reason");
        }
        Sureness before = verdict.before();
        Sureness after = verdict.after();
        if (verdict.paired()) {
            return Texts.of(
                    "verdict.pair.sureness",
                    NumberText.share(before.confidence()),
                    NumberText.share(before.accuracy()),
                    NumberText.share(after.confidence()),
                    NumberText.share(after.accuracy()));
        }
        return Texts.of(
                "verdict.calibration." + verdict.calibration().name().toLowerCase(Locale.ROOT) + "." + sureness(before),
                NumberText.share(before.confidence()),
                NumberText.share(before.accuracy()),
                NumberText.share(after.confidence()),
                NumberText.share(after.accuracy()));
    }

    /** Of two recordings: which is compared with which. */
    static String subject(Comparison comparison) {
        return Texts.of(
                "verdict.pair",
                NameText.begun(comparison.recordings().get(1)),
                AlphaText.plain(comparison.alphaWith()),
                NameText.of(comparison.recordings().get(0)),
                AlphaText.plain(comparison.alphaWithout()));
    }

    /** What smoothing does to the calibration in one of two recordings. */
    static String effect(Findings.Effect effect) {
        Comparison.Line error = effect.comparison().line(Measure.ECE);
        return Texts.of(
                "verdict.effect." + effect.verdict().calibration().name().toLowerCase(Locale.ROOT),
                NameText.begun(effect.recording()),
                AlphaText.plain(effect.comparison().alphaWithout()),
                AlphaText.plain(effect.comparison().alphaWith()),
                NumberText.of(Measure.ECE, error.without()),
                NumberText.of(Measure.ECE, error.with()));
    }

    private static String sureness(Sureness sureness) {
        return sureness.over() ? "over" : sureness.under() ? "under" : "even";
    }
}
