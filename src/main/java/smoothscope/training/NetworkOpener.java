package smoothscope.training;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.network.Architecture;
import smoothscope.network.Classifier;
import smoothscope.network.InputSize;
import smoothscope.network.NetworkCard;
import smoothscope.network.SafeTensors;
import smoothscope.network.Standardization;
import smoothscope.network.WeightsFile;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.WrongContents;
import smoothscope.target.SmoothingConvention;

/** Opens trained networks so that they can look at the images of a data set. Lives on the engine's thread. */
final class NetworkOpener {
    private static final int NAMED = 4;

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
        SafeTensors tensors = SafeTensors.open(file);
        Optional<NetworkCard> card = NetworkCard.of(tensors.metadata());
        card.ifPresent(each -> requireSameClasses(file, each.classes()));
        Architecture architecture = architecture(file, card);
        InputSize input = input(architecture, card);
        Standardization standardization = standardization(file, architecture, input, card);
        Classifier classifier =
                architecture.create(memory, input, dataset.classes().size(), 0);
        WeightsFile.read(tensors, classifier);
        Optional<Double> alpha = settings.alphas().isEmpty()
                ? card.map(NetworkCard::alpha)
                : Optional.of(settings.alphas().get(place));
        return new OpenedNetwork(
                classifier,
                architecture.label(),
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
                .orElseThrow(() -> new InvalidSetting(file.getFileName()
                        + " does not say of which network its weights are: name it with --network."));
    }

    private InputSize input(Architecture architecture, Optional<NetworkCard> card) {
        ImageSet images = dataset.train();
        int channels = settings.mean().isEmpty()
                ? card.map(each -> each.input().channels()).orElse(images.channels())
                : Math.max(images.channels(), settings.mean().size());
        if (channels < images.channels()) {
            throw new InvalidSetting("The network takes grey images, those of " + dataset.name() + " are in colour.");
        }
        if (settings.size().isPresent()) {
            int side = settings.size().getAsInt();
            return new InputSize(side, side, channels);
        }
        return card.map(NetworkCard::input)
                .orElseGet(() -> architecture.input(images.height(), images.width(), channels));
    }

    private Standardization standardization(
            Path file, Architecture architecture, InputSize input, Optional<NetworkCard> card) {
        if (settings.mean().isEmpty()) {
            return card.map(NetworkCard::standardization)
                    .or(() -> architecture.fixedStandardization(input.channels()))
                    .orElseThrow(
                            () -> new InvalidSetting(
                                    file.getFileName()
                                            + " does not say how its network wants pixels: give --mean and --std, as they were in its training."));
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
                    "its network knows other classes (" + some(known) + ") than the data set " + dataset.name()
                            + " has (" + some(wanted) + ")",
                    "Choose the data set that the network was trained on.");
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
