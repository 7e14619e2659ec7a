package smoothscope.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import smoothscope.job.Job;
import smoothscope.training.trained.SavedTensors;
import smoothscope.training.trained.TrainedWeights;
import smoothscope.training.trained.WeightsHeader;

/**
 * Files of trained networks, and what they say of themselves.
 *
 * @param files at least one
 * @param said of each file
 */
public record TrainedFiles(List<Path> files, List<WeightsHeader> said) {
    /** How the names of trained networks end, without a dot. */
    public static final List<String> ENDINGS = List.of(
            "safetensors", "pt", "pth", "th", "ckpt", "tar", "bin", "ts", "torchscript", "onnx", "pt2", "keras", "h5");

    public TrainedFiles {
        files = List.copyOf(files);
        said = List.copyOf(said);
    }

    /** Whether all of these are trained networks, by their names, and not arrays that PyTorch saved. */
    public static boolean areSome(List<Path> files) {
        return !files.isEmpty() && files.stream().allMatch(TrainedFiles::isOne);
    }

    private static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending)) && !SavedTensors.areIn(file);
    }

    /** Reads what the files say. */
    public static Job<TrainedFiles> read(Executor executor, List<Path> files) {
        return Job.start(executor, progress -> {
            TrainedFiles read = new TrainedFiles(
                    files, files.stream().map(WeightsHeader::of).toList());
            read.runFenced(); // found out here, since it takes a moment
            return read;
        });
    }

    /** Whether those that are programs would run where they can change no file and reach no network. */
    public boolean runFenced() {
        return arePrograms() && TrainedWeights.isFenced();
    }

    /** Whether each file says how its network wants to be fed. */
    public boolean areComplete() {
        return said.stream().allMatch(WeightsHeader::complete);
    }

    /** Whether one of them is TorchScript, which is a program. */
    public boolean arePrograms() {
        return said.stream().anyMatch(each -> each.kind() == WeightsHeader.Kind.PROGRAM);
    }

    /** Whether one of them brings its own architecture. */
    public boolean bringArchitecture() {
        return said.stream().anyMatch(each -> each.kind() != WeightsHeader.Kind.WEIGHTS);
    }

    /** The network that the first one's parameters are of, where it had to be seen by these. */
    public Optional<String> recognised() {
        return said.get(0).complete() ? Optional.empty() : said.get(0).network();
    }

    /** The mean of the pixels that is usual for the first, or none. */
    public List<Double> mean() {
        return said.get(0).mean();
    }

    /** The deviation of the pixels that is usual for the first, or none. */
    public List<Double> deviation() {
        return said.get(0).deviation();
    }

    /** The data set that the first was trained on. */
    public Optional<String> dataset() {
        return said.get(0).dataset();
    }

    /** What is known to differ between them besides α. */
    public Optional<String> differs() {
        return TrainedWeights.differing(files, networks());
    }

    /** The α of each, where they are a published pair, whose makers say it. */
    public Optional<List<Double>> publishedAlphas() {
        return TrainedWeights.publishedAlphas(files, networks());
    }

    /** The architecture of each that says it. */
    private List<String> networks() {
        return said.stream().flatMap(each -> each.network().stream()).toList();
    }

    /** The α of each, where all say it. */
    public List<Double> alphas() {
        List<Double> known =
                said.stream().flatMap(each -> each.alpha().stream()).toList();
        return known.size() == files.size() ? known : List.of();
    }

    /** Where a recording of them would lie: beside the first, under a name that is free. */
    public Path freePlace() {
        Path first = files.get(0).toAbsolutePath();
        String name = String.valueOf(first.getFileName()).replaceFirst("\\.[^.]+$", "");
        Path place = first.resolveSibling(name + ".npz");
        for (int number = 2; Files.exists(place); number++) {
            place = first.resolveSibling(name + "-" + number + ".npz");
        }
        return place;
    }
}
