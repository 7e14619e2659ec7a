package smoothscope.session.tour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.measure.Measure;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Point;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.data.Shipped;
import smoothscope.session.finding.Assessment;
import smoothscope.session.finding.Comparison;
import smoothscope.session.finding.Findings;
import smoothscope.session.finding.PairShape;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.DarkKnowledge;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothedTarget;

/** The steps of the paper's argument, each with what is to be looked at, and the numbers of it that a sentence about it needs. */
public enum TourStep {
    /** A template is the weight vector of a class, and the plane goes through three. */
    TEMPLATE(Shipped.DRAWN, "numbers", Split.TRAIN, Motion.NONE),
    /** A hard label is never satisfied: the gap grows as long as one trains. */
    GAP(Shipped.CIFAR10_SCARCE, "numbers", Split.TRAIN, Motion.EPOCHS),
    /** A smoothed label asks for one finite gap to every wrong class: tight clusters, a regular triangle. */
    TRIANGLE(Shipped.CIFAR10, "numbers", Split.TRAIN, Motion.ALPHA),
    /** What was not learned falls short of the corners. */
    INWARD(Shipped.CIFAR10_SCARCE, "numbers", Split.VALIDATION, Motion.NONE),
    /** Smoothing erases in part which wrong class is the likelier one. */
    ALIKE(Shipped.CIFAR10, "numbers", Split.VALIDATION, Motion.NONE),
    /** Smoothing mends over-confidence, where there is any. */
    CALIBRATION(Shipped.CIFAR10_SCARCE, "reliability", Split.VALIDATION, Motion.NONE),
    /** What smoothing erases is what a student would have learned from the network. */
    TEACHER(Shipped.CIFAR10_SCARCE, "teaching", Split.TRAIN, Motion.NONE);

    /** What moves by itself when a step begins. */
    public enum Motion {
        NONE,
        /** From the first trained epoch to the last. */
        EPOCHS,
        /** From no smoothing to the usual α. */
        ALPHA
    }

    /** How a number is told. */
    public enum Kind {
        ALPHA,
        COUNT,
        NUMBER,
        SHARE,
        /** With three decimals, as errors of calibration are. */
        ERROR,
        /** How many times as large. */
        FACTOR
    }

    /** One number of what is on the screen; not finite where it is not known. */
    public record Fact(Kind kind, double value) {}

    /** At which teachers are compared: at one temperature scale and content would be mixed. */
    private static final double GAMMA = 0.3;

    private final String recording;
    private final String side;
    private final Split split;
    private final Motion motion;

    TourStep(String recording, String side, Split split, Motion motion) {
        this.recording = recording;
        this.side = side;
        this.split = split;
        this.motion = motion;
    }

    /** The name of the shipped recording that shows it best. */
    public String recording() {
        return recording;
    }

    /** The name of the tab beside the picture. */
    public String side() {
        return side;
    }

    /** The split whose numbers are told. */
    public Split split() {
        return split;
    }

    public Motion motion() {
        return motion;
    }

    /** Its place among the steps, from 0. */
    public int place() {
        return List.of(values()).indexOf(this);
    }

    /** What is looked at when the step begins. */
    public ViewState look(Session session, FigureOptions options) {
        ViewState start = new ViewDefaults(session).start(options);
        return switch (this) {
            case TEMPLATE ->
                start.withOptions(options.withTemplates(TemplateMode.TRUE_SCALE).withCentroids(false))
                        .withClasses(session.suggestions(start).mostSeparable())
                        .withLarge(Optional.of(0));
            // sizes are spoken of, and how they grow
            case GAP -> start.withOptions(options.withScale(ScaleMode.SHARED)).withEpoch(firstTrained(session));
            // shapes are spoken of: on one scale the smoothed row would be a small knot
            case TRIANGLE ->
                start.withOptions(bare(options).withScale(ScaleMode.RELATIVE))
                        .withComparedAlpha(session.grid().least());
            case ALIKE ->
                start.withOptions(bare(options).withScale(ScaleMode.OWN)).withClasses(alike(session, start));
            case INWARD -> start.withOptions(options.withScale(ScaleMode.ROW));
            case CALIBRATION, TEACHER -> start;
        };
    }

