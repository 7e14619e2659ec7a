package smoothscope.command.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smoothscope.command.terminal.OutputFile;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.library.DataFolders;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.session.view.CommandText;
import smoothscope.snapshot.Origin;
import smoothscope.sweep.SweepPlan;
import smoothscope.training.PairedRun;
import smoothscope.training.Recipe;
import smoothscope.training.RunFiles;

@Command(
        name = TrainCommand.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains one network per α and records what their last layers make of the same examples.",
            "All networks start from the same weights and see the same batches: α is the one difference.",
            "Of up to 8 epochs all are recorded; of more, epochs 0, 1, 2, 3, 4, 6, 8, 12, 16, 24, … and the last."
        })
public final class TrainCommand implements Callable<Integer> {
    static final String NAME = "train";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private TrainingOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private JobsOption jobs;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CheckpointOptions checkpoints;

    @Option(names = "--weights-out", paramLabel = "PREFIX", description = "Write PREFIX-alpha….safetensors.")
    private @Nullable Path weights;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The recording to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        SweepPlan plan = options.plan();
        plan.seeds().forEach(seed -> recipe(plan, seed));
        checkpoints.require();
        OutputFile.requireWritable(out);
        tryPlaces(plan);
        Dataset images = plan.load(DataFolders.of(options.data()));
        return new SeededRuns(out, this::tell)
                .run(
                        plan.seeds(),
                        seed -> PairedRun.start(
                                recipe(plan, seed), images, files(plan, seed), new RunLines(this::tell)),
                        learned -> OutputFile.write(out, Origin.named(learned, command(plan)), plan.half()));
    }

    private Recipe recipe(SweepPlan plan, long seed) {
        return jobs.in(plan.recipe(plan.alphas(), seed));
    }

    /** Hours of training must not end at a place that was never there. */
    private void tryPlaces(SweepPlan plan) {
        for (long seed : plan.seeds()) {
            RunFiles files = files(plan, seed);
            files.weights()
                    .ifPresent(
                            prefix -> plan.alphas().forEach(alpha -> tryWeights(PairedRun.weightsFile(prefix, alpha))));
            files.checkpoints().ifPresent(OutputFile::requireFolder);
        }
    }

    private void tryWeights(Path file) {
        if (file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw new InvalidSetting(
                    Sentence.of("The recording and weights would be written into one file, %s.", out),
                    "Name another file after --out.");
        }
        OutputFile.requireWritable(file);
    }

    /** Several seeds keep their checkpoints and weights apart. */
    private RunFiles files(SweepPlan plan, long seed) {
        boolean alone = plan.seeds().size() == 1;
        String own = CheckpointOptions.own(seed);
        return new RunFiles(
                checkpoints.folder(plan, seed),
                checkpoints.resume(),
                Optional.ofNullable(weights)
                        .map(prefix -> alone ? prefix : prefix.resolveSibling(prefix.getFileName() + "-" + own)),
                plan.half());
    }

    /** The command line that makes this recording again anywhere: without this computer's folders. */
    private String command(SweepPlan plan) {
        CommandText command = jobs.in(TrainingText.of(NAME, plan));
        if (weights != null) {
            command.with("--weights-out", weights);
        }
        return command.with("--out", out).toString();
    }

    private void tell(String line) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(line);
        to.flush();
    }
}
