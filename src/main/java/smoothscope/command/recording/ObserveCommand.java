package smoothscope.command.recording;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smoothscope.command.terminal.Exit;
import smoothscope.command.terminal.OutputFile;
import smoothscope.command.terminal.ProgressLines;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.session.Observing;
import smoothscope.session.view.CommandText;
import smoothscope.session.view.PaperRow;
import smoothscope.snapshot.Origin;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Shard;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Recipe;
import smoothscope.training.trained.Extent;
import smoothscope.training.trained.KeptLooks;
import smoothscope.training.trained.Observation;
import smoothscope.training.trained.ObservationSettings;
import smoothscope.training.trained.ObservedNetwork;
import smoothscope.training.trained.TrainedWeights;

@Command(
        name = ObserveCommand.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Looks at a data set with a trained network and records what its last layer makes of it.",
            "Weights that this program wrote (safetensors) say themselves of which network they are and how it wants its images.",
            "Of PyTorch's checkpoints and other safetensors the network is known by its parameters; ONNX brings it.",
            "Of TorchScript, --size, --mean and --std must be given, as they were in its training, where no config.json beside it says them.",
            "Several files (--weights once for each) become one recording with several α."
        })
public final class ObserveCommand implements Callable<Integer> {
    static final String NAME = "observe";

