package smoothscope.training.trained;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.library.Catalogue;
import smoothscope.network.Images;
import smoothscope.network.InputSize;
import smoothscope.network.Network;
import smoothscope.network.NetworkCard;
import smoothscope.network.Standardization;
import smoothscope.network.file.Recognition;
import smoothscope.network.file.WeightsFile;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Classifier;
import smoothscope.network.onnx.OnnxFile;
import smoothscope.network.onnx.OnnxNetwork;
import smoothscope.network.torchscript.TorchNetwork;
import smoothscope.network.weights.StoredWeights;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.WrongContents;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.evaluate.Evaluator;
import smoothscope.training.input.Preprocessing;

/** Opens trained networks so that they can look at the images of a data set; lives on the engine's thread where it has its memory. */
final class NetworkOpener {
    private static final int COLOURS = 3;
    /** Images by which the last layer of a foreign network is known. */
    private static final int SAMPLE = 32;
    /** From this side on, in pixels, a network in colour is taken to be one for photographs. */
    private static final int PHOTOGRAPH = 128;

    private final ObservationSettings settings;
    private final SplitImages dataset;
    private final @Nullable NDManager memory;
    private final BooleanSupplier cancelled;
    private final PixelChoice pixels;
    private final KnownClasses known;

    /**
     * @param memory of the networks that the engine runs; null where there are none
     * @param cancelled whether the user wants it to end
     */
    NetworkOpener(
            ObservationSettings settings, SplitImages dataset, @Nullable NDManager memory, BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        this.settings = settings;
        this.dataset = dataset;
        this.memory = memory;
        this.pixels = new PixelChoice(settings);
        this.known = new KnownClasses(dataset);
    }

    /** @param place of the file among the weights */
    OpenedNetwork open(int place) {
        Path file = settings.weights().get(place);
        if (OnnxFile.isOne(file)) {
            return graph(file, place);
        }
        NDManager memory = Objects.requireNonNull(this.memory);
        if (!TorchNetwork.isOne(file)) {
            return weights(file, place, memory);
        }
        boolean either = dataset.train().channels() == 1 && settings.mean().size() == 1;
        try {
            return torchScript(file, place, memory, OptionalInt.empty());
        } catch (WrongContents refused) {
            if (!either) {
                throw refused;
            }
            try {
                return torchScript(
                        file, place, memory, OptionalInt.of(COLOURS)); // grey images for a network that takes colours
            } catch (WrongContents again) {
                throw refused;
            }
        }
    }

    private OpenedNetwork weights(Path file, int place, NDManager memory) {
        StoredWeights stored = TrainedWeights.stored(file, settings);
        Optional<NetworkCard> card = NetworkCard.of(stored.metadata());
        card.ifPresent(each -> known.requireSame(file, each.classes()));
        Optional<Recognition> recognised = Recognition.of(stored);
        recognised.ifPresent(each -> known.requireAsMany(file, each.classes()));
        List<Sentence> notes = new ArrayList<>(stored.notes());
        Architecture architecture = architecture(stored, card, recognised, notes);
        OptionalInt wanted = card.map(each -> OptionalInt.of(each.input().channels()))
                .orElse(recognised.map(Recognition::channels).filter(each -> each > 0).stream()
                        .mapToInt(each -> each)
                        .findFirst());
        InputSize input = input(card, wanted)
                .orElseGet(() -> architecture.input(
                        dataset.train().height(), dataset.train().width(), channels(wanted)));
        Standardization standardization = pixels.of(
                file,
                architecture
                        .fixedStandardization(input.channels())
                        .or(() -> UsualPixels.of(dataset.name(), input.channels())),
                input,
                card,
                notes);
        Classifier classifier =
                architecture.blank(memory, input, dataset.classes().size());
        WeightsFile.read(stored, classifier);
        return opened(classifier, List.of(file), architecture.label(), place, card, input, standardization, notes);
    }

    private OpenedNetwork torchScript(Path file, int place, NDManager memory, OptionalInt channels) {
        Optional<NetworkCard> card = Optional.empty();
        InputSize input =
                input(card, channels).or(() -> beside(file, channels(channels))).orElseThrow(() -> sizeUnknown(file));
        List<Sentence> notes = new ArrayList<>();
        Standardization standardization = pixels.of(file, Optional.empty(), input, card, notes);
        TorchNetwork network = TorchNetwork.open(
                file,
                memory,
                cancelled,
                sample(input, standardization),
                dataset.classes().size(),
                settings.head());
        return opened(network, List.of(file), name(file), place, card, input, standardization, notes);
    }

