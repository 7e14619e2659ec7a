package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import smoothscope.dataset.picture.Cut;
import smoothscope.network.InputSize;
import smoothscope.network.NetworkCard;
import smoothscope.network.file.Recognition;
import smoothscope.network.file.WeightsFile;
import smoothscope.network.layer.Architecture;
import smoothscope.network.onnx.OnnxFile;
import smoothscope.network.process.ProcessCommand;
import smoothscope.network.torchscript.TorchNetwork;
import smoothscope.network.weights.StoredWeights;
import smoothscope.training.PairedRun;

/** What can be told of files of trained weights before anybody looks with them. */
public final class TrainedWeights {
    private TrainedWeights() {}

    /** Whether a file is a program, which does what it likes when it is looked with. */
    public static boolean isProgram(Path file) {
        if (OnnxFile.isOne(file) || !TorchNetwork.isOne(file)) {
            return false;
        }
        TorchNetwork.require(file);
        return true;
    }

    /** Whether such a program runs where it can change no file and reach no network. */
    public static boolean isFenced() {
        return ProcessCommand.isFenced();
    }

    /** The names of the networks whose weights can be read. */
    public static List<String> networks() {
        return Stream.of(Architecture.values()).map(Architecture::label).toList();
    }

    /** How the networks want a folder of pictures read; the first of them decides. */
    public static Cut cut(ObservationSettings settings) {
        Path first = settings.weights().get(0);
        if (OnnxFile.isOne(first) || TorchNetwork.isOne(first)) {
            return cut(first, settings.size());
        }
        StoredWeights stored = stored(first, settings);
        boolean own = NetworkCard.of(stored.metadata()).isPresent();
        return (own ? Optional.<HubConfig>empty() : HubConfig.beside(first))
                .flatMap(HubConfig::cut)
                .or(() -> settings.network().or(() -> network(stored)).map(PairedRun::cut))
                .orElse(Cut.SMALL);
    }

    /** For a network that brings its own architecture: as config.json says, at the side that is asked for, else the network's own. */
    private static Cut cut(Path file, OptionalInt asked) {
        Optional<Integer> side = asked.isPresent()
                ? Optional.of(asked.getAsInt())
                : Optional.of(file)
                        .filter(OnnxFile::isOne)
                        .flatMap(each -> OnnxFile.read(each).size())
                        .map(InputSize::height);
        Optional<Cut> said = HubConfig.beside(file).flatMap(HubConfig::cut);
        return said.map(cut -> new Cut(side.orElse(cut.side()), cut.share(), cut.resampling()))
                .or(() -> side.filter(each -> each > Cut.SMALL.side()).map(Cut::photograph))
                .or(() -> side.map(Cut::whole))
                .orElse(Cut.SMALL); // of a folder's pictures the size is then asked for
    }

    /** The side of the images that a network by its name usually takes of a folder of pictures. */
    public static int side(String network) {
        return PairedRun.cut(network).side();
    }

    /** A file of weights, its last layer under the name that its network gives it. */
    static StoredWeights stored(Path file, ObservationSettings settings) {
        return WeightsFile.open(file, settings.head(), settings.network().map(Architecture::of));
    }

    /** The architecture that a file names, or that its parameters are of. */
    private static Optional<String> network(StoredWeights stored) {
        return NetworkCard.of(stored.metadata())
                .map(NetworkCard::network)
                .or(() ->
                        Recognition.of(stored).map(found -> found.architecture().label()));
    }

    /**
     * What is known of published pairs, which are of one architecture each.
     *
     * @param networks the name of each file's
     */
    public static Optional<String> differing(List<Path> files, List<String> networks) {
        return areOne(files, networks) ? KnownPairs.differs(files) : Optional.empty();
    }

    /**
     * The α of each of these files, where they are a published pair.
     *
     * @param networks the name of each file's
     */
    public static Optional<List<Double>> publishedAlphas(List<Path> files, List<String> networks) {
        return areOne(files, networks) ? KnownPairs.alphas(files) : Optional.empty();
    }

    private static boolean areOne(List<Path> files, List<String> networks) {
        return networks.size() == files.size() && networks.stream().distinct().count() == 1;
    }
}
