package smoothscope.sweep;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import smoothscope.file.WholeFile;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.Unwritable;
import smoothscope.problem.WrongContents;

/**
 * The folder of a sweep: {@code sweep.json} says what is trained, and each task's recording lies beside it. A task whose recording is there
 * is done; what a task has learned so far lies in a folder of its own until then.
 */
public final class SweepFolder {
    private static final String PLAN = "sweep.json";
    private static final int LARGEST = 1 << 20;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;
    private final SweepPlan plan;

    private SweepFolder(Path folder, SweepPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /** Whether a folder is one of a sweep. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(PLAN));
    }

    /**
     * Makes a folder a sweep's. Where it is one already, nothing is changed.
     *
     * @throws InvalidSetting where it is another sweep's
     */
    public static SweepFolder create(Path folder, SweepPlan plan) {
        plan.require();
        if (isOne(folder)) {
            SweepFolder known = open(folder);
            difference(plan, known.plan).ifPresent(what -> {
                throw new InvalidSetting(
                        Sentence.of("The folder %s holds another sweep: its %s differs.", folder, what),
                        "Choose another folder, or leave the options out to go on with that sweep.");
            });
            return known;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new Unwritable(folder, failure);
        }
        byte[] json = (GSON.toJson(plan) + "\n").getBytes(StandardCharsets.UTF_8);
        WholeFile.write(folder.resolve(PLAN), out -> out.write(json));
        return new SweepFolder(folder, plan);
    }

    /** Opens the folder of a sweep that was planned before. */
    public static SweepFolder open(Path folder) {
        Path file = folder.resolve(PLAN);
        if (!isOne(folder)) {
            throw new InvalidSetting(
                    Sentence.of("The folder %s holds no sweep.", folder),
                    "Plan one first: sweep --dir DIR with the options of train and --seeds.");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new WrongContents(file, "it is no plan of a sweep");
            }
            SweepPlan plan = GSON.fromJson(Files.readString(file), SweepPlan.class);
            if (plan == null) {
                throw new JsonParseException("nothing");
            }
            plan.require();
            return new SweepFolder(folder, plan);
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        } catch (RuntimeException broken) {
            throw new WrongContents(file, broken, "it is no plan of a sweep");
        }
    }

    private static Optional<String> difference(SweepPlan one, SweepPlan other) {
        JsonObject mine = GSON.toJsonTree(one).getAsJsonObject();
        JsonObject theirs = GSON.toJsonTree(other).getAsJsonObject();
        return mine.entrySet().stream()
                .filter(each -> {
                    JsonElement value = theirs.get(each.getKey());
                    return !each.getValue().equals(value);
                })
                .map(each -> each.getKey())
                .findFirst();
    }

    public SweepPlan plan() {
        return plan;
    }

    public Path folder() {
        return folder;
    }

    public List<SweepTask> tasks() {
        return plan.tasks();
    }

    /** The task of a number from 1. */
    public SweepTask task(int number) {
        List<SweepTask> tasks = tasks();
        if (number < 1 || number > tasks.size()) {
            throw new InvalidSetting("The sweep's tasks are numbered from 1 to %s, got %s.", tasks.size(), number);
        }
        return tasks.get(number - 1);
    }

    /** Where a task's recording is, once it is done. */
    public Path recording(SweepTask task) {
        return folder.resolve(task.name() + ".npz");
    }

    /** Where a task keeps its checkpoints while it runs. */
    public Path checkpoints(SweepTask task) {
        return folder.resolve(task.name() + ".checkpoints");
    }

    public boolean isDone(SweepTask task) {
        return Files.isRegularFile(recording(task));
    }

    /** Takes a task for this process, unless it is done or another process, here or elsewhere, is at it. */
    public Optional<TaskClaim> claim(SweepTask task) {
        return isDone(task) ? Optional.empty() : TaskClaim.take(folder, task.name());
    }

    /** As {@link #claim}, waiting for a claim of another machine to lapse, as after that machine was lost. */
    public Optional<TaskClaim> claimOnceLapsed(SweepTask task) {
        try {
            return isDone(task) ? Optional.empty() : TaskClaim.takeOnceLapsed(folder, task.name());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** How a task stands. */
    public TaskState state(SweepTask task) {
        if (isDone(task)) {
            return new TaskState(TaskState.Kind.DONE, "");
        }
        Optional<TaskClaim.Owner> owner = TaskClaim.owner(folder, task.name());
        if (owner.isPresent()) {
            return new TaskState(TaskState.Kind.RUNNING, owner.get().words());
        }
        return Files.isDirectory(checkpoints(task))
                ? new TaskState(TaskState.Kind.BEGUN, "")
                : new TaskState(TaskState.Kind.OPEN, "");
    }

    /** Removes what a task needed while it ran, now that its recording is there. */
    public void tidy(SweepTask task) {
        Path checkpoints = checkpoints(task);
        if (!Files.isDirectory(checkpoints)) {
            return;
        }
        try (Stream<Path> files = Files.walk(checkpoints)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            System.getLogger(SweepFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "checkpoints of a task that is done stay", stays);
        }
    }
}
