package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import smoothscope.network.NetworkCard;
import smoothscope.network.Standardization;
import smoothscope.network.file.Recognition;
import smoothscope.network.file.WeightsFile;
import smoothscope.network.onnx.OnnxFile;
import smoothscope.network.torchscript.TorchNetwork;
import smoothscope.network.weights.StoredWeights;

/**
 * What a file of trained weights says of itself, or what can be seen of it.
 *
 * @param kind whether it is a program, a graph, or weights alone
 * @param complete whether the file says how its network wants to be fed
 * @param network its architecture's name, as the file says or as its parameters show
 * @param dataset the data set that it was trained on, or by the number of classes may have been
 * @param alpha its smoothing in {@code [0, 1)}
 * @param mean of the pixels as is usual for such a network, where the file does not say
 * @param deviation of the pixels as is usual for such a network
 */
public record WeightsHeader(
        Kind kind,
        boolean complete,
        Optional<String> network,
        Optional<String> dataset,
        Optional<Double> alpha,
        List<Double> mean,
        List<Double> deviation) {
    private static final int COLOURS = 3;
    /** The side of the data sets' images that are guessed at. */
    private static final int SMALL = 32;

    /** What is in a file. */
    public enum Kind {
        /** TorchScript: code, which brings its own architecture. */
        PROGRAM,
        /** ONNX: operations, which are its architecture. */
        GRAPH,
        WEIGHTS
    }

    public WeightsHeader {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /** Reads a file's head. */
    public static WeightsHeader of(Path file) {
        if (OnnxFile.isOne(file)) {
            return drawn(OnnxFile.read(file), HubConfig.beside(file));
        }
        if (TorchNetwork.isOne(file)) {
            TorchNetwork.require(file);
            return silent(Kind.PROGRAM);
        }
        StoredWeights stored = WeightsFile.open(file);
        return NetworkCard.of(stored.metadata())
                .map(card -> new WeightsHeader(
                        Kind.WEIGHTS,
                        true,
                        Optional.of(card.network()),
                        Optional.of(card.dataset()),
                        Optional.of(card.alpha()),
                        List.of(),
                        List.of()))
                .or(() -> Recognition.of(stored).map(found -> seen(found, HubConfig.beside(file))))
                .orElseGet(() -> silent(Kind.WEIGHTS));
    }

    /** How many classes the first file's network knows, where that is to be seen without running it. */
    static OptionalInt classes(ObservationSettings settings) {
        Path file = settings.weights().get(0);
        Optional<Integer> classes;
        if (OnnxFile.isOne(file)) {
            classes = OnnxFile.read(file).classes();
        } else if (TorchNetwork.isOne(file)) {
            classes = Optional.empty();
        } else {
            StoredWeights stored = TrainedWeights.stored(file, settings);
            classes = NetworkCard.of(stored.metadata())
                    .map(card -> card.classes().size())
                    .or(() -> Recognition.of(stored).map(Recognition::classes));
        }
        return classes.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static WeightsHeader silent(Kind kind) {
        return new WeightsHeader(
                kind, false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private static WeightsHeader seen(Recognition found, Optional<HubConfig> beside) {
        Optional<String> dataset = found.architecture().photograph().isPresent() || found.channels() != COLOURS
                ? Optional.empty()
                : known(found.classes());
        return proposed(
                Kind.WEIGHTS,
                Optional.of(found.architecture().label()),
                dataset,
                beside.flatMap(each -> each.standardization(COLOURS))
                        .or(() -> found.architecture().fixedStandardization(COLOURS))
                        .or(() -> dataset.flatMap(name -> UsualPixels.of(name, COLOURS))));
    }

    private static WeightsHeader drawn(OnnxFile onnx, Optional<HubConfig> beside) {
        boolean small = onnx.size()
                .map(size -> size.height() == SMALL && size.channels() == COLOURS)
                .orElse(onnx.channels() == COLOURS);
        Optional<String> dataset = small ? onnx.classes().flatMap(WeightsHeader::known) : Optional.empty();
        return proposed(
                Kind.GRAPH,
                Optional.empty(),
                dataset,
                beside.flatMap(each -> each.standardization(COLOURS))
                        .or(() -> dataset.flatMap(name -> UsualPixels.of(name, COLOURS)))
                        .or(() -> onnx.size()
                                .filter(NetworkOpener::isForPhotographs)
                                .map(size -> Standardization.IMAGENET)));
    }

    /** The data set of so many classes, of small images in colour. */
    private static Optional<String> known(int classes) {
        return classes == 10 ? Optional.of("cifar10") : classes == 100 ? Optional.of("cifar100") : Optional.empty();
    }

    private static WeightsHeader proposed(
            Kind kind, Optional<String> network, Optional<String> dataset, Optional<Standardization> pixels) {
        return new WeightsHeader(
                kind,
                false,
                network,
                dataset,
                Optional.empty(),
                pixels.map(each -> UsualPixels.numbers(each.mean())).orElse(List.of()),
                pixels.map(each -> UsualPixels.numbers(each.deviation())).orElse(List.of()));
    }
}
