package smoothscope.training.trained;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.network.Architecture;
import smoothscope.network.Classifier;
import smoothscope.network.InputSize;
import smoothscope.network.Network;
import smoothscope.network.NetworkCard;
import smoothscope.network.SafeTensors;
import smoothscope.network.Standardization;
import smoothscope.network.TorchNetwork;
import smoothscope.network.WeightsFile;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.WrongContents;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.evaluate.Evaluator;
import smoothscope.training.input.Preprocessing;

/** Opens trained networks so that they can look at the images of a data set. Lives on the engine's thread. */
final class NetworkOpener {
    private static final int NAMED = 4;
    /** Images by which the last layer of a foreign network is known. */
    private static final int SAMPLE = 32;

    private final ObservationSettings settings;
    private final Dataset dataset;
    private final NDManager memory;

    /** @param memory the networks end with it */
    NetworkOpener(ObservationSettings settings, Dataset dataset, NDManager memory) {
        this.settings = settings;
        this.dataset = dataset;
        this.memory = memory;
    }

    /** @param place of the file among the weights */
    OpenedNetwork open(int place) {
        Path file = settings.weights().get(place);
        return TorchNetwork.isOne(file) ? torchScript(file, place) : safeTensors(file, place);
    }

    private OpenedNetwork safeTensors(Path file, int place) {
        SafeTensors tensors = SafeTensors.open(file);
        Optional<NetworkCard> card = NetworkCard.of(tensors.metadata());
        card.ifPresent(each -> requireSameClasses(file, each.classes()));
        Architecture architecture = architecture(file, card);
        InputSize input = input(card)
                .orElseGet(() -> architecture.input(
                        dataset.train().height(), dataset.train().width(), channels(card)));
        Standardization standardization =
                standardization(file, architecture.fixedStandardization(input.channels()), input, card);
        Classifier classifier =
                architecture.create(memory, input, dataset.classes().size(), 0);
        WeightsFile.read(tensors, classifier);
        return opened(classifier, architecture.label(), place, card, input, standardization);
    }

    private OpenedNetwork torchScript(Path file, int place) {
        Optional<NetworkCard> card = Optional.empty();
        InputSize input = input(card)
                .orElseThrow(() -> new InvalidSetting(
                        "%s does not say how large its network wants images: give --size, and --mean and --std as in its training.",
                        file.getFileName()));
        Standardization standardization = standardization(file, Optional.empty(), input, card);
        Evaluator sample = new Evaluator(memory, new Preprocessing(input, standardization));
        ImageSet images = dataset.validation();
        int[] rows = IntStream.range(0, Math.min(SAMPLE, images.size())).toArray();
        TorchNetwork network = TorchNetwork.open(
                file,
                memory,
                sample.images(images, rows, memory),
                dataset.classes().size(),
                settings.head());
        String name =
                settings.network().orElse(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", ""));
        return opened(network, name, place, card, input, standardization);
    }

    private OpenedNetwork opened(
            Network network,
            String name,
            int place,
            Optional<NetworkCard> card,
            InputSize input,
            Standardization standardization) {
        Optional<Double> alpha = settings.alphas().isEmpty()
                ? card.map(NetworkCard::alpha)
                : Optional.of(settings.alphas().get(place));
        return new OpenedNetwork(
                network,
                name,
                alpha.orElse(0.0),
                alpha.isPresent(),
                settings.convention()
                        .map(SmoothingConvention::label)
                        .or(() -> card.map(NetworkCard::convention))
                        .orElse(SmoothingConvention.UNIFORM.label()),
                input,
                standardization);
    }

    private Architecture architecture(Path file, Optional<NetworkCard> card) {
        return settings.network()
                .or(() -> card.map(NetworkCard::network))
                .map(Architecture::of)
                .orElseThrow(() -> new InvalidSetting(
                        "%s does not say of which network its weights are: name it with --network.",
                        file.getFileName()));
    }

    /** What the user says, else what the file says. */
    private Optional<InputSize> input(Optional<NetworkCard> card) {
        int channels = channels(card);
        return settings.size().isPresent()
                ? Optional.of(new InputSize(
                        settings.size().getAsInt(), settings.size().getAsInt(), channels))
                : card.map(NetworkCard::input);
    }

    private int channels(Optional<NetworkCard> card) {
        int given = dataset.train().channels();
        int channels = settings.mean().isEmpty()
                ? card.map(each -> each.input().channels()).orElse(given)
                : Math.max(given, settings.mean().size());
        if (channels < given) {
            throw new InvalidSetting("The network takes grey images, those of %s are in colour.", dataset.name());
        }
        return channels;
    }

    private Standardization standardization(
            Path file, Optional<Standardization> usual, InputSize input, Optional<NetworkCard> card) {
        if (settings.mean().isEmpty()) {
            return card.map(NetworkCard::standardization)
                    .or(() -> usual)
                    .orElseThrow(() -> new InvalidSetting(
                            "%s does not say how its network wants pixels: give --mean and --std, as they were in its training.",
                            file.getFileName()));
        }
        return new Standardization(
                each(settings.mean(), input.channels()), each(settings.deviation(), input.channels()));
    }

    /** One number for all channels, or one for each. */
    private static float[] each(List<Double> values, int channels) {
        float[] each = new float[channels];
        for (int c = 0; c < channels; c++) {
            each[c] = values.get(values.size() == 1 ? 0 : c).floatValue();
        }
        return each;
    }

    private void requireSameClasses(Path file, List<String> known) {
        List<String> wanted = dataset.classes();
        if (!lowered(known).equals(lowered(wanted))) {
            throw WrongContents.ofData(
                    file,
                    Sentence.of(
                            "its network knows other classes (%s) than the data set %s has (%s)",
                            some(known), dataset.name(), some(wanted)),
                    Sentence.of("Choose the data set that the network was trained on."));
        }
    }

    private static List<String> lowered(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static String some(List<String> names) {
        return names.size() + ": " + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? ", …" : "");
    }
}