    private static final String ALL = "all";
    private static final String PAPER = "paper";
    /** As people call the part that judges. */
    private static final List<String> VALIDATION_NAMES = List.of("test", "val", "valid");

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
            names = "--weights",
            required = true,
            paramLabel = "FILE",
            description =
                    "The network: safetensors, a checkpoint, ONNX, or TorchScript that returns (logits, activations) or logits.")
    private List<Path> weights = List.of();

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description =
                    "Its architecture, where the file does not show it: mlp, small, alexnet, resnet56, resnet50, inception4, …")
    private @Nullable String network;

    @Option(
            names = "--head",
            paramLabel = "NAME",
            description = "Its last layer among the parameters, where that is not plain.")
    private @Nullable String head;

    @Option(
            names = "--size",
            paramLabel = "S",
            description = "Height and width that it takes: the centre of larger images, smaller ones enlarged.")
    private @Nullable Integer size;

    @Option(
            names = "--mean",
            split = ",",
            paramLabel = "r,g,b",
            description = "Taken off the pixels, which lie between 0 and 1.")
    private List<Double> mean = List.of();

    @Option(names = "--std", split = ",", paramLabel = "r,g,b", description = "By which the pixels are then divided.")
    private List<Double> deviation = List.of();

    @Option(
            names = "--alpha",
            split = ",",
            paramLabel = "α",
            description =
                    "The smoothing that it was trained with, one for each file (default: what the file says, else not known).")
    private List<Double> alphas = List.of();

    @Option(names = "--convention", paramLabel = "NAME", description = "Of α: uniform, others or others-normalized.")
    private @Nullable String convention;

    @Option(
            names = "--per-class",
            paramLabel = "N|all",
            description = "Examples recorded of each class and split (default: 200).")
    private String perClass = Integer.toString(Recipe.PER_CLASS);

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Images of each split that are looked at, classes balanced (default: all).")
    private int limit;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            description = "Look at train or at validation (test) alone (default: both).")
    private @Nullable String split;

    @Option(
            names = "--classes",
            paramLabel = "CLASSES",
            description =
                    "Look at the images of these classes alone (names, indices or synsets); of a folder no other folder is read."
                            + " paper: the five of ImageNet in rows 3 and 4 of the paper.")
    private @Nullable String classes;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Look at the I-th of N parts of the images (from 1); join puts the parts together.")
    private @Nullable String shard;

    @Option(
            names = "--record",
            paramLabel = "CLASSES",
            description =
                    "The classes whose examples are recorded; what adds up over all others (accuracy, calibration, neural collapse) is kept too.")
    private @Nullable String recorded;

    @Option(
            names = "--looks",
            paramLabel = "L",
            description =
                    "Look at the recorded examples L times more as they are augmented (cropped, mirrored), for measure --pair.")
    private int looks;

    @Option(
            names = "--differs",
            paramLabel = "WORDS",
            description =
                    "What else differs between the networks besides α; it is told beside the picture. Filled in for pairs that are known.")
    private @Nullable String differs;

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "Keep there what was seen until now, so that the look can be interrupted.")
    private @Nullable Path checkpoints;

    @Option(names = "--resume", description = "Go on from what is kept there, to the same bytes.")
    private boolean resume;

    @Option(names = "--trust", description = "Run TorchScript: it is a program, so only from somebody you trust.")
    private boolean trust;

    @Option(names = "--half", description = "Write logits in half precision.")
    private boolean half;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data set lies.")
    private @Nullable Path data;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The recording to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        ObservationSettings settings = settings();
        requireTrust();
        OutputFile.requireWritable(out);
        OutputFile.requireOther(out, weights);
        if (resume && checkpoints == null) {
            throw new InvalidSetting("To resume, the look needs the folder where it is kept: --checkpoints DIR.");
        }
        Optional<KeptLooks> kept = Optional.ofNullable(checkpoints).map(folder -> new KeptLooks(folder, resume));
        SplitImages images = Catalogue.open(
                dataset,
                DataFolders.of(data),
                TrainedWeights.cut(settings),
                Observation.extraction(settings),
                new Progress());
        Job<Recording> job = Observation.start(settings, images, kept, this::say);
        Recording looked = new ProgressLines(spec.commandLine().getOut()).await(job);
        Recording recording = Origin.named(looked, new Observing(settings, dataset, half, out).command());
        OutputFile.write(out, recording, half);
        kept.ifPresent(each -> each.remove(weights));
        recording.meta().differs().ifPresent(words -> tell("Besides α differs: " + words + "."));
        int count = recording.snapshots().size();
        tell("Wrote " + out + ": " + count + (count == 1 ? " snapshot of " : " snapshots of ")
                + recording.examples().size() + " examples.");
        return Exit.DONE;
    }

    /** A TorchScript file may do whatever its user may: nobody should find that out by looking at it. */
    private void requireTrust() {
        if (!trust) {
            weights.stream().filter(TrainedWeights::isProgram).findFirst().ifPresent(file -> {
                throw new InvalidSetting(
                        Sentence.of(
                                "%s is TorchScript, a program: run it only from somebody you trust.",
                                file.getFileName()),
                        TrainedWeights.isFenced()
                                ? "Give --trust to run it in a process of its own, where it can change no file."
                                : "Give --trust to run it in a process of its own; this system offers nothing to fence it in"
                                        + " (bubblewrap would).");
            });
        }
    }

    private ObservationSettings settings() {
        return new ObservationSettings(
                weights,
                alphas,
                Optional.ofNullable(network),
                Optional.ofNullable(head),
                size == null ? OptionalInt.empty() : OptionalInt.of(size),
                mean,
                deviation,
                Optional.ofNullable(convention).map(SmoothingConvention::of),
                perClass(),
                new Extent(
                        splits(),
                        limit,
                        Optional.ofNullable(shard).map(Shard::of),
                        Optional.ofNullable(classes).map(list -> list.equals(PAPER) ? PaperRow.synsets() : list),
                        Optional.ofNullable(recorded),
                        looks),
                Optional.ofNullable(differs).map(String::strip).filter(words -> !words.isEmpty()));
    }

    private Set<Split> splits() {
        if (split == null) {
            return EnumSet.allOf(Split.class);
        }
        String name = split.strip().toLowerCase(Locale.ROOT);
        return EnumSet.of(VALIDATION_NAMES.contains(name) ? Split.VALIDATION : Split.of(name));
    }

    private int perClass() {
        if (perClass.equals(ALL)) {
            return ObservationSettings.ALL;
        }
        try {
            return Integer.parseInt(perClass);
        } catch (NumberFormatException notANumber) {
            throw new InvalidSetting("--per-class takes a number of examples, or all, got \"%s\".", perClass);
        }
    }

    private void say(ObservedNetwork observed) {
        tell(observed.file().getFileName() + ": " + observed.network() + ", α " + CommandText.plain(observed.alpha())
                + (observed.alphaKnown() ? "" : " (not said: name it with --alpha)") + ", " + observed.sight());
        observed.notes().forEach(note -> tell("  " + note));
        if (!observed.activations()) {
            tell(
                    "  It returns logits alone: distances from the plane and what is measured on activations stay unknown.");
        }
        for (Split split : settings().extent().splits().stream().sorted().toList()) {
            if (observed.images().getOrDefault(split, 0) == 0) {
                continue;
            }
            tell(String.format(
                    Locale.ROOT,
                    "  %s accuracy %.2f %% of %d images",
                    split.label(),
                    100 * observed.accuracy().getOrDefault(split, Double.NaN),
                    observed.images().getOrDefault(split, 0)));
        }
        observed.nearChance()
                .ifPresent(accuracy -> tell(String.format(
                        Locale.ROOT,
                        "  Warning: that is hardly above chance (%.1f %%): check the data set, the order of its classes,"
                                + " --size, --mean and --std.",
                        100 * observed.chance())));
    }

    private void tell(String line) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(line);
        to.flush();
    }
}
