package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import smoothscope.network.NetworkCard;
import smoothscope.network.Recognition;
import smoothscope.network.Standardization;
import smoothscope.network.StoredWeights;
import smoothscope.network.TorchNetwork;

/**
 * What a file of trained weights says of itself, or what can be seen of it.
 *
 * @param script whether it is TorchScript, which brings its own architecture
 * @param complete whether the file says how its network wants to be fed
 * @param network its architecture's name, as the file says or as its parameters show
 * @param dataset the data set that it was trained on, or by the number of classes may have been
 * @param alpha its smoothing in {@code [0, 1)}
 * @param mean of the pixels as is usual for such a network, where the file does not say
 * @param deviation of the pixels as is usual for such a network
 */
public record WeightsHeader(
        boolean script,
        boolean complete,
        Optional<String> network,
        Optional<String> dataset,
        Optional<Double> alpha,
        List<Double> mean,
        List<Double> deviation) {
    private static final int COLOURS = 3;

    public WeightsHeader {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /** Reads a file's head. */
    public static WeightsHeader of(Path file) {
        if (TorchNetwork.isOne(file)) {
            TorchNetwork.require(file);
            return silent(true);
        }
        StoredWeights stored = StoredWeights.open(file);
        return NetworkCard.of(stored.metadata())
                .map(card -> new WeightsHeader(
                        false,
                        true,
                        Optional.of(card.network()),
                        Optional.of(card.dataset()),
                        Optional.of(card.alpha()),
                        List.of(),
                        List.of()))
                .or(() -> Recognition.of(stored).map(WeightsHeader::seen))
                .orElseGet(() -> silent(false));
    }

    private static WeightsHeader silent(boolean script) {
        return new WeightsHeader(
                script, false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private static WeightsHeader seen(Recognition found) {
        Optional<String> dataset = found.architecture().photograph().isPresent() || found.channels() != COLOURS
                ? Optional.empty()
                : found.classes() == 10
                        ? Optional.of("cifar10")
                        : found.classes() == 100 ? Optional.of("cifar100") : Optional.empty();
        Optional<Standardization> pixels = found.architecture()
                .fixedStandardization(COLOURS)
                .or(() -> dataset.flatMap(name -> UsualPixels.of(name, COLOURS)));
        return new WeightsHeader(
                false,
                false,
                Optional.of(found.architecture().label()),
                dataset,
                Optional.empty(),
                pixels.map(each -> UsualPixels.numbers(each.mean())).orElse(List.of()),
                pixels.map(each -> UsualPixels.numbers(each.deviation())).orElse(List.of()));
    }
}
