package smoothscope.command.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smoothscope.command.terminal.Exit;
import smoothscope.command.terminal.Interruption;
import smoothscope.command.terminal.Listing;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.library.DataFolders;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.Origin;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.sweep.SlurmScript;
import smoothscope.sweep.SweepFolder;
import smoothscope.sweep.SweepPlan;
import smoothscope.sweep.SweepTask;
import smoothscope.sweep.TaskClaim;
import smoothscope.training.PairedRun;
import smoothscope.training.RunFiles;
import smoothscope.training.RunOutcome;

@Command(
        name = SweepCommand.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains one network for each α and seed, as tasks of a folder: here, in several processes, or as an array of jobs.",
            "Planned once with the options of train; then --task, --all, --status and --slurm need the folder alone.",
            "A task writes aALPHA-sSEED.npz, goes on from its last checkpoint, and gives the same bits as train does with as many threads;",
            "join makes one recording of them."
        })
public final class SweepCommand implements Callable<Integer> {
    static final String NAME = "sweep";

    private static final String JOBS = "--jobs";
    /** What says where a sweep is and what becomes of it; every other option plans it. */
    private static final Set<String> OF_THE_FOLDER =
            Set.of("--dir", "--data", JOBS, "--task", "--all", "--status", "--slurm");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private TrainingOptions options;

    @Option(names = "--dir", required = true, paramLabel = "D", description = "The sweep's folder.")
    private Path dir = Path.of("");

    @ArgGroup
    private @Nullable Action action;

    @Option(
            names = JOBS,
            paramLabel = "J",
            description =
                    "With --all: processes that work side by side, each with its share of the threads (default: 1).")
    private int jobs = 1;

    /** What is done with the tasks; without any of these they are listed. */
    static final class Action {
        @Option(names = "--task", paramLabel = "N", description = "Train task N, from 1.")
        private @Nullable Integer task;

        @Option(names = "--all", description = "Train every task that is open, one after the other.")
        private boolean all;

        @Option(names = "--status", description = "Say how each task stands.")
        private boolean status;

        @Option(names = "--slurm", description = "Print a batch script that runs the tasks under Slurm.")
        private boolean slurm;
    }

