package smoothscope.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smoothscope.dataset.Catalogue;
import smoothscope.dataset.DataFolders;
import smoothscope.dataset.Dataset;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.session.view.CommandText;
import smoothscope.snapshot.Origin;
import smoothscope.snapshot.RecordingFile;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.EpochReport;
import smoothscope.training.KeptEpochs;
import smoothscope.training.PairedRun;
import smoothscope.training.Recipe;
import smoothscope.training.RunFiles;
import smoothscope.training.RunListener;
import smoothscope.training.RunOutcome;
import smoothscope.training.input.Augmentation;

@Command(
        name = TrainCommand.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains one network per α and records what their last layers make of the same examples.",
            "All networks start from the same weights and see the same batches: α is the one difference.",
            "Of up to 8 epochs all are recorded; of more, epochs 0, 1, 2, 3, 4, 6, 8, 12, 16, 24, … and the last."
        })
final class TrainCommand implements Callable<Integer> {
    static final String NAME = "train";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "NAME",
            description = "drawn, cifar10, … or folder:PATH.")
    private String dataset = "";

    @Option(
            names = "--network",
            required = true,
            paramLabel = "NAME",
            description = "mlp, small, alexnet, resnet56 or inception4.")
    private String network = "";

    @Option(names = "--alpha", required = true, split = ",", paramLabel = "α", description = "Smoothing in [0, 1).")
    private List<Double> alphas = List.of();

    @Option(names = "--epochs", required = true, paramLabel = "N", description = "Times through the training images.")
    private int epochs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Fixes weights, order, crops and label noise (default: 1).")
    private long seed = 1;

    @Option(names = "--limit", paramLabel = "EXAMPLES", description = "Train on the first so many images only.")
    private int limit;

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            description = "uniform (default), others or others-normalized.")
    private String convention = SmoothingConvention.UNIFORM.label();

    @Option(names = "--augment", paramLabel = "NAME", description = "crop-flip (default) or none.")
    private String augment = Augmentation.CROP_FLIP.label();

    @Option(
            names = "--rate",
            paramLabel = "η",
            description = "Highest learning rate of the cycle (default: " + Recipe.RATE + ").")
    private double rate = Recipe.RATE;

    @Option(names = "--batch", paramLabel = "N", description = "Images a step (default: " + Recipe.BATCH + ").")
    private int batch = Recipe.BATCH;

    @Option(
            names = "--weight-decay",
            paramLabel = "SHARE",
            description = "Of kernels and matrices (default: " + Recipe.WEIGHT_DECAY + ").")
    private double weightDecay = Recipe.WEIGHT_DECAY;

    @Option(names = "--label-noise", paramLabel = "SHARE", description = "Share of training labels made wrong.")
    private double labelNoise;

    @Option(
            names = "--per-class",
            paramLabel = "N",
            description = "Examples recorded of each class and split (default: 200).")
    private int perClass = Recipe.PER_CLASS;

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "EPOCH",
            description = "Record these epochs, besides the first and the last.")
    private List<Integer> kept = List.of();

    @Option(names = "--half", description = "Write logits and weights in half precision.")
    private boolean half;

    @Option(names = "--checkpoints", paramLabel = "DIR", description = "Keep the state of the last two epochs there.")
    private @Nullable Path checkpoints;

    @Option(names = "--resume", description = "Go on from the newest checkpoint, if there is one.")
    private boolean resume;

    @Option(names = "--weights-out", paramLabel = "PREFIX", description = "Write PREFIX-alpha….safetensors.")
    private @Nullable Path weights;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data set lies.")
    private @Nullable Path data;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The recording to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Recipe recipe = recipe();
        if (resume && checkpoints == null) {
            throw new InvalidSetting("To resume, the run needs its folder of checkpoints: --checkpoints DIR.");
        }
        OutputFile.requireWritable(out);
        Optional.ofNullable(weights).ifPresent(OutputFile::requireWritable);
        Dataset images = Catalogue.load(dataset, DataFolders.of(data), PairedRun.cut(network), new Progress());
        RunFiles files = new RunFiles(Optional.ofNullable(checkpoints), resume, Optional.ofNullable(weights), half);
        return write(PairedRun.start(recipe, images, files, new Lines()));
    }

    private Recipe recipe() {
        return new Recipe(
                network,
                alphas,
                SmoothingConvention.of(convention),
                epochs,
                seed,
                Augmentation.of(augment),
                limit,
                labelNoise,
                perClass,
                new KeptEpochs(kept),
                batch,
                rate,
                Recipe.MOMENTUM,
                weightDecay);
    }

    /** Waits for the run, or for the user to interrupt it, and writes what was learned. */
    private int write(Job<RunOutcome> job) {
        CountDownLatch written = new CountDownLatch(1);
        Thread interruption = new Thread(() -> {
            job.cancel();
            awaitUninterrupted(written);
        });
        Runtime.getRuntime().addShutdownHook(interruption);
        try {
            RunOutcome outcome = job.outcome().join();
            RecordingFile.write(out, Origin.named(outcome.recording(), command()), half);
            tell("Wrote " + out + ": " + outcome.recording().snapshots().size() + " snapshots of "
                    + outcome.recording().examples().size() + " examples.");
            return outcome.interrupted() ? CommandLineProgram.INTERRUPTED : CommandLineProgram.DONE;
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } finally {
            written.countDown();
            removeHook(interruption);
        }
    }

    private static void awaitUninterrupted(CountDownLatch written) {
        try {
            written.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread interruption) {
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException endingAlready) {
            // the program is ending, and was only waiting for the file
        }
    }

    /** The command line that makes this recording again anywhere: without this computer's folders. */
    private String command() {
        CommandText command = new CommandText(NAME)
                .with("--dataset", dataset)
                .with("--network", network)
                .with("--alpha", CommandText.joined(alphas))
                .with("--epochs", Integer.toString(epochs))
                .with("--seed", Long.toString(seed))
                .unless(limit == 0, "--limit", Integer.toString(limit))
                .unless(convention.equals(SmoothingConvention.UNIFORM.label()), "--convention", convention)
                .unless(augment.equals(Augmentation.CROP_FLIP.label()), "--augment", augment)
                .unless(rate == Recipe.RATE, "--rate", CommandText.plain(rate))
                .unless(batch == Recipe.BATCH, "--batch", Integer.toString(batch))
                .unless(weightDecay == Recipe.WEIGHT_DECAY, "--weight-decay", CommandText.plain(weightDecay))
                .unless(labelNoise == 0, "--label-noise", CommandText.plain(labelNoise))
                .unless(perClass == Recipe.PER_CLASS, "--per-class", Integer.toString(perClass))
                .unless(
                        kept.isEmpty(),
                        "--keep",
                        kept.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .flag(half, "--half");
        if (weights != null) {
            command.with("--weights-out", weights);
        }
        return command.with("--out", out).toString();
    }

    private void say(EpochReport report) {
        tell(String.format(
                Locale.ROOT,
                "epoch %d/%d  α %s  loss %.4f  floor %.4f  validation accuracy %.2f %%  %.0f images/s  %s left",
                report.epoch(),
                report.epochs(),
                CommandText.plain(report.alpha()),
                report.loss(),
                report.floor(),
                100 * report.validationAccuracy(),
                report.imagesPerSecond(),
                inWords(report.left())));
    }

    /** A line for each thing that a run tells. */
    private final class Lines implements RunListener {
        @Override
        public void ended(EpochReport report) {
            say(report);
        }

        @Override
        public void resumed(int epoch) {
            tell("Going on after epoch " + epoch + ".");
        }

        @Override
        public void survived(Problem problem) {
            tell(problem.sentence());
        }
    }

    private static String inWords(Duration left) {
        if (left.toHours() > 0) {
            return left.toHours() + " h " + left.toMinutesPart() + " min";
        }
        return left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
    }

    private void tell(String line) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(line);
        to.flush();
    }
}