    private OpenedNetwork graph(Path file, int place) {
        OnnxFile onnx = OnnxFile.read(file);
        Optional<InputSize> fixed = onnx.size();
        fixed.ifPresent(each -> requireSize(file, each));
        OptionalInt wanted = onnx.channels() > 0 ? OptionalInt.of(onnx.channels()) : OptionalInt.empty();
        int channels = channels(wanted);
        LabelledImages images = dataset.validation();
        InputSize input = fixed.map(each -> new InputSize(each.height(), each.width(), channels))
                .or(() -> input(Optional.empty(), wanted))
                .or(() -> beside(file, channels))
                .or(() -> Optional.of(new InputSize(images.height(), images.width(), channels))
                        .filter(each -> !dataset.name().startsWith(Catalogue.FOLDER)))
                .orElseThrow(() -> sizeUnknown(file));
        List<Sentence> notes = new ArrayList<>();
        Standardization standardization = pixels.of(
                file,
                UsualPixels.of(dataset.name(), channels)
                        .or(() -> Optional.of(Standardization.IMAGENET).filter(each -> isForPhotographs(input))),
                input,
                Optional.empty(),
                notes);
        OnnxNetwork network = onnx.start(
                cancelled, sample(input, standardization), dataset.classes().size(), settings.head());
        notes.add(Sentence.of("last layer found in the graph: %s", network.headName()));
        return opened(network, onnx.files(), name(file), place, Optional.empty(), input, standardization, notes);
    }

    /** The size that config.json beside a network says. */
    private static Optional<InputSize> beside(Path file, int channels) {
        return HubConfig.beside(file)
                .filter(each -> each.side().isPresent())
                .map(each -> new InputSize(each.side().getAsInt(), each.side().getAsInt(), channels));
    }

    /** Pictures have a size of their own each, so that the network's must be known. */
    private static InvalidSetting sizeUnknown(Path file) {
        return new InvalidSetting(
                "%s does not say how large its network wants images: give --size, and --mean and --std as in its training.",
                file.getFileName());
    }

    static boolean isForPhotographs(InputSize input) {
        return input.channels() == COLOURS && input.height() >= PHOTOGRAPH;
    }

    private void requireSize(Path file, InputSize fixed) {
        int asked = settings.size().orElse(fixed.height());
        if (settings.size().isPresent() && (asked != fixed.height() || asked != fixed.width())) {
            throw new InvalidSetting(
                    "%s takes images of %s×%s pixels, not of %s×%s.",
                    file.getFileName(), fixed.height(), fixed.width(), asked, asked);
        }
    }

    /** Some of the images, as a network is shown them. */
    private Images sample(InputSize input, Standardization standardization) {
        LabelledImages images = dataset.validation().size() > 0 ? dataset.validation() : dataset.train();
        int[] rows = IntStream.range(0, Math.min(SAMPLE, images.size())).toArray();
        return new Evaluator(new Preprocessing(input, standardization)).images(images, rows);
    }

    private String name(Path file) {
        return settings.network().orElse(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", ""));
    }

    private OpenedNetwork opened(
            Network network,
            List<Path> files,
            String name,
            int place,
            Optional<NetworkCard> card,
            InputSize input,
            Standardization standardization,
            List<Sentence> notes) {
        Optional<Double> alpha = settings.alphas().isEmpty()
                ? card.map(NetworkCard::alpha)
                : Optional.of(settings.alphas().get(place));
        return new OpenedNetwork(
                network,
                files,
                name,
                alpha.orElse(0.0),
                alpha.isPresent(),
                settings.convention()
                        .map(SmoothingConvention::label)
                        .or(() -> card.map(NetworkCard::convention))
                        .orElse(SmoothingConvention.UNIFORM.label()),
                input,
                standardization,
                List.copyOf(notes));
    }

    /** What the user says, else the file, else its parameters by their names and shapes. */
    private Architecture architecture(
            StoredWeights stored, Optional<NetworkCard> card, Optional<Recognition> recognised, List<Sentence> notes) {
        Optional<Architecture> told =
                settings.network().or(() -> card.map(NetworkCard::network)).map(Architecture::of);
        if (told.isPresent()) {
            return told.get();
        }
        Architecture found = recognised
                .map(Recognition::architecture)
                .orElseThrow(
                        () -> new InvalidSetting(
                                Sentence.of(
                                        "%s does not say of which network its weights are, and its parameters (%s) are of none that is known here.",
                                        stored.file().getFileName(),
                                        KnownClasses.some(
                                                List.copyOf(stored.shapes().keySet()))),
                                Sentence.of(
                                        "Name the network with --network, or record the model in Python with smoothscope.py.")));
        notes.add(Sentence.of("recognised as %s by the names and shapes of its parameters", found.label()));
        return found;
    }

    /** What the user says, else what the file says. */
    private Optional<InputSize> input(Optional<NetworkCard> card, OptionalInt wanted) {
        int channels = channels(wanted);
        return settings.size().isPresent()
                ? Optional.of(new InputSize(
                        settings.size().getAsInt(), settings.size().getAsInt(), channels))
                : card.map(NetworkCard::input);
    }

    /** @param wanted what is known of the network's channels */
    private int channels(OptionalInt wanted) {
        int given = dataset.train().channels();
        int channels = wanted.orElseGet(() -> Math.max(given, settings.mean().size()));
        if (channels == given || given == 1) { // grey is repeated
            return channels;
        }
        throw channels == 1
                ? new InvalidSetting("The network takes grey images, those of %s are in colour.", dataset.name())
                : new InvalidSetting(
                        "The network takes images of %s channels, those of %s have %s.",
                        channels, dataset.name(), given);
    }
}
