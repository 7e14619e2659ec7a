package smoothscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import smoothscope.dataset.SplitImages;
import smoothscope.job.Job;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.view.CommandText;
import smoothscope.snapshot.Origin;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Shard;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Recipe;
import smoothscope.training.trained.KeptLooks;
import smoothscope.training.trained.Observation;
import smoothscope.training.trained.ObservationSettings;
import smoothscope.training.trained.ObservedNetwork;
import smoothscope.training.trained.TrainedWeights;

/**
 * A look at a data set with trained networks.
 *
 * @param dataset its name, or {@code folder:PATH}
 * @param half whether logits are written in half precision
 * @param out the recording to write
 */
public record Observing(ObservationSettings settings, String dataset, boolean half, Path out) {
    /** Looks, writes the recording and opens it; says so where a network is hardly better than chance. */
    public Job<Opening.Opened> start(Executor executor, DatasetLibrary library) {
        return Job.start(executor, progress -> {
            SplitImages images =
                    library.open(dataset, TrainedWeights.cut(settings), Observation.extraction(settings), progress);
            List<ObservedNetwork> seen = new CopyOnWriteArrayList<>();
            KeptLooks kept = new KeptLooks(out.resolveSibling(out.getFileName() + ".part"), true);
            Recording looked = Observation.start(settings, images, Optional.of(kept), seen::add)
                    .await(progress);
            Recording recording = Origin.named(looked, command());
            RecordingFile.write(out, recording, half);
            kept.remove(settings.weights());
            return new Opening.Opened(new Session(List.of(out), recording), Optional.empty(), doubt(seen));
        });
    }

    private static Optional<Problem> doubt(List<ObservedNetwork> seen) {
        return seen.stream()
                .filter(each -> each.nearChance().isPresent())
                .findFirst()
                .map(
                        each -> new InvalidSetting(
                                Sentence.of(
                                        "%s is right about %.1f %% of the validation images, hardly more than chance (%.1f %%).",
                                        each.file().getFileName(),
                                        100 * each.nearChance().orElseThrow(),
                                        100 * each.chance()),
                                "Check the data set, the order of its classes, and the size, mean and deviation of the network's images."));
    }

    /** The command line that makes the recording again anywhere: without this computer's folders. */
    public String command() {
        CommandText command = new CommandText("observe").with("--dataset", dataset);
        settings.weights().forEach(file -> command.with("--weights", file));
        settings.network().ifPresent(name -> command.with("--network", name));
        settings.head().ifPresent(name -> command.with("--head", name));
        settings.size().ifPresent(side -> command.with("--size", Integer.toString(side)));
        int perClass = settings.perClass();
        return command.unless(settings.mean().isEmpty(), "--mean", CommandText.joined(settings.mean()))
                .unless(settings.deviation().isEmpty(), "--std", CommandText.joined(settings.deviation()))
                .unless(settings.alphas().isEmpty(), "--alpha", CommandText.joined(settings.alphas()))
                .unless(
                        settings.convention().isEmpty(),
                        "--convention",
                        settings.convention().map(SmoothingConvention::label).orElse(""))
                .unless(
                        perClass == Recipe.PER_CLASS,
                        "--per-class",
                        perClass == ObservationSettings.ALL ? "all" : Integer.toString(perClass))
                .unless(
                        settings.extent().splits().size() > 1,
                        "--split",
                        settings.extent().splits().iterator().next().label())
                .unless(
                        settings.extent().limit() == 0,
                        "--limit",
                        Integer.toString(settings.extent().limit()))
                .unless(
                        settings.extent().shard().isEmpty(),
                        "--shard",
                        settings.extent().shard().map(Shard::toString).orElse(""))
                .unless(
                        settings.extent().classes().isEmpty(),
                        "--classes",
                        settings.extent().classes().orElse(""))
                .unless(
                        settings.extent().recorded().isEmpty(),
                        "--record",
                        settings.extent().recorded().orElse(""))
                .unless(
                        settings.extent().looks() == 0,
                        "--looks",
                        Integer.toString(settings.extent().looks()))
                .unless(
                        settings.differs().isEmpty(),
                        "--differs",
                        settings.differs().orElse(""))
                .flag(settings.weights().stream().anyMatch(TrainedWeights::isProgram), "--trust")
                .flag(half, "--half")
                .with("--out", out)
                .toString();
    }
}