    @Override
    public Integer call() {
        SweepFolder sweep = plans() ? SweepFolder.create(dir, options.plan()) : SweepFolder.open(dir);
        Action wanted = action;
        if (spec.commandLine().getParseResult().hasMatchedOption(JOBS) && (wanted == null || !wanted.all)) {
            throw new InvalidSetting("--jobs belongs to --all.");
        }
        if (wanted != null && wanted.task != null) {
            return one(sweep, sweep.task(wanted.task));
        }
        if (wanted != null && wanted.all) {
            return all(sweep);
        }
        if (wanted != null && wanted.slurm) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(SlurmScript.of(sweep, program(), options.data()));
            out.flush();
            return Exit.DONE;
        }
        boolean status = wanted != null && wanted.status;
        for (SweepTask task : sweep.tasks()) {
            tell(task.number() + "  " + task.name()
                    + (status ? "  " + sweep.state(task).words() : ""));
        }
        return Exit.DONE;
    }

    /** Whether anything says what to train: one setting alone would differ from the plan unnoticed. */
    private boolean plans() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .anyMatch(option -> !OF_THE_FOLDER.contains(option.longestName()));
    }

    private int one(SweepFolder sweep, SweepTask task) {
        if (sweep.isDone(task)) {
            tell(task.name() + " is done.");
            return Exit.DONE;
        }
        Optional<TaskClaim> claim = sweep.claimOnceLapsed(task);
        if (claim.isEmpty()) {
            if (sweep.isDone(task)) {
                tell(task.name() + " is done.");
                return Exit.DONE;
            }
            throw new InvalidSetting(
                    "Another process is at task %s: %s is %s.",
                    task.number(), task.name(), sweep.state(task).words());
        }
        Dataset images = sweep.plan().load(DataFolders.of(options.data()));
        return train(sweep, task, claim.get(), images);
    }

    private int all(SweepFolder sweep) {
        if (jobs < 1) {
            throw new InvalidSetting("At least one process is needed, got --jobs %s.", jobs);
        }
        if (jobs > 1) {
            sideBySide();
        } else if (oneByOne(sweep) == Exit.INTERRUPTED) {
            return Exit.INTERRUPTED;
        }
        List<String> open = sweep.tasks().stream()
                .filter(task -> !sweep.isDone(task))
                .map(SweepTask::name)
                .toList();
        int tasks = sweep.tasks().size();
        if (open.isEmpty()) {
            tell(tasks + " of " + tasks + " tasks are done.");
            return Exit.DONE;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(open.size() + " of " + tasks + " tasks are not done: " + Listing.of(open)
                + "; another process is at them, or what failed is told above.");
        err.flush();
        return Exit.FAILED;
    }

    /** A task that fails is told of, and the next one takes its turn. */
    private int oneByOne(SweepFolder sweep) {
        Dataset images = null;
        for (SweepTask task : sweep.tasks()) {
            Optional<TaskClaim> claim = sweep.claim(task);
            if (claim.isPresent()) {
                images = images == null ? sweep.plan().load(DataFolders.of(options.data())) : images;
                try {
                    if (train(sweep, task, claim.get(), images) == Exit.INTERRUPTED) {
                        return Exit.INTERRUPTED;
                    }
                } catch (Problem problem) {
                    tell(task.name() + ": " + problem.sentence());
                }
            }
        }
        return Exit.DONE;
    }

    private int train(SweepFolder sweep, SweepTask task, TaskClaim claim, Dataset images) {
        SweepPlan plan = sweep.plan();
        try (claim) {
            tell("Task " + task.number() + " of " + sweep.tasks().size() + ": " + task.name());
            RunFiles files = new RunFiles(Optional.of(sweep.checkpoints(task)), true, Optional.empty(), plan.half());
            RunOutcome outcome = new Interruption()
                    .await(
                            PairedRun.start(
                                    plan.recipe(List.of(task.alpha()), task.seed()),
                                    images,
                                    files,
                                    new RunLines(this::tell)),
                            ended -> {
                                keep(sweep, task, ended);
                                claim.close(); // an interrupted process may end once this is written
                            });
            if (outcome.interrupted()) {
                return Exit.INTERRUPTED;
            }
            outcome.trouble().ifPresent(problem -> {
                throw problem;
            });
            return Exit.DONE;
        }
    }

    /** A task that was interrupted keeps its checkpoints alone: a recording says that it is done. */
    private static void keep(SweepFolder sweep, SweepTask task, RunOutcome outcome) {
        if (outcome.interrupted()) {
            return;
        }
        Recording recording = outcome.recording();
        Path file = sweep.recording(task);
        String command = TrainingText.of(TrainCommand.NAME, sweep.plan().only(task))
                .with("--out", file)
                .toString();
        RecordingFile.write(file, Origin.named(recording, command), sweep.plan().half());
        sweep.tidy(task);
    }

    /** All with as many threads: on these the bits of a network depend, and within a sweep they must not. Each takes what is open. */
    private void sideBySide() {
        List<Process> started = new ArrayList<>();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / jobs);
        for (int i = 0; i < jobs; i++) {
            List<String> command = new ArrayList<>(program());
            command.addAll(List.of(NAME, "--dir", dir.toString(), "--all"));
            Path data = options.data();
            if (data != null) {
                command.addAll(List.of("--data", data.toString()));
            }
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO().redirectErrorStream(true);
            builder.environment().putIfAbsent("OMP_NUM_THREADS", Integer.toString(threads));
            try {
                started.add(builder.start());
            } catch (IOException failure) {
                throw new Unwritable(dir, failure);
            }
        }
        started.forEach(SweepCommand::await);
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** How this very program is started. */
    private static List<String> program() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Path code = Path.of(SweepCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(code)) {
                return List.of(java, "-jar", code.toString());
            }
        } catch (URISyntaxException elsewhere) {
            // then by its classes
        }
        return List.of(java, "-cp", System.getProperty("java.class.path"), "smoothscope.Smoothscope");
    }

    private void tell(String line) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(line);
        to.flush();
    }
}