    /** The clusters, with nothing over them. */
    private static FigureOptions bare(FigureOptions options) {
        return options.withTemplates(TemplateMode.OFF).withMistakes(false);
    }

    /** The first epoch after the untrained network. */
    private static int firstTrained(Session session) {
        List<Integer> epochs = session.epochs();
        return epochs.stream().filter(epoch -> epoch > 0).findFirst().orElse(epochs.get(0));
    }

    private static ClassTriple alike(Session session, ViewState start) {
        List<String> names = session.recording().classes().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        int automobile = names.indexOf("automobile");
        int truck = names.indexOf("truck");
        int cat = names.indexOf("cat");
        return automobile >= 0 && truck >= 0 && cat >= 0
                ? new ClassTriple(automobile, truck, cat)
                : session.suggestions(start).alikePairAndThird();
    }

    /** The example that is looked at first: of the first class, the one nearest to the middle of its cluster; empty where none is. */
    public OptionalInt pinned(Session session, ViewState state) {
        if (this != TEMPLATE) {
            return OptionalInt.empty();
        }
        Projection seen = session.rows(state).get(0).projection(state.classes(), split, false);
        Point middle = seen.centroids().get(0);
        return IntStream.range(0, seen.size())
                .filter(i -> seen.slots()[i] == 0 && !seen.wrong()[i])
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.hypot(seen.u(i) - middle.u(), seen.v(i) - middle.v())))
                .map(i -> OptionalInt.of(seen.rows()[i]))
                .orElse(OptionalInt.empty());
    }

    /** The numbers of what is on the screen, in the order in which the step's sentence tells them. */
    public List<Fact> facts(Session session, ViewState state) {
        List<Fact> facts = new ArrayList<>();
        Recording recording = session.recording();
        List<Snapshot> networks = session.networks(state);
        double alpha = networks.get(networks.size() - 1).alpha();
        switch (this) {
            case TEMPLATE -> facts.add(new Fact(Kind.COUNT, recording.classes().size()));
            case GAP -> {
                int first = firstTrained(session);
                facts.add(new Fact(Kind.COUNT, first));
                both(facts, session, state.withEpoch(first), Split.TRAIN, Measure.LOGIT_GAP, Kind.NUMBER);
                facts.add(new Fact(Kind.COUNT, state.epoch()));
                both(facts, session, state, Split.TRAIN, Measure.LOGIT_GAP, Kind.NUMBER);
                facts.add(new Fact(Kind.ALPHA, alpha));
                facts.add(new Fact(
                        Kind.NUMBER,
                        known(line(session, state, Split.TRAIN, Measure.LOGIT_GAP)
                                .theory())));
            }
            case TRIANGLE -> {
                SmoothedTarget target = recording
                        .meta()
                        .convention()
                        .target(alpha, recording.classes().size());
                facts.add(new Fact(Kind.ALPHA, alpha));
                both(facts, session, state, Split.TRAIN, Measure.WITHIN_BETWEEN, Kind.NUMBER);
                both(facts, session, state, Split.TRAIN, Measure.REGULARITY, Kind.NUMBER);
                facts.add(new Fact(Kind.NUMBER, target.on()));
                facts.add(new Fact(Kind.ALPHA, networks.get(0).alpha()));
            }
            case INWARD -> {
                facts.add(new Fact(Kind.ALPHA, alpha));
                for (Split split : Split.values()) {
                    facts.add(new Fact(
                            Kind.SHARE,
                            known(line(session, state, split, Measure.ACCURACY).compared())));
                    facts.add(new Fact(
                            Kind.NUMBER,
                            known(line(session, state, split, Measure.LOGIT_GAP).compared())));
                }
                Comparison.Line width = line(session, state, Split.VALIDATION, Measure.WITHIN_BETWEEN);
                double times = known(width.compared()) / known(width.reference());
                facts.add(new Fact(Kind.FACTOR, Double.isFinite(times) ? times : 1));
            }
            case ALIKE -> {
                facts.add(new Fact(Kind.ALPHA, alpha));
                both(facts, session, state, Split.VALIDATION, Measure.WRONG_LOGIT_SPREAD, Kind.NUMBER);
                for (Snapshot network : List.of(networks.get(0), networks.get(networks.size() - 1))) {
                    facts.add(new Fact(Kind.SHARE, mistaken(recording, network, state.classes())));
                }
                facts.add(new Fact(Kind.ALPHA, networks.get(0).alpha()));
                for (Snapshot network : List.of(networks.get(0), networks.get(networks.size() - 1))) {
                    facts.add(new Fact(
                            Kind.NUMBER,
                            PairShape.of(Projection.of(recording, network, state.classes(), Split.VALIDATION, false))
                                    .width()));
                }
            }
            case CALIBRATION -> {
                Assessment assessment =
                        Findings.of(session, state, Split.VALIDATION).assessment();
                Comparison.Line error = line(session, state, Split.VALIDATION, Measure.ECE);
                facts.add(new Fact(Kind.SHARE, assessment.reference().confidence()));
                facts.add(new Fact(Kind.SHARE, assessment.reference().accuracy()));
                facts.add(new Fact(Kind.ERROR, known(error.reference())));
                facts.add(new Fact(Kind.ALPHA, alpha));
                facts.add(new Fact(Kind.SHARE, assessment.compared().confidence()));
                facts.add(new Fact(Kind.SHARE, assessment.compared().accuracy()));
                facts.add(new Fact(Kind.ERROR, known(error.compared())));
                facts.add(new Fact(Kind.ALPHA, networks.get(0).alpha()));
            }
            case TEACHER -> {
                facts.add(new Fact(Kind.ALPHA, GAMMA));
                for (Snapshot network : List.of(networks.get(0), networks.get(networks.size() - 1))) {
                    facts.add(new Fact(Kind.ALPHA, network.alpha()));
                    facts.add(new Fact(Kind.ERROR, told(recording, network)));
                }
            }
        }
        return List.copyOf(facts);
    }

    /** Where the numbers beside the picture say the opposite of an earlier step, the end of the name of the words that say why; else nothing. */
    public String why(List<Fact> facts) {
        boolean wider = this == INWARD && facts.get(facts.size() - 1).value() > 1;
        return wider ? ".wider" : "";
    }

    /** What the numbers allow to be said of the picture, as the last part of a word's name; nothing where it is always the same. */
    public String seen(List<Fact> facts) {
        if (this != ALIKE) {
            return "";
        }
        double without = facts.get(facts.size() - 2).value();
        double with = facts.get(facts.size() - 1).value();
        return with < PairShape.NARROWER * without ? ".narrower" : ".other";
    }

    private static void both(
            List<Fact> facts, Session session, ViewState state, Split split, Measure measure, Kind kind) {
        Comparison.Line line = line(session, state, split, measure);
        facts.add(new Fact(kind, known(line.reference())));
        facts.add(new Fact(kind, known(line.compared())));
    }

    private static Comparison.Line line(Session session, ViewState state, Split split, Measure measure) {
        return Findings.of(session, state, split).comparison().line(measure);
    }

    /** What a network's targets of smoothness {@link #GAMMA} tell of the training images beyond the label, in nats. */
    private static double told(Recording recording, Snapshot network) {
        DarkKnowledge teacher = new DarkKnowledge(recording.examples(), network, Split.TRAIN);
        return teacher.temperature(new Softening.Gamma(GAMMA))
                .map(temperature -> teacher.told(temperature).told())
                .orElse(Double.NaN);
    }

    private static double known(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    /** The share of the validation examples of A and B that the network takes for the other of the two. */
    private static double mistaken(Recording recording, Snapshot network, ClassTriple classes) {
        int[] predicted = network.predicted();
        int of = 0;
        int wrong = 0;
        for (int row : recording.examples().rows(Split.VALIDATION)) {
            int label = recording.examples().label(row);
            if (label == classes.a() || label == classes.b()) {
                of++;
                wrong += predicted[row] == (label == classes.a() ? classes.b() : classes.a()) ? 1 : 0;
            }
        }
        return of == 0 ? Double.NaN : wrong / (double) of;
    }
}
