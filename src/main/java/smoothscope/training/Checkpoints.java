package smoothscope.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smoothscope.network.file.WeightsFile;
import smoothscope.network.layer.Parameter;
import smoothscope.network.weights.SafeTensors;
import smoothscope.network.weights.SafeTensorsWriter;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.Unwritable;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.training.step.Learner;

/**
 * A run's state at the end of its last two epochs: weights, the norms' statistics and velocities in full precision, and the snapshots so
 * far. The random streams need no keeping, since they follow from (seed, epoch).
 *
 * <p>An epoch's state counts once its {@code .safetensors} file stands in place, which is written last.
 */
final class Checkpoints {
    private static final int KEPT = 2;
    private static final String STATE = ".safetensors";
    private static final String SNAPSHOTS = ".npz";
    private static final String RUN = "run";
    private static final String VELOCITY = "velocity.";

    private final Path folder;
    private final JsonObject run;

    /** @param run the run's description; a state of another run is refused */
    Checkpoints(Path folder, JsonObject run) {
        this.folder = folder;
        this.run = explicit(parsed(run.toString())); // as it will be read back, so that numbers compare alike
    }

    /** A state that was found. */
    record Found(int epoch, SafeTensors state, Recording recording) {}

    /** The numbers in which the run in a folder was begun, where its newest state that can be read tells. */
    static Optional<Precision> precision(Path folder) {
        Checkpoints there = new Checkpoints(folder, new JsonObject());
        return there.epochs().flatMap(epoch -> there.precision(epoch).stream()).findFirst();
    }

    private Optional<Precision> precision(int epoch) {
        try {
            JsonObject theirs = explicit(description(SafeTensors.open(file(epoch, STATE))));
            return Optional.of(Precision.of(theirs.getAsJsonObject(RunDescription.RECIPE)
                    .get(RunDescription.PRECISION)
                    .getAsString()));
        } catch (Problem | IllegalStateException | UnsupportedOperationException damaged) {
            return Optional.empty(); // said when the state is taken up
        }
    }

    /** A description that says single precision where it says nothing. */
    private static JsonObject explicit(JsonObject run) {
        JsonElement recipe = run.get(RunDescription.RECIPE);
        if (recipe instanceof JsonObject told && !told.has(RunDescription.PRECISION)) {
            told.addProperty(RunDescription.PRECISION, Precision.SINGLE.label());
        }
        return run;
    }

    void save(int epoch, List<Learner> learners, Recording recording) {
        create();
        Map<String, NDArray> arrays = arrays(learners);
        try {
            RecordingFile.write(file(epoch, SNAPSHOTS), recording, false);
            SafeTensorsWriter.write(file(epoch, STATE), Map.of(RUN, run.toString()), arrays, false);
        } catch (Unwritable failure) {
            delete(epoch); // half a state would only take room
            throw failure;
        }
        epochs().skip(KEPT).forEach(this::delete);
    }

