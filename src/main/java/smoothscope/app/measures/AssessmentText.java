package smoothscope.app.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.NameText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.explain.Elsewhere;
import smoothscope.app.text.Texts;
import smoothscope.measure.Measure;
import smoothscope.session.finding.Assessment;
import smoothscope.session.finding.Assessment.CalibrationChange;
import smoothscope.session.finding.Assessment.Clusters;
import smoothscope.session.finding.Comparison;
import smoothscope.session.finding.Findings;
import smoothscope.session.finding.MeanConfidence;

/** A verdict in words: a headline, and the reason from the numbers on the screen. */
final class AssessmentText {
    private AssessmentText() {}

    static String headline(Assessment assessment) {
        if (assessment.calibration() == CalibrationChange.SAME_ALPHA) {
            return Texts.of("verdict.same" + RowText.kind(assessment.network()));
        }
        if (assessment.seeds().isPresent()
                && assessment.clusters() == Clusters.UNKNOWN
                && assessment.calibration() == CalibrationChange.UNKNOWN) {
            return Texts.of("verdict.headline.mixed");
        }
        boolean doubting = assessment.calibration() == CalibrationChange.WORSE
                && assessment.compared().under();
        String clusters = assessment.clusters().name().toLowerCase(Locale.ROOT);
        String calibration =
                doubting ? "doubting" : assessment.calibration().name().toLowerCase(Locale.ROOT);
        return Texts.of("verdict.headline." + clusters + "." + calibration);
    }

    static String reason(Assessment assessment) {
        if (assessment.calibration() == CalibrationChange.SAME_ALPHA) {
            return calibration(assessment);
        }
        String seeds = assessment
                .seeds()
                .map(each -> Texts.of(
                        "verdict.seeds",
                        String.valueOf(each.count()),
                        String.valueOf(each.tighter()),
                        String.valueOf(each.better())))
                .orElse("");
        return Stream.of(seeds, clusters(assessment), calibration(assessment))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What another recording shows better, if anything. */
    static Optional<Elsewhere.Subject> better(Assessment assessment) {
        return switch (assessment.calibration()) {
            case WORSE -> Optional.of(Elsewhere.Subject.MENDED);
            case BETTER -> Optional.of(Elsewhere.Subject.WORSENED);
            default -> Optional.empty();
        };
    }

    private static String clusters(Assessment assessment) {
        if (assessment.clusters() == Clusters.UNKNOWN || assessment.times().isEmpty()) {
            return "";
        }
        String clusters = assessment.clusters().name().toLowerCase(Locale.ROOT);
        if (assessment.acrossRecordings()) {
            return Texts.of(
                    "verdict.pair.clusters." + clusters,
                    NumberText.factor(assessment.times().getAsDouble()));
        }
        return Texts.of(
                "verdict.clusters." + clusters + RowText.kind(assessment.network()),
                AlphaText.plain(assessment.network().alpha()),
                NumberText.factor(assessment.times().getAsDouble()));
    }

    /** What became of the calibration, and why. */
    static String calibration(Assessment assessment) {
        if (assessment.calibration() == CalibrationChange.UNKNOWN) {
            return "";
        }
        if (assessment.calibration() == CalibrationChange.SAME_ALPHA) {
            return Texts.of("verdict.same.reason" + RowText.kind(assessment.network()));
        }
        MeanConfidence before = assessment.reference();
        MeanConfidence after = assessment.compared();
        if (assessment.acrossRecordings() || assessment.network().isStudent()) {
            return Texts.of(
                    "verdict.pair.sureness",
                    NumberText.share(before.confidence()),
                    NumberText.share(before.accuracy()),
                    NumberText.share(after.confidence()),
                    NumberText.share(after.accuracy()));
        }
        return Texts.of(
                "verdict.calibration." + assessment.calibration().name().toLowerCase(Locale.ROOT) + "."
                        + meanConfidence(before),
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
                RowText.listed(comparison.compared()),
                NameText.of(comparison.recordings().get(0)),
                RowText.listed(comparison.reference()));
    }

    /** What smoothing does to the calibration in one of two recordings. */
    static String effect(Findings.Effect effect) {
        Comparison.Line error = effect.comparison().line(Measure.ECE);
        return Texts.of(
                "verdict.effect." + effect.assessment().calibration().name().toLowerCase(Locale.ROOT),
                NameText.begun(effect.recording()),
                RowText.listed(effect.comparison().reference()),
                RowText.listed(effect.comparison().compared()),
                NumberText.of(Measure.ECE, error.reference()),
                NumberText.of(Measure.ECE, error.compared()));
    }

    private static String meanConfidence(MeanConfidence meanConfidence) {
        return meanConfidence.over() ? "over" : meanConfidence.under() ? "under" : "even";
    }
}
