package smoothscope.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;

/** What was trained on what, as a heading: names as they are written in the literature. */
public final class Title {
    /** So begins the name of a data set that is a folder. */
    private static final String FOLDER = "folder:";

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("digits", "Pen digits"),
            Map.entry("drawn", "Drawn images"),
            Map.entry("cifar10", "CIFAR-10"),
            Map.entry("cifar100", "CIFAR-100"),
            Map.entry("mnist", "MNIST"),
            Map.entry("fashion-mnist", "Fashion-MNIST"),
            Map.entry("mlp", "perceptron"),
            Map.entry("small", "small convolutional network"),
            Map.entry("alexnet", "AlexNet"),
            Map.entry("resnet56", "ResNet-56"),
            Map.entry("inception4", "Inception-v4"));

    private Title() {}

    /** Of a recording, with the seed where its networks are of one. */
    public static String of(Recording recording, OptionalInt epoch) {
        List<Long> seeds = recording.snapshots().stream()
                .flatMapToLong(snapshot -> snapshot.key().seed().stream())
                .distinct()
                .boxed()
                .toList();
        Meta meta = recording.meta();
        return seeds.isEmpty()
                ? of(meta, epoch)
                : of(meta, epoch, seeds.size() == 1 ? Optional.of(String.valueOf(seeds.get(0))) : Optional.empty());
    }

    public static String of(Meta meta, OptionalInt epoch) {
        return of(meta, epoch, meta.text("seed"));
    }

    private static String of(Meta meta, OptionalInt epoch, Optional<String> seed) {
        return Stream.of(
                        meta.dataset().map(Title::alone).map(Title::written),
                        meta.network().map(Title::written),
                        epoch.stream()
                                .filter(each -> each > 0 || !meta.observed())
                                .mapToObj(Title::epoch)
                                .findFirst(),
                        seed.map(number -> "seed " + number))
                .flatMap(part -> part.stream())
                .collect(Collectors.joining(" · "));
    }

    private static String epoch(int epoch) {
        return epoch == 0 ? "untrained" : "epoch " + epoch;
    }

    /** A folder of pictures without the folders around it. */
    private static String alone(String dataset) {
        int last = Math.max(dataset.lastIndexOf('/'), dataset.lastIndexOf('\\')) + 1;
        return dataset.startsWith(FOLDER) && last > 0 && last < dataset.length()
                ? FOLDER + dataset.substring(last)
                : dataset;
    }

    /** A data set or a network as it is written in the literature; other names as they are. */
    public static String written(String name) {
        return WRITTEN.getOrDefault(name, name);
    }
}