    private static Map<String, NDArray> arrays(List<Learner> learners) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (int i = 0; i < learners.size(); i++) {
            String prefix = prefix(i);
            Learner learner = learners.get(i);
            learner.classifier().parameters().forEach(each -> arrays.put(prefix + each.name(), each.array()));
            learner.optimizer()
                    .velocities()
                    .forEach((parameter, velocity) -> arrays.put(prefix + VELOCITY + parameter.name(), velocity));
        }
        return arrays;
    }

    /** Refuses a folder that holds the states of a run, lest a new one be mistaken for its continuation. */
    void requireNone() {
        if (epochs().findAny().isPresent()) {
            throw new InvalidSetting(
                    Sentence.of("The folder %s holds the checkpoints of an earlier run.", folder),
                    "Continue it with --resume, or choose another folder.");
        }
    }

    /**
     * The newest whole state; refused where it is of another run.
     *
     * @param learners whose arrays it must hold
     * @param damaged told of each newer one that cannot be read: the one before it is kept for this
     */
    Optional<Found> newest(List<Learner> learners, Consumer<Problem> damaged) {
        removeUnfinished();
        Map<String, NDArray> wanted = arrays(learners);
        return epochs().flatMap(epoch -> open(epoch, wanted, damaged).stream()).findFirst();
    }

    private Optional<Found> open(int epoch, Map<String, NDArray> wanted, Consumer<Problem> damaged) {
        SafeTensors state;
        JsonObject theirs;
        Recording recording;
        try {
            state = SafeTensors.open(file(epoch, STATE)).whole();
            theirs = explicit(description(state));
            recording = RecordingFile.read(file(epoch, SNAPSHOTS));
        } catch (Unreadable | WrongContents problem) {
            damaged.accept(problem);
            return Optional.empty();
        }
        difference(theirs, run).ifPresent(what -> {
            throw new InvalidSetting(
                    Sentence.of("The checkpoints in %s are of another run: %s.", folder, what),
                    "Choose another folder, or the settings that the run was begun with.");
        });
        Optional<Problem> missing = missing(state, wanted);
        missing.ifPresent(damaged);
        return missing.isPresent() ? Optional.empty() : Optional.of(new Found(epoch, state, recording));
    }

    /** A state of the same run holds the same arrays, unless it is damaged. */
    private static Optional<Problem> missing(SafeTensors state, Map<String, NDArray> wanted) {
        Map<String, Shape> there = state.shapes();
        return wanted.entrySet().stream()
                .filter(each -> !each.getValue().getShape().equals(there.get(each.getKey())))
                .findFirst()
                .map(each -> new Unreadable(
                        state.file(), "is cut short or damaged: its array %s is not all there", each.getKey()));
    }

    private static JsonObject description(SafeTensors state) {
        if (!state.metadata().containsKey(SafeTensors.CHECKSUM)) {
            throw new Unreadable(state.file(), "is damaged: its checksum is wrong");
        }
        try {
            return parsed(state.metadata().getOrDefault(RUN, "{}"));
        } catch (JsonParseException | IllegalStateException damaged) {
            throw new Unreadable(state.file(), damaged, "is not a safetensors file: its header is damaged");
        }
    }

    private static JsonObject parsed(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** The first thing that only one of both runs says, or that both say differently. */
    private static Optional<Sentence> difference(JsonObject theirs, JsonObject ours) {
        return Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
                .flatMap(name -> difference(name, theirs.get(name), ours.get(name)).stream())
                .findFirst();
    }

    private static Optional<Sentence> difference(String name, @Nullable JsonElement their, @Nullable JsonElement our) {
        if (their instanceof JsonObject theirs && our instanceof JsonObject ours) {
            return difference(theirs, ours);
        }
        if (their == null) {
            return Optional.of(Sentence.of("%s was not said, now %s", name, our));
        }
        if (our == null) {
            return Optional.of(Sentence.of("%s was %s, now not said", name, their));
        }
        return their.equals(our) ? Optional.empty() : Optional.of(Sentence.of("%s was %s, now %s", name, their, our));
    }

    /** Gives networks and velocities back what they held. */
    static void restore(SafeTensors state, List<Learner> learners) {
        for (int i = 0; i < learners.size(); i++) {
            String prefix = prefix(i);
            WeightsFile.read(state, prefix, learners.get(i).classifier());
            for (Map.Entry<Parameter, NDArray> each :
                    learners.get(i).optimizer().velocities().entrySet()) {
                WeightsFile.fill(
                        each.getValue(),
                        state,
                        prefix + VELOCITY + each.getKey().name());
            }
        }
    }

    private static String prefix(int learner) {
        return learner + ".";
    }

    private Path file(int epoch, String ending) {
        return folder.resolve(String.format(Locale.ROOT, "epoch-%05d%s", epoch, ending));
    }

    private void create() {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new Unwritable(folder, failure);
        }
    }

    /** The epochs of which there is a state, newest first. */
    private Stream<Integer> epochs() {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("epoch-\\d{5,9}" + STATE.replace(".", "\\.")))
                    .map(name -> Integer.parseInt(name.substring("epoch-".length(), name.length() - STATE.length())))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new Unreadable(folder, failure, "cannot be listed");
        }
    }

    /** Takes away what a run that was killed while it wrote has left. */
    private void removeUnfinished() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path part : files.filter(file ->
                            file.getFileName().toString().matches("\\.epoch-\\d{5,9}\\.(safetensors|npz)\\..*\\.part"))
                    .toList()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new Unwritable(folder, failure);
        }
    }

    private void delete(int epoch) {
        try {
            Files.deleteIfExists(file(epoch, STATE));
            Files.deleteIfExists(file(epoch, SNAPSHOTS));
        } catch (IOException failure) {
            throw new Unwritable(folder, failure);
        }
    }
}
