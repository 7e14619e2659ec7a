package smoothscope.command.figure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smoothscope.command.option.RecordedPair;
import smoothscope.command.option.StudentOptions;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.CollapseDiagram;
import smoothscope.figure.diagram.CurvesDiagram;
import smoothscope.figure.diagram.Diagram;
import smoothscope.figure.diagram.InformationDiagram;
import smoothscope.figure.diagram.ReliabilityDiagram;
import smoothscope.figure.diagram.StudentsDiagram;
import smoothscope.figure.diagram.SweepDiagram;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotChoice;

/** The diagrams of numbers that take the panels' place. */
final class DiagramOptions {
    @Option(
            names = "--sweep",
            description =
                    "Draw accuracy, likelihood, calibration, logit gap, within / between and the spread of wrong logits"
                            + " against α instead; no classes needed.")
    private boolean sweep;

    @Option(
            names = "--reliability",
            description = "Draw reliability diagrams with the counts of their bins instead; no classes needed.")
    private boolean reliability;

    @Option(
            names = "--curves",
            description =
                    "Draw accuracy, likelihood, calibration and logit gap over the epochs instead, a line for each α.")
    private boolean curves;

    @Option(
            names = "--collapse",
            description = "Draw neural collapse over the epochs instead, NC1 against NC2, a trail for each α.")
    private boolean collapse;

    @Option(
            names = "--information",
            paramLabel = "A,B",
            description =
                    "Draw what networks tell of single images of two classes over the epochs instead, a line for each α (recorded with --looks).")
    private @Nullable String information;

    @Option(
            names = "--students",
            description =
                    "Draw accuracy and likelihood of students against the smoothness of their targets instead; no classes needed.")
    private boolean ofStudents;

    /** How many are asked for; one file holds one. */
    int count() {
        return (int) Stream.of(sweep, reliability, curves, collapse, information != null, ofStudents)
                .filter(each -> each)
                .count();
    }

    /** The one that is asked for. */
    Diagram of(Recording read, NetworkOptions networks, StudentOptions students, Theme theme) {
        if (curves || collapse || information != null || ofStudents) {
            networks.requireNoEpoch();
        }
        if (ofStudents) {
            networks.requireNoAlpha();
            return new StudentsDiagram(networks.ofSeeds(read), theme);
        }
        Recording series = students.series(read);
        Recording ofSeeds = networks.ofSeeds(series);
        List<Double> rising = networks.rising(ofSeeds);
        if (sweep) {
            return new SweepDiagram(SnapshotChoice.ofAlphas(ofSeeds, rising), networks.when(), theme);
        }
        if (curves) {
            return new CurvesDiagram(ofSeeds, rising, theme);
        }
        if (information != null) {
            int[] pair = RecordedPair.of(information, ofSeeds);
            return new InformationDiagram(ofSeeds, rising, pair[0], pair[1], theme);
        }
        Recording recording = networks.ofSeed(series);
        return reliability
                ? new ReliabilityDiagram(recording, networks.rows(recording), networks.when(), theme)
                : new CollapseDiagram(recording, rising, theme);
    }
}
