package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Published pairs of networks with and without smoothing, and what else differs between the two by what their makers say. */
final class KnownPairs {
    /**
     * A pair.
     *
     * @param marks what their files' paths hold, one for each network, or one that is common to both
     * @param smoothed α of the network that the second mark is of; 0 where the files' names do not tell which is smoothed
     * @param differs what differs besides α
     */
    private record Pair(List<String> marks, double smoothed, String differs) {
        boolean holds(List<String> paths) {
            return marks.size() == 1
                    ? paths.stream().allMatch(path -> path.contains(marks.get(0)))
                    : marks.stream().allMatch(mark -> paths.stream().anyMatch(path -> path.contains(mark)))
                            && paths.stream().allMatch(path -> marks.stream().anyMatch(path::contains));
        }
    }

    private static final List<Pair> PAIRS = List.of(
            new Pair(List.of("Label-smoothing-Selective-classification"), 0, "nothing"),
            new Pair(List.of("LS-KD-compatibility"), 0, "nearly nothing"),
            new Pair(List.of("MaxSup-Regularized-ResNet50"), 0, "the regulariser only"),
            new Pair(
                    List.of("resnet50.tv_in1k", "resnet50.gluon_in1k"),
                    0.1,
                    "schedule, learning rate, no weight decay on biases"),
            new Pair(
                    List.of("resnet50-0676ba61", "resnet50-11ad3fa6"),
                    0.1,
                    "600 epochs, mixup, CutMix, averaged weights, augmentation, erasing, no weight decay on norms"));

    private KnownPairs() {}

    static Optional<String> differs(List<Path> files) {
        return pair(files).map(Pair::differs);
    }

    /** The α of each file, where its name tells. */
    static Optional<List<Double>> alphas(List<Path> files) {
        return pair(files)
                .filter(pair -> pair.smoothed() > 0)
                .map(pair -> files.stream()
                        .map(file -> path(file).contains(pair.marks().get(1)) ? pair.smoothed() : 0.0)
                        .toList());
    }

    private static Optional<Pair> pair(List<Path> files) {
        List<String> paths = files.stream().map(KnownPairs::path).toList();
        return files.size() < 2
                ? Optional.empty()
                : PAIRS.stream().filter(pair -> pair.holds(paths)).findFirst();
    }

    private static String path(Path file) {
        return file.toAbsolutePath().toString();
    }
}
