package smoothscope.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.UnknownName;

/** Finds a snapshot of a recording by the α and the epoch that somebody typed. */
public final class SnapshotChoice {
    /** How far a typed α may lie from the measured one. */
    private static final double TYPED = 1e-6;
    /** The same of a temperature, as a share of it. */
    private static final double TYPED_TEMPERATURE = 2e-3;

    private SnapshotChoice() {}

    /**
     * The one snapshot that is meant.
     *
     * @param alpha may be left out where the recording holds one α only
     * @param epoch where left out, the last of that α
     * @throws InvalidSetting where α or the seed is needed or outside {@code [0, 1)}
     * @throws UnknownName where the recording does not hold it
     */
    public static Snapshot one(Recording recording, @Nullable Double alpha, @Nullable Integer epoch) {
        if (recording.seeds().size() > 1) {
            throw new InvalidSetting("The recording holds several seeds, so one must be given: %s.", seeds(recording));
        }
        double measured = alpha == null ? only(recording) : measured(recording, alpha);
        requireOneNetwork(recording, measured);
        if (epoch == null) {
            return recording.last(measured).orElseThrow();
        }
        return recording.at(measured, epoch).orElseThrow(() -> {
            List<String> epochs =
                    recording.epochs(measured).stream().map(String::valueOf).toList();
            return new UnknownName(Sentence.of("epoch of α = %s", text(measured)), String.valueOf(epoch), epochs);
        });
    }

    private static void requireOneNetwork(Recording recording, double alpha) {
        if (!recording.hasStudents()) {
            return;
        }
        List<String> networks = recording.snapshots().stream()
                .filter(each -> each.alpha() == alpha)
                .map(Snapshot::key)
                .map(key -> key.supervision().label()
                        + (key.temperature().isPresent()
                                ? " at T = " + text(key.temperature().getAsDouble())
                                : ""))
                .distinct()
                .toList();
        if (networks.size() > 1) {
            throw new InvalidSetting(
                    "The recording holds several networks of α = %s, so what they learned from must be given: %s.",
                    text(alpha), String.join("; ", networks));
        }
    }

    /** All snapshots of an α and an epoch, in file order; of every α or epoch where it is left out. */
    public static List<Snapshot> all(Recording recording, @Nullable Double alpha, @Nullable Integer epoch) {
        List<Double> alphas = alpha == null ? recording.alphas() : List.of(measured(recording, alpha));
        List<Snapshot> ofAlpha = recording.snapshots().stream()
                .filter(snapshot -> alphas.contains(snapshot.alpha()))
                .toList();
        if (epoch == null) {
            return ofAlpha;
        }
        List<Snapshot> chosen =
                ofAlpha.stream().filter(snapshot -> snapshot.epoch() == epoch).toList();
        if (chosen.isEmpty()) {
            throw new UnknownName("epoch", String.valueOf(epoch), epochs(ofAlpha));
        }
        return chosen;
    }

    private static List<String> epochs(List<Snapshot> snapshots) {
        return snapshots.stream()
                .map(Snapshot::epoch)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
    }

    /**
     * The networks of the seed that somebody typed; the whole recording where none is typed.
     *
     * @throws UnknownName where the recording does not hold it
     */
    public static Recording ofSeed(Recording recording, @Nullable Long seed) {
        if (seed == null) {
            return recording;
        }
        List<Long> seeds = recording.seeds();
        if (!seeds.contains(seed)) {
            throw new UnknownName(
                    "seed in the recording",
                    String.valueOf(seed),
                    seeds.stream().map(String::valueOf).toList());
        }
        return recording.ofSeed(seed);
    }

    /** The networks of several seeds; the whole recording where none is named. */
    public static Recording ofSeeds(Recording recording, List<Long> seeds) {
        seeds.forEach(seed -> ofSeed(recording, seed));
        return seeds.isEmpty()
                ? recording
                : recording.with(recording.snapshots().stream()
                        .filter(each -> each.key().seed().isEmpty()
                                || seeds.contains(each.key().seed().getAsLong()))
                        .toList());
    }

    /** The networks of some α that the recording holds. */
    public static Recording ofAlphas(Recording recording, List<Double> alphas) {
        return recording.with(recording.snapshots().stream()
                .filter(each -> alphas.contains(each.alpha()))
                .toList());
    }

    /**
     * The networks of a recording of students that somebody typed; the whole recording where nothing is typed.
     *
     * @param supervision the name of what they learned from; where left out but a temperature is given, a teacher
     * @param temperature at which the teacher spoke, to a thousandth of it
     * @throws UnknownName where the recording does not hold it
     */
    public static Recording ofStudents(
            Recording recording, @Nullable String supervision, @Nullable Double temperature) {
        if (supervision == null && temperature == null) {
            return recording;
        }
        String wanted = supervision == null ? Supervision.TEACHER.label() : supervision;
        Supervision from =
                Supervision.of(wanted).orElseThrow(() -> new UnknownName("supervision", wanted, Supervision.labels()));
        List<Snapshot> chosen = recording.snapshots().stream()
                .filter(each -> each.key().supervision() == from)
                .toList();
        if (chosen.isEmpty()) {
            List<String> held = recording.snapshots().stream()
                    .map(each -> each.key().supervision().label())
                    .distinct()
                    .toList();
            throw new UnknownName("supervision in the recording", wanted, held);
        }
        List<Snapshot> spoken = chosen.stream()
                .filter(each -> temperature == null
                        || Math.abs(each.key().temperature().orElse(Double.NaN) - temperature)
                                <= TYPED_TEMPERATURE * temperature)
                .toList();
        if (spoken.isEmpty()) {
            String asked = text(temperature == null ? 0 : temperature);
            List<String> held = chosen.stream()
                    .flatMapToDouble(each -> each.key().temperature().stream())
                    .distinct()
                    .mapToObj(SnapshotChoice::text)
                    .toList();
            if (held.isEmpty()) {
                throw new InvalidSetting(
                        "No network of the recording that learned from %s has a temperature, got %s.",
                        from.label(), asked);
            }
            throw new UnknownName("temperature in the recording", asked, held);
        }
        return recording.with(spoken);
    }

    private static String seeds(Recording recording) {
        return recording.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The measured α that a typed one means. */
    public static double measured(Recording recording, double typed) {
        if (!(typed >= 0 && typed < 1)) {
            throw new InvalidSetting("Smoothing α must lie in [0, 1), got %s.", text(typed));
        }
        return recording.alphas().stream()
                .filter(alpha -> Math.abs(alpha - typed) <= TYPED)
                .findFirst()
                .orElseThrow(() -> new UnknownName(
                        "α in the recording",
                        text(typed),
                        recording.alphas().stream().map(SnapshotChoice::text).toList()));
    }

    private static double only(Recording recording) {
        List<Double> alphas = recording.alphas();
        if (alphas.size() > 1) {
            throw new InvalidSetting(
                    "The recording holds several α, so one must be given: %s.",
                    alphas.stream().map(SnapshotChoice::text).collect(Collectors.joining(", ")));
        }
        return alphas.get(0);
    }

    /** 0.1, and 0 rather than 0.0. */
    private static String text(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : Double.toString(number);
    }
}
