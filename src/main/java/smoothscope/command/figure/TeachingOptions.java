package smoothscope.command.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.data.TernaryPoints;
import smoothscope.figure.diagram.Diagram;
import smoothscope.figure.diagram.LikenessDiagram;
import smoothscope.figure.diagram.TernaryDiagram;
import smoothscope.figure.diagram.ToldDiagram;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.DarkKnowledge;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.Split;

/** Diagrams of what networks would teach a student, of the training examples. */
public final class TeachingOptions {
    private enum Kind {
        TERNARY,
        TOLD,
        LIKENESS
    }

    private static final double GAMMA = 0.3;
    private static final double MOST_GAMMA = 0.9;

    @Option(
            names = "--teaching",
            paramLabel = "ternary|told|likeness",
            description =
                    "Draw what networks would teach a student instead, of the training examples: their targets in a"
                            + " triangle of three classes (needs --classes), what these tell in nats over γ, or which classes their"
                            + " wrong logits take to be alike.")
    private @Nullable String teaching;

    @Option(
            names = "--gamma",
            paramLabel = "γ",
            description =
                    "With --teaching ternary: the smoothness that all targets have, each network at the temperature"
                            + " that gives it (default: 0.3, or more where the networks err more often). With --moved the same; 0 takes the logits as they are.")
    private @Nullable Double gamma;

    @Option(
            names = "--target-temperature",
            paramLabel = "T",
            description =
                    "With --teaching ternary or --moved: one temperature for all networks, in the place of --gamma.")
    private @Nullable Double temperature;

    boolean given() {
        return teaching != null;
    }

    /** How networks are seen that are compared; empty where γ = 0 takes their logits as they are. */
    Optional<Softening> softeningOfMoved() {
        return gamma != null && gamma == 0 && temperature == null ? Optional.empty() : Optional.of(softening());
    }

    /** @param moved whether the picture shows who moved, softened too */
    void refuseStray(boolean moved) {
        if (teaching == null && !moved && (temperature != null || gamma != null)) {
            throw new InvalidSetting("--gamma and --target-temperature belong to --teaching ternary.");
        }
    }

    /** @param triple the three classes, asked for where they are needed */
    Diagram diagram(
            Recording recording,
            List<Double> rows,
            List<Double> all,
            @Nullable Integer epoch,
            Supplier<ClassTriple> triple,
            Theme theme) {
        return switch (kind()) {
            case TERNARY -> ternary(recording, teachers(recording, rows, epoch), triple.get(), theme);
            case TOLD -> new ToldDiagram(recording, teachers(recording, all, epoch), Split.TRAIN, theme);
            case LIKENESS -> new LikenessDiagram(recording, teachers(recording, rows, epoch), Split.TRAIN, theme);
        };
    }

    private Kind kind() {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(teaching)) {
                return kind;
            }
        }
        throw new InvalidSetting("--teaching draws ternary, told or likeness, not “%s”.", String.valueOf(teaching));
    }

    private static List<DarkKnowledge> teachers(Recording recording, List<Double> alphas, @Nullable Integer epoch) {
        if (recording.examples().rows(Split.TRAIN).length == 0) {
            throw new InvalidSetting("The recording holds no training examples, so its networks teach nothing.");
        }
        return alphas.stream()
                .map(alpha -> SnapshotChoice.one(recording, alpha, epoch))
                .map(network -> new DarkKnowledge(recording.examples(), network, Split.TRAIN))
                .toList();
    }

    private Softening softening() {
        if (gamma != null && temperature != null) {
            throw new InvalidSetting("Targets are softened by --gamma or by --target-temperature, not by both.");
        }
        if (temperature != null) {
            if (!(temperature > 0 && temperature <= 1000)) {
                throw new InvalidSetting("A temperature lies above 0 and up to 1,000, not at %s.", temperature);
            }
            return new Softening.Temperature(temperature);
        }
        double wanted = gamma == null ? GAMMA : gamma;
        if (!(wanted > 0 && wanted < 1)) {
            throw new InvalidSetting("A smoothness γ lies between 0 and 1, not at %s.", wanted);
        }
        return new Softening.Gamma(wanted);
    }

    /** What was asked for; where nothing was, the usual smoothness, or the next tenth that the targets of all can have. */
    private Softening reachable(List<DarkKnowledge> teachers) {
        if (gamma != null || temperature != null) {
            return softening();
        }
        double least = teachers.stream()
                .mapToDouble(DarkKnowledge::leastGamma)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return new Softening.Gamma(Math.min(MOST_GAMMA, Math.max(GAMMA, Math.ceil(10 * least) / 10)));
    }

    private Diagram ternary(Recording recording, List<DarkKnowledge> teachers, ClassTriple triple, Theme theme) {
        Softening softening = reachable(teachers);
        List<TernaryDiagram.Network> networks = teachers.stream()
                .map(teacher -> network(recording, teacher, triple, softening))
                .toList();
        List<String> names = List.of(
                recording.classes().get(triple.a()),
                recording.classes().get(triple.b()),
                recording.classes().get(triple.c()));
        OptionalInt epoch =
                FourPanels.epoch(teachers.stream().map(DarkKnowledge::network).toList());
        return new TernaryDiagram(Title.of(recording, epoch), networks, names, Split.TRAIN, theme);
    }

    private static TernaryDiagram.Network network(
            Recording recording, DarkKnowledge teacher, ClassTriple triple, Softening softening) {
        double alpha = teacher.network().alpha();
        double found = teacher.temperature(softening)
                .orElseThrow(() -> new InvalidSetting(
                        "No temperature makes the targets of α = %s as smooth as γ = %s: since it errs, none is below γ = %s.",
                        FourPanels.number(alpha),
                        softening.value(),
                        String.format(Locale.ROOT, "%.3f", teacher.leastGamma())));
        Projection shown = Projection.of(recording, teacher.network(), triple, Split.TRAIN, false);
        TernaryPoints points = TernaryPoints.of(teacher.network().logits(), triple, shown.rows(), shown.slots(), found);
        return new TernaryDiagram.Network(
                FourPanels.label(teacher.network().key()), points, found, teacher.told(found));
    }
}
